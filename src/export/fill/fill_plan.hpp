// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "base/cell/cell_ref.hpp"
#include "base/finding/finding.hpp"
#include "base/number/decimal.hpp"

// How a blank form is filled in, as plain data: what is done to the template, nothing of how a
// package is edited.
namespace jixiao::fill {

struct CellContent {
    enum class Kind : std::uint8_t { blank, number, text, truth, error };
    Kind kind = Kind::blank;
    Decimal number;
    std::string text;  // of what a formula gives: "TRUE", "#DIV/0!"
    bool operator==(const CellContent&) const = default;
};

// The built-in number formats that a number may need where the template's cell has none.
enum class NumberLook : std::uint8_t {
    as_it_is,
    two_decimals = 2,      // 0.00
    grouped = 4,           // #,##0.00
    percent = 9,           // 0%
    percent_decimals = 10  // 0.00%
};

struct CellEdit {
    CellRef at;
    CellContent content;
    NumberLook look = NumberLook::as_it_is;
    bool red = false;     // shown in red: an amount that only weighs
    bool result = false;  // the cell keeps its formula; the content is what it gives
};

// `count` rows go in front of the template's row `before`, each like the template's row `like`.
struct RowInsertion {
    std::uint32_t before = 0;
    std::uint32_t count = 0;
    std::uint32_t like = 0;
    bool operator==(const RowInsertion&) const = default;
};

struct RowHeight {
    std::uint32_t row = 0;
    double points = 0;
};

// The insertions come first, all rows behind them are those of the result.
struct FillPlan {
    std::size_t sheet = 0;                 // of the template
    std::vector<RowInsertion> insertions;  // in the template's order
    std::vector<CellEdit> cells;
    // To be merged like this, whatever was merged there before; one cell alone is in no merge.
    std::vector<CellRange> merges;
    std::vector<RowHeight> heights;
    // Those about cells of the result name no file: it has no name yet.
    std::vector<Finding> findings;
};

}  // namespace jixiao::fill
