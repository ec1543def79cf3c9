// SPDX-License-Identifier: MIT
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/cell/cell_ref.hpp"

namespace jixiao::exporter {

// A formula in which "{0}", "{1}" … stand for cells, so that the same formula can be told in the
// next row. Without "=" in front.
struct CellExpression {
    std::string pattern;
    std::vector<CellRef> cells;
    bool operator==(const CellExpression&) const = default;

    [[nodiscard]] bool empty() const { return pattern.empty(); }
    // With the cells put in, as seen from the first cell of its range: A1, not $A$1.
    [[nodiscard]] std::string to_string() const;
    // Is it this one moved down by so many rows?
    [[nodiscard]] bool is_moved(const CellExpression& from, std::uint32_t rows) const;
};

// "$G$13:$G$26,$G$30" of cells in reading order; those below each other are written as a range.
std::string fixed_ranges(std::span<const CellRef> cells);
// "$G$13".
std::string fixed_cell(CellRef cell);
// The formula with $A$1 as A1, so that it means its own row where a row is copied.
std::string relative_formula(std::string_view formula);
// A text inside a formula: in quotes, quotes doubled.
std::string text_in_formula(std::string_view text);

}  // namespace jixiao::exporter
