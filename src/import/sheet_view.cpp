// SPDX-License-Identifier: MIT
#include "import/sheet_view.hpp"

#include <algorithm>

namespace jixiao::importer {
namespace {

const CellWords kNoWords;
// Shared strings kept track of: a sheet that uses a few of a million must not cost their number.
constexpr std::uint32_t kMostStrings = 64 * 1024;

}  // namespace

bool are_equal_rows(std::span<const xlsx::Cell> one, std::span<const xlsx::Cell> two) {
    const auto same = [](const xlsx::Cell& a, const xlsx::Cell& b) {
        return a.at.column == b.at.column && trimmed(a.text) == trimmed(b.text);
    };
    return std::equal(one.begin(), one.end(), two.begin(), two.end(), same);
}

void SheetView::reset(const xlsx::Grid& grid, CellWordsMemo& memo) {
    grid_ = &grid;
    by_string_.clear();
    words_.clear();
    words_.reserve(grid.cells().size());
    known_.clear();
    rows_of_tables_.clear();
    known_before_.clear();
    known_before_.reserve(grid.cells().size() + 1);
    for (const xlsx::Cell& cell : grid.cells()) {
        const CellWords& words = cell.type == CellType::text ? look_up(cell, memo) : kNoWords;
        words_.push_back(&words);
        known_before_.push_back(static_cast<std::uint32_t>(known_.size()));
        if (words.known()) known_.push_back({&cell, &words});
        if (words.names_table) rows_of_tables_.push_back(cell.at.row);
    }
    known_before_.push_back(static_cast<std::uint32_t>(known_.size()));
}

const CellWords& SheetView::look_up(const xlsx::Cell& cell, CellWordsMemo& memo) {
    if (cell.shared_string >= kMostStrings) return memo.of(cell.text);
    if (cell.shared_string >= by_string_.size()) by_string_.resize(cell.shared_string + 1);
    const CellWords*& known = by_string_[cell.shared_string];
    if (known == nullptr) known = &memo.of(cell.text);
    return *known;
}

const CellWords& SheetView::words_at(CellRef where) const {
    const xlsx::Cell* const cell = grid_->seen_at(where);
    return cell == nullptr ? kNoWords : words(*cell);
}

}  // namespace jixiao::importer
