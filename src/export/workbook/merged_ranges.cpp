// SPDX-License-Identifier: MIT
#include "export/workbook/merged_ranges.hpp"

#include <iterator>

namespace jixiao::exporter {

std::optional<CellRange> MergedRanges::add(const CellRange& range) {
    for (std::uint32_t column = range.first.column; column <= range.last.column; ++column) {
        const auto ranges = columns_.find(column);
        if (ranges == columns_.end()) continue;
        // The last one that begins above the new one's end.
        const auto below = ranges->second.upper_bound(range.last.row);
        if (below == ranges->second.begin()) continue;
        const CellRange& nearest = std::prev(below)->second;
        if (nearest.last.row >= range.first.row) return nearest;
    }
    for (std::uint32_t column = range.first.column; column <= range.last.column; ++column) {
        columns_[column].emplace(range.first.row, range);
    }
    return std::nullopt;
}

}  // namespace jixiao::exporter
