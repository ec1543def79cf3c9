// SPDX-License-Identifier: MIT
#include "import/blocks/head_rows.hpp"

namespace jixiao::importer {
namespace {

struct HeadCell {
    const xlsx::Cell* cell = nullptr;
    CellRange range;
};

HeadCell head_at(const SheetView& sheet, CellRef where) {
    const CellRange range = sheet.grid().merge_at(where);
    return {sheet.grid().at(range.first), range};
}

// Whether the head at `left` has another one below it in the head rows.
bool has_head_below(const SheetView& sheet, const HeadCell& left, std::uint32_t column,
                    std::uint32_t bottom) {
    for (std::uint32_t row = left.range.last.row + 1; row <= bottom; ++row) {
        if (sheet.grid().seen_at({row, column}) != nullptr) return true;
    }
    return false;
}

// The group that an unmerged blank place belongs to: the nearest filled cell on its left in the
// same row, if that one is a group itself (has other heads below it) and no head above it begins
// in between.
HeadCell group_left_of(const SheetView& sheet, CellRef where, std::uint32_t top,
                       std::uint32_t bottom) {
    for (std::uint32_t column = where.column; column-- > 0;) {
        for (std::uint32_t above = top; above < where.row; ++above) {
            if (sheet.grid().at({above, column + 1}) != nullptr) return {};
        }
        const HeadCell left = head_at(sheet, {where.row, column});
        if (left.cell == nullptr) continue;
        const bool merged = left.range.columns() > 1;
        const bool reaches_bottom = left.range.last.row >= bottom;
        const bool group =
            !merged && !reaches_bottom && has_head_below(sheet, left, column, bottom);
        return group ? left : HeadCell{};
    }
    return {};
}

HeadColumn column_at(const SheetView& sheet, std::uint32_t column, std::uint32_t top,
                     std::uint32_t bottom) {
    HeadColumn result{column, column, {bottom, column}, {}, {}, {}, 0};
    const xlsx::Cell* last = nullptr;
    for (std::uint32_t row = top; row <= bottom; ++row) {
        HeadCell head = head_at(sheet, {row, column});
        // A merge that begins above the head rows (a title) is no head of this table.
        if (head.cell != nullptr && head.range.first.row < top) head = {};
        if (head.cell == nullptr && row < bottom)
            head = group_left_of(sheet, {row, column}, top, bottom);
        if (head.cell == nullptr || head.cell == last) continue;
        last = head.cell;
        result.cells[result.depth] = head.cell;
        result.path[result.depth++] = &sheet.words(*head.cell);
        result.head = head.range.first;
        result.text = head.cell->text;
        result.last = head.range.contains({row, column}) ? head.range.last.column : column;
    }
    return result;
}

}  // namespace

std::vector<HeadColumn> read_head_rows(const SheetView& sheet, std::uint32_t top,
                                       std::uint32_t bottom) {
    std::vector<HeadColumn> heads;
    heads.reserve(sheet.grid().column_count());
    for (std::uint32_t column = 0; column < sheet.grid().column_count(); ++column) {
        HeadColumn head = column_at(sheet, column, top, bottom);
        if (head.depth == 0) continue;
        // Only a head merged over this column reaches further; a group's first column does not.
        const bool own = sheet.grid().merge_at(head.head).last.row >= bottom || top == bottom ||
                         head.head.row == bottom;
        if (!own) head.last = column;
        const std::uint32_t last = head.last;
        heads.push_back(std::move(head));
        column = std::max(column, last);
    }
    return heads;
}

}  // namespace jixiao::importer
