// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "base/cell/cell_ref.hpp"

namespace jixiao::xlsx {

// Ranges by the places they cover, for sheets too large to note a range at each place. Looking up
// costs about the logarithm of their number, whatever shapes they have, as long as few overlap.
class RangeIndex {
  public:
    void build(std::span<const CellRange> ranges);
    void clear();

    // The first one of those that cover the place, by its number in the list.
    [[nodiscard]] std::optional<std::uint32_t> first_at(CellRef where) const;

  private:
    struct Entry {
        CellRange range;
        std::uint32_t number = 0;  // in the list
    };
    // A run of entries: a few ranges, or two halves, the one right behind it and `second`.
    struct Node {
        CellRange box;
        std::uint32_t lowest = 0;  // number
        std::uint32_t begin = 0;
        std::uint32_t end = 0;
        std::uint32_t second = 0;  // 0: none, it has no halves
    };

    std::uint32_t add_node(std::uint32_t begin, std::uint32_t end);
    void search(std::uint32_t node, CellRef where, std::uint32_t& found) const;

    std::vector<Entry> entries_;
    std::vector<Node> nodes_;
};

}  // namespace jixiao::xlsx
