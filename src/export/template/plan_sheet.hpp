// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "export/template/placed_form.hpp"

namespace jixiao::exporter {

// Puts cells on the sheet of a form from top to bottom.
class PlanSheet {
  public:
    explicit PlanSheet(PlacedForm& form) : form_(form) {}

    [[nodiscard]] PlacedForm& form() { return form_; }
    // The row that the next part begins with.
    [[nodiscard]] std::uint32_t next_row() const { return next_; }
    // Takes so many rows, at least so high each (0: as high as their texts need).
    std::uint32_t take_rows(std::uint32_t count, const Decimal& height = {});

    // Adds a cell over these columns and rows; returns its index.
    std::size_t add(std::uint32_t row, std::uint32_t rows, mapping::ColumnSpan columns,
                    CellRole role, std::string text);
    [[nodiscard]] PlanCell& cell(std::size_t index) { return form_.sheet.cells[index]; }

  private:
    PlacedForm& form_;
    std::uint32_t next_ = 0;
};

}  // namespace jixiao::exporter
