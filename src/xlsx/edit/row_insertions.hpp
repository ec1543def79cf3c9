// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "xlsx/edit/row_insertion.hpp"

namespace jixiao::xlsx {

// `count` rows that come in before row `before` and look like row `like`, counted as the rows are
// before any of them comes in.
struct NewRows {
    std::uint32_t before = 0;
    std::uint32_t count = 0;
    std::uint32_t like = 0;
};

// Rows that come into one sheet at several places, from above: one insertion after the other, each
// of which counts as the one before it has left the sheet.
class RowInsertions {
  public:
    // `sheets`: the names of all, in the workbook's order; `sheet`: that which gets the rows, in
    // ascending order of their places.
    RowInsertions(const std::vector<std::string>& sheets, std::size_t sheet,
                  std::span<const NewRows> rows);

    [[nodiscard]] std::size_t sheet() const { return steps_.front().sheet; }
    [[nodiscard]] const std::string& sheet_name() const { return steps_.front().sheets[sheet()]; }
    // At least one.
    [[nodiscard]] std::span<const RowInsertion> steps() const { return steps_; }
    // The same rows as the steps bring in, counted as before all of them.
    [[nodiscard]] std::span<const NewRows> rows() const { return rows_; }

    // Where a row comes to stand in the end. Ends at the sheet's last row.
    [[nodiscard]] std::uint32_t moved(std::uint32_t row) const { return moved_from(0, row); }
    // The same for a row as it is counted before the step.
    [[nodiscard]] std::uint32_t moved_from(std::size_t step, std::uint32_t row) const;
    // A place, which does not grow.
    [[nodiscard]] CellRange moved(CellRange range) const;

  private:
    std::vector<NewRows> rows_;
    std::vector<RowInsertion> steps_;
};

}  // namespace jixiao::xlsx
