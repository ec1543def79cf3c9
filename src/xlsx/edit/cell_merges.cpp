// SPDX-License-Identifier: MIT
#include "xlsx/edit/cell_merges.hpp"

#include <algorithm>
#include <vector>

#include "xlsx/edit/child_order.hpp"
#include "xlsx/edit/merged_ranges.hpp"
#include "xlsx/edit/tag_attributes.hpp"
#include "xlsx/edit/text_edits.hpp"

namespace jixiao::xlsx {
namespace {

bool overlap(const CellRange& a, const CellRange& b) {
    return a.first.row <= b.last.row && b.first.row <= a.last.row &&
           a.first.column <= b.last.column && b.first.column <= a.last.column;
}

std::vector<CellRange> together(std::vector<CellRange> merges, std::span<const CellRange> ranges) {
    for (const CellRange& range : ranges) {
        const bool there = std::find(merges.begin(), merges.end(), range) != merges.end();
        std::erase_if(merges, [&](const CellRange& merge) {
            return overlap(merge, range) && merge != range;
        });
        if (!there && range.first != range.last) merges.push_back(range);
    }
    return merges;
}

std::string element_of(const std::vector<CellRange>& merges, const std::string& prefix) {
    if (merges.empty()) return {};
    std::string text = "<" + prefix + "mergeCells";
    append_attribute(text, "count", std::to_string(merges.size()));
    text += ">";
    for (const CellRange& merge : merges) {
        text += "<" + prefix + "mergeCell";
        append_attribute(text, "ref", merge.to_string());
        text += "/>";
    }
    return text + "</" + prefix + "mergeCells>";
}

// Where the element stands, or is to stand.
Span place_of_merges(const PartName& where, const SheetText& sheet, const Limits& limits,
                     StreamBuffers& buffers) {
    SpanScanner scanner(where, sheet.text, limits, buffers);
    Span place{sheet.index.data().end, sheet.index.data().end};
    for (XmlToken token = scanner.next(); token != XmlToken::finished; token = scanner.next()) {
        if (token != XmlToken::start || scanner.depth() != 2) continue;
        const std::uint32_t begin = scanner.tag().begin;
        if (scanner.name() == "mergeCells") {
            scanner.xml().skip_element();
            return {begin, scanner.place()};
        }
        const bool before = stands_before(kSheetChildren, scanner.name(), "mergeCells");
        if (scanner.name() == "sheetData") {
            scanner.skip_to(sheet.index.data_end());
        } else {
            scanner.xml().skip_element();
            if (before) place = {scanner.place(), scanner.place()};
        }
        if (scanner.place() < sheet.index.data().end) {
            place = {sheet.index.data().end, sheet.index.data().end};
        }
    }
    return place;
}

}  // namespace

std::string with_merges(const PartName& where, const SheetText& sheet,
                        std::span<const CellRange> ranges, const Limits& limits,
                        StreamBuffers& buffers) {
    const auto merges = together(merged_ranges(where, sheet, limits, buffers), ranges);
    TextEdits edits;
    edits.replace(place_of_merges(where, sheet, limits, buffers),
                  element_of(merges, sheet.index.prefix()));
    return edits.apply(sheet.text);
}

}  // namespace jixiao::xlsx
