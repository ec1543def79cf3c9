// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/cell/cell_ref.hpp"
#include "xlsx/edit/workbook_source.hpp"

namespace jixiao::xlsx {

enum class FormulaKind : std::uint8_t { plain, shared, array, data_table };

// The formula of one cell.
struct FormulaCell {
    CellRef at;
    Span element;  // <f>
    FormulaKind kind = FormulaKind::plain;
    std::string text;                 // decoded; of shared ones as it reads in this cell
    std::string attributes;           // ` ca="1"`: those that do not tell of the kind
    std::optional<CellRange> covers;  // of arrays and data tables, and of the first of shared ones
    std::uint32_t group = 0;          // of shared ones
    std::string inputs;               // of data tables: "A1 B2", the cells that they vary
};

// In reading order. A shared formula whose first cell is missing has no text.
std::vector<FormulaCell> formula_cells(const SheetText& sheet);

// The <f> element of a plain formula, or of an array formula that covers `covers`.
std::string formula_element(const FormulaCell& cell, std::string_view text, std::string_view prefix,
                            const std::optional<CellRange>& covers = std::nullopt);

}  // namespace jixiao::xlsx
