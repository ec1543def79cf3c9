// SPDX-License-Identifier: MIT
#include <string>

#include "xlsx/edit/element_shifts.hpp"
#include "xlsx/edit/formula_references.hpp"

namespace jixiao::xlsx {
namespace {

void refuse_if_touched(const PartShift& shift, const std::string& ref) {
    const auto range = CellRange::parse(ref);
    if (!range) return;
    for (const RowInsertion& rows : shift.rows().steps()) {
        const bool touched = range->last.row >= rows.before ||
                             (range->last.row + 1 == rows.before && range->first.row <= rows.like &&
                              rows.like <= range->last.row);
        if (touched) shift.refuse(Code::edit_pivot, ref);
    }
}

}  // namespace

void shift_pivot_location(PartShift& shift, std::string_view) {
    if (shift.on_sheet()) refuse_if_touched(shift, shift.scanner().xml().attribute_text("ref"));
}

void shift_pivot_source(PartShift& shift, std::string_view) {
    const XmlScanner& xml = shift.scanner().xml();
    // With an id it is the source in another workbook.
    if (xml.prefixed("id") || !same_sheet(xml.attribute_text("sheet"), shift.rows().sheet_name())) {
        return;
    }
    refuse_if_touched(shift, xml.attribute_text("ref"));
}

}  // namespace jixiao::xlsx
