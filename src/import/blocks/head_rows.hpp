// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "import/sheet_view.hpp"

namespace jixiao::importer {

// One column below a head of one to three rows: the head texts above it from top to bottom, merged
// group heads included, each once.
struct HeadColumn {
    std::uint32_t first = 0;  // sheet columns that the lowest head covers
    std::uint32_t last = 0;
    CellRef head;                              // its lowest head cell
    std::string_view text;                     // that cell's text
    std::array<const CellWords*, 3> path{};    // `depth` of them
    std::array<const xlsx::Cell*, 3> cells{};  // where they stand
    std::uint8_t depth = 0;

    [[nodiscard]] const CellWords& lowest() const { return *path[depth - 1U]; }
};

// Whether nobody would see heads in the row: it is blank, or holds one cell that is no group head
// and says no label, as a clerk's tick does.
bool is_between_heads(const SheetView& sheet, std::uint32_t row);

// The heads in rows top … bottom, left to right. A group head that lost its merge goes on to the
// right until the next filled cell, as it does for a reader's eye. A stray cell between the rows of
// the heads counts only where no head stands above it.
std::vector<HeadColumn> read_head_rows(const SheetView& sheet, std::uint32_t top,
                                       std::uint32_t bottom);

}  // namespace jixiao::importer
