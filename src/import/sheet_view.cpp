// SPDX-License-Identifier: MIT
#include "import/sheet_view.hpp"

#include <array>

namespace jixiao::importer {
namespace {

const CellWords kNoWords;

// UTF-8 of the spaces met in forms: U+3000, U+00A0, U+200B, U+FEFF, U+2003, U+2002.
constexpr std::array<std::string_view, 6> kWideSpaces{"\u3000", "\u00A0", "\u200B",
                                                      "\uFEFF", "\u2003", "\u2002"};

bool cut_front(std::string_view& text) {
    if (text.empty()) return false;
    if (static_cast<unsigned char>(text.front()) <= ' ') {
        text.remove_prefix(1);
        return true;
    }
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

void SheetView::reset(const xlsx::Grid& grid, CellWordsMemo& memo) {
    grid_ = &grid;
    words_.clear();
    words_.reserve(grid.cells().size());
    for (const xlsx::Cell& cell : grid.cells()) {
        words_.push_back(cell.type == CellType::text ? memo.of(cell.text) : kNoWords);
    }
}

const CellWords& SheetView::words_at(CellRef where) const {
    const xlsx::Cell* const cell = grid_->seen_at(where);
    return cell == nullptr ? kNoWords : words(*cell);
}

}  // namespace jixiao::importer
