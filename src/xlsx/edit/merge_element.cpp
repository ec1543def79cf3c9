// SPDX-License-Identifier: MIT
#include "xlsx/edit/merge_element.hpp"

#include "xlsx/edit/child_order.hpp"
#include "xlsx/refusal.hpp"

namespace jixiao::xlsx {

namespace {

void read_ranges(SpanScanner& scanner, const PartName& where, const Limits& limits,
                 std::vector<CellRange>& ranges) {
    const std::size_t inside = scanner.depth();
    for (XmlToken token = scanner.next(); scanner.depth() >= inside; token = scanner.next()) {
        if (token != XmlToken::start || scanner.name() != "mergeCell") continue;
        const auto range = CellRange::parse(scanner.xml().attribute("ref").value_or(""));
        if (!range) continue;
        if (ranges.size() >= limits.merges) refuse_limit(where, "merged ranges", limits.merges);
        ranges.push_back(*range);
    }
}

}  // namespace

MergeElement merge_element(const PartName& where, const SheetText& sheet, const Limits& limits,
                           StreamBuffers& buffers) {
    SpanScanner scanner(where, sheet.text, limits, buffers);
    const Span behind_rows{sheet.index.data().end, sheet.index.data().end};
    MergeElement merges{behind_rows, {}};
    for (XmlToken token = scanner.next(); token != XmlToken::finished; token = scanner.next()) {
        if (token != XmlToken::start || scanner.depth() != 2) continue;
        const std::uint32_t begin = scanner.tag().begin;
        if (scanner.name() == "mergeCells") {
            read_ranges(scanner, where, limits, merges.ranges);
            merges.place = {begin, scanner.place()};
            return merges;
        }
        const bool before = stands_before(kSheetChildren, scanner.name(), "mergeCells");
        if (scanner.name() == "sheetData") {
            scanner.skip_to(sheet.index.data_end());
        } else {
            scanner.xml().skip_element();
            if (before) merges.place = {scanner.place(), scanner.place()};
        }
        if (scanner.place() < behind_rows.begin) merges.place = behind_rows;
    }
    return merges;
}

}  // namespace jixiao::xlsx
