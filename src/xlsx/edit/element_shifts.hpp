// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

#include "xlsx/edit/part_shift.hpp"

namespace jixiao::xlsx {

// The shifts that need more than one attribute or text; each stands in the file of its name. They
// are called at the start of the element and fit into the tables of part_shifts.cpp.

// merge_shift.cpp: <mergeCells>. Merges of several rows grow, unless the new rows come before their
// first; those of the model's row alone are copied.
void shift_merges(PartShift& shift, std::string_view);
// pane_shift.cpp: <pane>. Frozen rows among which rows are inserted stay frozen with them.
void shift_pane(PartShift& shift, std::string_view);
// break_shift.cpp: <rowBreaks>. A break stays above the row that it stood above.
void shift_breaks(PartShift& shift, std::string_view);
// anchor_shift.cpp: <xdr:twoCellAnchor>, <xdr:oneCellAnchor> and the <anchor> of controls.
void shift_anchor(PartShift& shift, std::string_view);
// vml_shift.cpp: <x:ClientData>, the place of a comment's box or of a form control.
void shift_client_data(PartShift& shift, std::string_view);
// table_shift.cpp: <table>. Throws Error(edit_table) when its head or totals row would be cut.
void shift_table(PartShift& shift, std::string_view);
// pivot_shift.cpp: <location> of a pivot table and <worksheetSource> of its data. Throws
// Error(edit_pivot) when the new rows concern them.
void shift_pivot_location(PartShift& shift, std::string_view);
void shift_pivot_source(PartShift& shift, std::string_view);
// extension_shift.cpp: <ext> of an extension list. Throws Error(edit_unknown) for one that is not
// known and names cells; known ones are gone through.
void shift_extension(PartShift& shift, std::string_view);
// extension_shift.cpp: <x14:sparkline>, whose cell is a place.
void shift_sparkline(PartShift& shift, std::string_view);

}  // namespace jixiao::xlsx
