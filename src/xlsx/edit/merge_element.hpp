// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "xlsx/edit/workbook_source.hpp"

namespace jixiao::xlsx {

// The <mergeCells> of a sheet.
struct MergeElement {
    Span place;  // where it stands, or is to stand: empty then
    // In its order; what is no range is left out.
    std::vector<CellRange> ranges;
};

// Throws limit_exceeded for more ranges than `limits` allow, and what SpanScanner throws.
MergeElement merge_element(const PartName& where, const SheetText& sheet, const Limits& limits,
                           StreamBuffers& buffers);

}  // namespace jixiao::xlsx
