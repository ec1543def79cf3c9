// SPDX-License-Identifier: MIT
#include <string>

#include "xlsx/edit/element_shifts.hpp"

namespace jixiao::xlsx {

void shift_table(PartShift& shift, std::string_view) {
    if (!shift.on_sheet()) return;
    const XmlScanner& xml = shift.scanner().xml();
    const RowInsertion& rows = shift.rows();
    const auto range = CellRange::parse(xml.attribute("ref").value_or(""));
    if (!range) return;
    const bool has_head = xml.attribute("headerRowCount").value_or("1") != "0";
    const bool has_totals = xml.attribute("totalsRowCount").value_or("0") != "0";
    const RowBand band{range->first.row, range->last.row};
    const bool joins = band.contains(rows.like);
    // Above the head or below the totals the new rows would come between them and the data, and
    // copies of either would not be what the table says they are.
    const bool harmful =
        joins &&
        ((has_head && rows.like == band.first) || (has_totals && rows.like == band.last) ||
         (has_head && rows.before == band.first) || (has_totals && rows.before == band.last + 1));
    if (harmful) {
        shift.refuse(Code::edit_table, xml.attribute_text("displayName"));
    }
    shift_block(shift, "ref");
}

}  // namespace jixiao::xlsx
