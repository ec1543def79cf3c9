// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "base/cell/cell_ref.hpp"

namespace jixiao::xlsx {

// Ranges by the places they cover, for sheets where noting a range at each place would take too
// much. Looking up costs about the square of the logarithm of their number, whatever shapes they
// have and however they overlap.
class RangeIndex {
  public:
    void build(std::span<const CellRange> ranges);
    void clear();

    // The first one of those that cover the place, by its number in the list.
    [[nodiscard]] std::optional<std::uint32_t> first_at(CellRef where) const;

  private:
    // Columns up to the next run of the node, and the first range that covers them.
    struct Run {
        std::uint32_t column = 0;
        std::uint32_t number = 0;  // kNone: no range does
    };
    // A range in a node of the tree.
    struct Entry {
        std::size_t node = 0;
        std::uint32_t number = 0;
    };

    std::vector<Entry> entries_of(std::span<const CellRange> ranges) const;
    void add_runs(std::span<const CellRange> ranges, std::span<const Entry> entries);

    // Where ranges begin or have ended, in order: the rows between two of them are a band, which a
    // range covers whole or not at all.
    std::vector<std::uint32_t> band_rows_;
    // A tree over the bands: node n has the halves 2n and 2n + 1, the leaves are the last ones. A
    // range stands in the largest nodes that it covers; of each node there are the runs from its
    // own start to that of the next.
    std::vector<std::size_t> run_starts_;
    std::vector<Run> runs_;
};

}  // namespace jixiao::xlsx
