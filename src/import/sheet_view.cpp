// SPDX-License-Identifier: MIT
#include "import/sheet_view.hpp"

#include <algorithm>
#include <array>

namespace jixiao::importer {
namespace {

const CellWords kNoWords;
// Shared strings kept track of: a sheet that uses a few of a million must not cost their number.
constexpr std::uint32_t kMostStrings = 64 * 1024;

// UTF-8 of the spaces met in forms: U+3000, U+00A0, U+200B, U+FEFF, U+2003, U+2002.
constexpr std::array<std::string_view, 6> kWideSpaces{"\u3000", "\u00A0", "\u200B",
                                                      "\uFEFF", "\u2003", "\u2002"};

// By byte: whether a wide space begins or ends with it. Most texts have none and are left alone.
constexpr std::array<bool, 256> by_byte(std::size_t (*place)(std::string_view)) {
    std::array<bool, 256> bytes{};
    for (const auto space : kWideSpaces) {
        bytes[static_cast<unsigned char>(space[place(space)])] = true;
    }
    return bytes;
}
constexpr auto kBeginsSpace = by_byte([](std::string_view) { return std::size_t{0}; });
constexpr auto kEndsSpace = by_byte([](std::string_view space) { return space.size() - 1; });

bool cut_front(std::string_view& text) {
    if (text.empty()) return false;
    if (static_cast<unsigned char>(text.front()) <= ' ') {
        text.remove_prefix(1);
        return true;
    }
    if (!kBeginsSpace[static_cast<unsigned char>(text.front())]) return false;
    for (const auto space : kWideSpaces) {
        if (!text.starts_with(space)) continue;
        text.remove_prefix(space.size());
        return true;
    }
    return false;
}

bool cut_back(std::string_view& text) {
    if (text.empty()) return false;
    if (static_cast<unsigned char>(text.back()) <= ' ') {
        text.remove_suffix(1);
        return true;
    }
    if (!kEndsSpace[static_cast<unsigned char>(text.back())]) return false;
    for (const auto space : kWideSpaces) {
        if (!text.ends_with(space)) continue;
        text.remove_suffix(space.size());
        return true;
    }
    return false;
}

}  // namespace

std::string_view trimmed(std::string_view text) {
    while (cut_front(text)) {
    }
    while (cut_back(text)) {
    }
    return text;
}

bool is_white_space(const xlsx::Cell& cell) {
    return cell.type == CellType::text && trimmed(cell.text).empty();
}

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
    known_before_.clear();
    known_before_.reserve(grid.cells().size() + 1);
    for (const xlsx::Cell& cell : grid.cells()) {
        const CellWords& words = cell.type == CellType::text ? look_up(cell, memo) : kNoWords;
        words_.push_back(&words);
        known_before_.push_back(static_cast<std::uint32_t>(known_.size()));
        if (words.known()) known_.push_back({&cell, &words});
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

const xlsx::Cell* SheetView::filled_at(CellRef where) const {
    const xlsx::Cell* const cell = grid_->seen_at(where);
    return cell == nullptr || is_white_space(*cell) ? nullptr : cell;
}

std::size_t SheetView::filled_in(std::uint32_t row) const {
    const auto cells = grid_->row(row);
    return cells.size() -
           static_cast<std::size_t>(std::count_if(cells.begin(), cells.end(), is_white_space));
}

const CellWords& SheetView::words_at(CellRef where) const {
    const xlsx::Cell* const cell = grid_->seen_at(where);
    return cell == nullptr ? kNoWords : words(*cell);
}

}  // namespace jixiao::importer
