// SPDX-License-Identifier: MIT
#include "check/diagnosis/form_cells.hpp"

#include <algorithm>

namespace jixiao::check {

FormCells::FormCells(const FormView& form) {
    for (const Table& table : form.form().tables) {
        for (const Record& record : table.records) {
            for (const Field& field : record.fields) places_.push_back({&table, &field});
        }
    }
    std::ranges::stable_sort(places_, {}, [](const Place& one) { return one.field->value.cell; });
}

FormCells::Place FormCells::find(CellRef cell) const {
    const auto place = std::ranges::lower_bound(
        places_, cell, {}, [](const Place& one) { return one.field->value.cell; });
    const bool found = place != places_.end() && place->field->value.cell == cell;
    return found ? *place : Place{};
}

}  // namespace jixiao::check
