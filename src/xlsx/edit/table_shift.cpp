// SPDX-License-Identifier: MIT
#include <string>

#include "xlsx/edit/element_shifts.hpp"

namespace jixiao::xlsx {

void shift_table(PartShift& shift, std::string_view) {
    if (!shift.on_sheet()) return;
    const XmlScanner& xml = shift.scanner().xml();
    auto range = CellRange::parse(xml.attribute("ref").value_or(""));
    if (!range) return;
    const bool has_head = xml.attribute("headerRowCount").value_or("1") != "0";
    const bool has_totals = xml.attribute("totalsRowCount").value_or("0") != "0";
    // Above the head or below the totals the new rows would come between them and the data, and
    // copies of either would not be what the table says they are.
    for (const RowInsertion& rows : shift.rows().steps()) {
        const RowBand band{range->first.row, range->last.row};
        const bool harmful =
            band.contains(rows.like) &&
            ((has_head && (rows.like == band.first || rows.before == band.first)) ||
             (has_totals && (rows.like == band.last || rows.before == band.last + 1)));
        if (harmful) shift.refuse(Code::edit_table, xml.attribute_text("displayName"));
        range = rows.moved(*range, Growth::touching);
    }
    shift_block(shift, "ref");
}

}  // namespace jixiao::xlsx
