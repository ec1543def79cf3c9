// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <utility>

#include "check/outline/form_outline.hpp"
#include "check/template/template_view.hpp"

namespace jixiao::check {

// Which item of an outline a cell belongs to.
struct OutlinePlaces {
    std::map<std::pair<const Table*, std::uint32_t>, std::size_t> rows;  // by row of the sheet
    std::map<CellRef, std::size_t> fields;  // answers to labels and closing figures, by first cell
};

// Adds the formulas and validations of a form's cells to the items that the cells belong to; what
// stands in rows without an item goes to the head of its column.
void add_expressions(const TemplateView& view, const TemplateForm& form,
                     const OutlinePlaces& places, FormOutline& outline);

}  // namespace jixiao::check
