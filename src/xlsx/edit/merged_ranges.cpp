// SPDX-License-Identifier: MIT
#include "xlsx/edit/merged_ranges.hpp"

#include "xlsx/refusal.hpp"

namespace jixiao::xlsx {

std::vector<CellRange> merged_ranges(const PartName& where, const SheetText& sheet,
                                     const Limits& limits, StreamBuffers& buffers) {
    std::vector<CellRange> merges;
    SpanScanner scanner(where, sheet.text, limits, buffers);
    for (XmlToken token = scanner.next(); token != XmlToken::finished; token = scanner.next()) {
        if (token != XmlToken::start) continue;
        if (scanner.depth() == 2 && scanner.name() == "sheetData") {
            scanner.skip_to(sheet.index.data_end());
        } else if (scanner.name() == "mergeCell") {
            const auto range = CellRange::parse(scanner.xml().attribute("ref").value_or(""));
            if (!range) continue;
            if (merges.size() >= limits.merges) refuse_limit(where, "merged ranges", limits.merges);
            merges.push_back(*range);
        }
    }
    return merges;
}

}  // namespace jixiao::xlsx
