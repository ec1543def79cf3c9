// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "check/rules/form_view.hpp"

namespace jixiao::check {

// The cells of a form's tables by their place on the sheet. Of a merged cell the first row that it
// stands in.
class FormCells {
  public:
    struct Place {
        const Table* table = nullptr;
        const Field* field = nullptr;
    };

    // The form must outlive it.
    explicit FormCells(const FormView& form);

    // No table: the cell stands in none.
    [[nodiscard]] Place find(CellRef cell) const;

  private:
    std::vector<Place> places_;  // sorted by cell
};

}  // namespace jixiao::check
