// SPDX-License-Identifier: MIT
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/cell/cell_ref.hpp"
#include "xlsx/calculate/formula_value.hpp"

namespace jixiao::xlsx {

struct FormulaFunction;

enum class FormulaOperator : std::uint8_t {
    none,
    add,
    subtract,
    multiply,
    divide,
    power,
    join,
    equal,
    unequal,
    less,
    at_most,
    greater,
    at_least
};

// Whether a comparison is true of what was found.
bool holds(FormulaOperator sign, std::strong_ordering order);

// Cells that a formula names.
struct FormulaArea {
    std::string sheet;  // empty: the formula's own
    CellRange cells;    // A:A and 1:1 run to the end of the sheet
    bool is_cell = false;
};

// A formula, or a part of it.
struct FormulaNode {
    enum class Kind : std::uint8_t { value, missing, area, negate, percent, binary, call };
    Kind kind = Kind::missing;  // an argument that was left out
    FormulaOperator sign = FormulaOperator::none;
    const FormulaFunction* function = nullptr;
    FormulaValue value = {};
    FormulaArea area = {};
    std::vector<FormulaNode> parts = {};
};

// nullopt for what is not understood: other functions than those of formula_function(), names,
// tables, arrays, other workbooks. `text` has no "=".
std::optional<FormulaNode> parse_formula(std::string_view text);

}  // namespace jixiao::xlsx
