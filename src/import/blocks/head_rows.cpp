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

// What stands on the left of a column in each head row but the last, column after column.
class HeadsOnLeft {
  public:
    HeadsOnLeft(const SheetView& sheet, std::uint32_t top, std::uint32_t bottom)
        : sheet_(sheet), top_(top), bottom_(bottom), rows_(bottom - top) {}

    // The group that an unmerged blank place of this column belongs to: the nearest filled cell on
    // its left in the same row, if that one is a group itself (has other heads below it) and no
    // head above it begins in between. The columns left of it have been passed.
    [[nodiscard]] HeadCell group(CellRef where) const {
        const Row& row = rows_[where.row - top_];
        if (row.last.cell == nullptr || row.begins_above > row.column) return {};
        if (begins_above(where) || row.last.range.columns() > 1) return {};
        const bool is_group = row.last.range.last.row < bottom_ && has_head_below(row);
        return is_group ? row.last : HeadCell{};
    }

    void pass(std::uint32_t column) {
        for (std::uint32_t i = 0; i < rows_.size(); ++i) {
            const CellRef where{top_ + i, column};
            if (begins_above(where)) rows_[i].begins_above = column;
            const HeadCell head = head_at(sheet_, where);
            if (head.cell != nullptr) {
                rows_[i].last = head;
                rows_[i].column = column;
            }
        }
    }

  private:
    struct Row {
        HeadCell last;
        std::uint32_t column = 0;        // where it was seen
        std::uint32_t begins_above = 0;  // the last column with a cell in a row above
    };

    [[nodiscard]] bool begins_above(CellRef where) const {
        for (std::uint32_t above = top_; above < where.row; ++above) {
            if (sheet_.grid().at({above, where.column}) != nullptr) return true;
        }
        return false;
    }
    [[nodiscard]] bool has_head_below(const Row& row) const {
        for (std::uint32_t below = row.last.range.last.row + 1; below <= bottom_; ++below) {
            if (sheet_.grid().seen_at({below, row.column}) != nullptr) return true;
        }
        return false;
    }

    const SheetView& sheet_;
    std::uint32_t top_;
    std::uint32_t bottom_;
    std::vector<Row> rows_;
};

HeadColumn column_at(const SheetView& sheet, const HeadsOnLeft& left, std::uint32_t column,
                     std::uint32_t top, std::uint32_t bottom) {
    HeadColumn result{column, column, {bottom, column}, {}, {}, {}, 0};
    const xlsx::Cell* last = nullptr;
    for (std::uint32_t row = top; row <= bottom; ++row) {
        HeadCell head = head_at(sheet, {row, column});
        // A merge that begins above the head rows (a title) is no head of this table.
        if (head.cell != nullptr && head.range.first.row < top) head = {};
        if (result.depth > 0 && row < bottom && is_between_heads(sheet, row)) continue;
        if (head.cell == nullptr && row < bottom) head = left.group({row, column});
        if (head.cell == nullptr || head.cell == last) continue;
        if (result.depth == result.path.size()) break;
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

bool is_between_heads(const SheetView& sheet, std::uint32_t row) {
    const auto cells = sheet.row(row);
    if (cells.size() > 1) return false;
    if (cells.empty()) return true;
    const CellRange merge = sheet.grid().merge_at(cells[0].at);
    return sheet.known(row).empty() && merge.columns() == 1 && merge.rows() == 1;
}

std::vector<HeadColumn> read_head_rows(const SheetView& sheet, std::uint32_t top,
                                       std::uint32_t bottom) {
    std::vector<HeadColumn> heads;
    heads.reserve(sheet.grid().column_count());
    HeadsOnLeft left(sheet, top, bottom);
    std::uint32_t next = 0;  // the first column that no head has reached
    for (std::uint32_t column = 0; column < sheet.grid().column_count();
         left.pass(column), ++column) {
        if (column < next) continue;
        HeadColumn head = column_at(sheet, left, column, top, bottom);
        if (head.depth == 0) continue;
        // Only a head merged over this column reaches further; a group's first column does not.
        const bool own = sheet.grid().merge_at(head.head).last.row >= bottom || top == bottom ||
                         head.head.row == bottom;
        if (!own) head.last = column;
        next = head.last + 1;
        heads.push_back(std::move(head));
    }
    return heads;
}

}  // namespace jixiao::importer
