// SPDX-License-Identifier: MIT
#include "xlsx/range_index.hpp"

#include <algorithm>
#include <utility>

namespace jixiao::xlsx {
namespace {

constexpr std::uint32_t kFew = 8;

CellRange around(const CellRange& a, const CellRange& b) {
    return {{std::min(a.first.row, b.first.row), std::min(a.first.column, b.first.column)},
            {std::max(a.last.row, b.last.row), std::max(a.last.column, b.last.column)}};
}

}  // namespace

void RangeIndex::build(std::span<const CellRange> ranges) {
    clear();
    for (const CellRange& range : ranges) {
        entries_.push_back({range, static_cast<std::uint32_t>(entries_.size())});
    }
    // Column after column: tall ranges side by side then have boxes beside each other, and wide
    // ones, which begin in one column, boxes below each other.
    std::ranges::sort(entries_, {}, [](const Entry& entry) {
        return std::pair(entry.range.first.column, entry.range.first.row);
    });
    if (!entries_.empty()) add_node(0, static_cast<std::uint32_t>(entries_.size()));
}

void RangeIndex::clear() {
    entries_.clear();
    nodes_.clear();
}

std::uint32_t RangeIndex::add_node(std::uint32_t begin, std::uint32_t end) {
    const auto place = static_cast<std::uint32_t>(nodes_.size());
    nodes_.push_back({entries_[begin].range, entries_[begin].number, begin, end, 0});
    if (end - begin > kFew) {
        const std::uint32_t middle = begin + (end - begin) / 2;
        const std::uint32_t first = add_node(begin, middle);
        const std::uint32_t second = add_node(middle, end);
        nodes_[place].second = second;
        nodes_[place].box = around(nodes_[first].box, nodes_[second].box);
        nodes_[place].lowest = std::min(nodes_[first].lowest, nodes_[second].lowest);
        return place;
    }
    for (std::uint32_t i = begin + 1; i < end; ++i) {
        nodes_[place].box = around(nodes_[place].box, entries_[i].range);
        nodes_[place].lowest = std::min(nodes_[place].lowest, entries_[i].number);
    }
    return place;
}

std::optional<std::uint32_t> RangeIndex::first_at(CellRef where) const {
    const auto none = static_cast<std::uint32_t>(entries_.size());
    std::uint32_t found = none;
    if (!nodes_.empty()) search(0, where, found);
    return found == none ? std::nullopt : std::optional(found);
}

void RangeIndex::search(std::uint32_t at, CellRef where, std::uint32_t& found) const {
    const Node& node = nodes_[at];
    if (node.lowest >= found || !node.box.contains(where)) return;
    if (node.second != 0) {
        search(at + 1, where, found);
        search(node.second, where, found);
        return;
    }
    for (std::uint32_t i = node.begin; i < node.end; ++i) {
        if (entries_[i].range.contains(where)) found = std::min(found, entries_[i].number);
    }
}

}  // namespace jixiao::xlsx
