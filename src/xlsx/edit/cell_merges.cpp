// SPDX-License-Identifier: MIT
#include "xlsx/edit/cell_merges.hpp"

#include <algorithm>
#include <vector>

#include "xlsx/edit/merge_element.hpp"
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

}  // namespace

std::string with_merges(const PartName& where, const SheetText& sheet,
                        std::span<const CellRange> ranges, const Limits& limits,
                        StreamBuffers& buffers) {
    MergeElement merges = merge_element(where, sheet, limits, buffers);
    TextEdits edits;
    edits.replace(merges.place,
                  element_of(together(std::move(merges.ranges), ranges), sheet.index.prefix()));
    return edits.apply(sheet.text);
}

}  // namespace jixiao::xlsx
