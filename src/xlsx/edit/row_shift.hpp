// SPDX-License-Identifier: MIT
#pragma once

#include "xlsx/edit/part_shift.hpp"
#include "xlsx/edit/workbook_source.hpp"

namespace jixiao::xlsx {

// The rows, cells and formulas of a sheet: on the sheet itself rows below the new ones move and the
// new ones come in, with the model's height, styles and formulas; on other sheets only formulas
// change. `merges` are needed where a model has formulas. Shared formulas that change become plain
// ones. Returns where the new rows stand in the texts that are put in, for each step; nothing for
// other sheets. Throws Error: edit_array, edit_data_table, edit_beyond, edit_reference.
std::vector<RowCopies> shift_rows(PartShift& shift, const SheetText& sheet,
                                  std::span<const CellRange> merges);

}  // namespace jixiao::xlsx
