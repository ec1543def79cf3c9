// SPDX-License-Identifier: MIT
#include "xlsx/range_index.hpp"

#include <algorithm>
#include <iterator>
#include <set>

namespace jixiao::xlsx {
namespace {

constexpr std::uint32_t kNone = 0xFFFFFFFF;

std::size_t place_in(std::span<const std::uint32_t> sorted, std::uint32_t value) {
    return static_cast<std::size_t>(std::ranges::lower_bound(sorted, value) - sorted.begin());
}

// Where a range begins or has ended, from left to right.
struct Edge {
    std::uint32_t column = 0;
    std::uint32_t number = 0;
    bool begins = false;
};

}  // namespace

void RangeIndex::clear() {
    band_rows_.clear();
    run_starts_.clear();
    runs_.clear();
}

void RangeIndex::build(std::span<const CellRange> ranges) {
    clear();
    if (ranges.empty()) return;
    for (const CellRange& range : ranges) {
        band_rows_.push_back(range.first.row);
        band_rows_.push_back(range.last.row + 1);
    }
    std::ranges::sort(band_rows_);
    band_rows_.erase(std::unique(band_rows_.begin(), band_rows_.end()), band_rows_.end());
    const std::vector<Entry> entries = entries_of(ranges);
    std::size_t done = 0;
    for (std::size_t node = 0; node < 2 * (band_rows_.size() - 1); ++node) {
        run_starts_.push_back(runs_.size());
        const std::size_t begin = done;
        while (done < entries.size() && entries[done].node == node) ++done;
        add_runs(ranges, std::span(entries).subspan(begin, done - begin));
    }
    run_starts_.push_back(runs_.size());
}

// Node after node.
std::vector<RangeIndex::Entry> RangeIndex::entries_of(std::span<const CellRange> ranges) const {
    std::vector<Entry> entries;
    const std::size_t bands = band_rows_.size() - 1;
    for (std::uint32_t number = 0; number < ranges.size(); ++number) {
        std::size_t begin = place_in(band_rows_, ranges[number].first.row) + bands;
        std::size_t end = place_in(band_rows_, ranges[number].last.row + 1) + bands;
        for (; begin < end; begin /= 2, end /= 2) {
            if (begin % 2 == 1) entries.push_back({begin++, number});
            if (end % 2 == 1) entries.push_back({--end, number});
        }
    }
    std::ranges::sort(entries, {}, &Entry::node);
    return entries;
}

void RangeIndex::add_runs(std::span<const CellRange> ranges, std::span<const Entry> entries) {
    std::vector<Edge> edges;
    for (const Entry& entry : entries) {
        edges.push_back({ranges[entry.number].first.column, entry.number, true});
        edges.push_back({ranges[entry.number].last.column + 1, entry.number, false});
    }
    std::ranges::sort(edges, {}, &Edge::column);
    std::set<std::uint32_t> open;
    for (std::size_t i = 0; i < edges.size(); ++i) {
        if (edges[i].begins) open.insert(edges[i].number);
        if (!edges[i].begins) open.erase(edges[i].number);
        if (i + 1 < edges.size() && edges[i + 1].column == edges[i].column) continue;
        runs_.push_back({edges[i].column, open.empty() ? kNone : *open.begin()});
    }
}

std::optional<std::uint32_t> RangeIndex::first_at(CellRef where) const {
    const auto band = std::ranges::upper_bound(band_rows_, where.row);
    if (band == band_rows_.begin() || band == band_rows_.end()) return std::nullopt;
    const std::size_t bands = band_rows_.size() - 1;
    std::uint32_t found = kNone;
    for (auto node = static_cast<std::size_t>(band - band_rows_.begin()) - 1 + bands; node > 0;
         node /= 2) {
        const std::span<const Run> runs(runs_.data() + run_starts_[node],
                                        run_starts_[node + 1] - run_starts_[node]);
        const auto behind = std::ranges::upper_bound(runs, where.column, {}, &Run::column);
        if (behind != runs.begin()) found = std::min(found, std::prev(behind)->number);
    }
    return found == kNone ? std::nullopt : std::optional(found);
}

}  // namespace jixiao::xlsx
