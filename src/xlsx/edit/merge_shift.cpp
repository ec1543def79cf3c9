// SPDX-License-Identifier: MIT
#include <string>

#include "xlsx/edit/element_shifts.hpp"
#include "xlsx/edit/tag_attributes.hpp"

namespace jixiao::xlsx {
namespace {

CellRange moved(const CellRange& merge, const RowInsertion& rows) {
    CellRange result = rows.moved(merge, Growth::touching);
    // The content is in the first row: growing upwards would put a blank cell before it.
    result.first.row = rows.moved(merge.first.row);
    return result;
}

void append_copies(std::string& out, const CellRange& merge, const RowInsertion& rows,
                   std::string_view prefix) {
    for (std::uint32_t i = 0; i < rows.count; ++i) {
        CellRange copy = merge;
        copy.first.row = copy.last.row = rows.before + i;
        out.append("<").append(prefix).append("mergeCell");
        append_attribute(out, "ref", copy.to_string());
        out.append("/>");
    }
}

}  // namespace

void shift_merges(PartShift& shift, std::string_view) {
    if (!shift.on_sheet()) return;
    SpanScanner& scanner = shift.scanner();
    const RowInsertion& rows = shift.rows();
    const auto count = scanner.value("count");
    const std::string prefix(scanner.prefix());
    std::uint32_t merges = 0;
    std::uint32_t copied = 0;
    const std::size_t inside = scanner.depth();
    for (XmlToken token = scanner.next(); scanner.depth() >= inside; token = scanner.next()) {
        if (token != XmlToken::start || scanner.name() != "mergeCell") continue;
        ++merges;
        const auto span = scanner.value("ref");
        const auto merge = CellRange::parse(scanner.xml().attribute("ref").value_or(""));
        if (!span || !merge) continue;
        const CellRange after = moved(*merge, rows);
        if (after != *merge) shift.edits().replace(*span, after.to_string());
        if (merge->rows() != 1 || merge->first.row != rows.like) continue;
        std::string copies;
        append_copies(copies, *merge, rows, prefix);
        scanner.xml().skip_element();
        shift.edits().insert(scanner.place(), copies);
        copied += rows.count;
    }
    if (count && copied != 0) shift.edits().replace(*count, std::to_string(merges + copied));
}

}  // namespace jixiao::xlsx
