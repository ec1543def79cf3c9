// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "base/cell/cell_ref.hpp"

namespace jixiao::xlsx {

// How an area that only touches the inserted rows, or merely contains their model, behaves. One
// that has rows on both sides grows in any case.
enum class Growth : std::uint8_t {
    none,      // a place: it moves
    touching,  // a block of several rows: it takes the new rows in when it contains the model
    always,    // formats and validations: the new rows are treated like their model
};

// Rows of a sheet, both included, zero-based.
struct RowBand {
    std::uint32_t first = 0;
    std::uint32_t last = 0;
    bool operator==(const RowBand&) const = default;

    [[nodiscard]] bool contains(std::uint32_t row) const { return row >= first && row <= last; }
    [[nodiscard]] bool is_single() const { return first == last; }
};

// `count` rows that look like row `like` come before row `before` of a sheet; rows are zero-based
// and counted as they were. What stands at `before` or below moves down.
//
// The new rows belong to whatever their model belongs to: an area of several rows that contains
// row `like` and ends just above the new rows, or begins just below them, takes them in, so that a
// sum over a list includes what is appended to the list. In the formula of a cell an end that
// means the cell's own row ("C$5:C9" in row 9, a running total) stays where it is. References that
// a formula names one by one below each other, F5+F6+F7, take new rows in as the area F5:F7 would.
struct RowInsertion {
    std::vector<std::string> sheets;  // the names of all, in the workbook's order
    std::size_t sheet = 0;            // that which gets the rows
    std::uint32_t before = 0;
    std::uint32_t count = 0;
    std::uint32_t like = 0;

    // Where a row comes to stand. Ends at the sheet's last row.
    [[nodiscard]] std::uint32_t moved(std::uint32_t row) const;
    [[nodiscard]] RowBand moved(RowBand rows, Growth growth) const;
    [[nodiscard]] CellRange moved(const CellRange& range, Growth growth) const;
    // The new rows.
    [[nodiscard]] RowBand added() const { return {before, before + count - 1}; }
    // Whether rows on both sides of the place belong to the band.
    [[nodiscard]] bool cuts(RowBand rows) const {
        return rows.first < before && rows.last >= before;
    }
};

// Where a formula stands: what its references without a sheet's name mean.
struct FormulaPlace {
    bool on_sheet = false;             // on the sheet that gets the rows
    std::optional<std::uint32_t> row;  // of the cell that it is in
};

// A reference through several sheets (表1:表3!A9) that would point to different rows of them.
class UnsafeReference : public std::runtime_error {
  public:
    using std::runtime_error::runtime_error;
};

// The formula after the insertion; nullopt when it stays as it is. Throws UnsafeReference.
std::optional<std::string> moved_formula(std::string_view formula, const RowInsertion& rows,
                                         const FormulaPlace& place);

// A list of areas, "A1:B9 D3", as in sqref; nullopt when it stays as it is.
std::optional<std::string> moved_areas(std::string_view areas, const RowInsertion& rows,
                                       Growth growth);

}  // namespace jixiao::xlsx
