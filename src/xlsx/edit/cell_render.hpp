// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include "xlsx/edit/cell_changes.hpp"

namespace jixiao::xlsx {

// Appends the changed <c> element. `place` is null for a cell that is not there yet, which then
// takes `style` unless the change gives one. Attributes and extensions that the change does not
// touch are kept; `text` is the sheet's, `prefix` that of its elements.
void append_cell(std::string& out, const CellChanges& changes, const CellChange& change,
                 const CellPlace* place, std::uint32_t style, std::string_view text,
                 std::string_view prefix);

}  // namespace jixiao::xlsx
