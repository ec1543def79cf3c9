// SPDX-License-Identifier: MIT
#include <algorithm>

#include "xlsx/edit/sheet_index.hpp"

namespace jixiao::xlsx {
namespace {

CellPlace moved(CellPlace cell, std::uint32_t by) {
    cell.element = cell.element.moved(by);
    cell.tag_end += by;
    if (!cell.formula.is_empty()) cell.formula = cell.formula.moved(by);
    cell.rest = cell.rest.moved(by);
    return cell;
}

}  // namespace

class IndexShift {
  public:
    IndexShift(const SheetIndex& before, const TextEdits& edits, const RowInsertions& insertions,
               std::span<const RowCopies> fresh)
        : before_(before), insertions_(insertions), fresh_(fresh), places_(edits) {}

    SheetIndex apply();

  private:
    void move_rows();
    void move_row(RowPlace row);
    void move_cell(CellPlace cell);
    void move_behind_tag(CellPlace& cell);
    void add_fresh(std::uint32_t row, std::uint32_t place);
    void move_arrays();

    const SheetIndex& before_;
    const RowInsertions& insertions_;
    std::span<const RowCopies> fresh_;
    std::size_t next_ = 0;  // of fresh_: all before are in
    MovedPlaces places_;
    SheetIndex after_;
};

SheetIndex IndexShift::apply() {
    after_.column_styles_ = before_.column_styles_;
    after_.prefix_ = before_.prefix_;
    after_.has_formulas_ = before_.has_formulas_;
    after_.dimension_ = places_.of(before_.dimension_);
    after_.data_tag_ = places_.of(before_.data_tag_);
    move_rows();
    after_.data_end_ = places_.begin(before_.data_end_);
    after_.data_ = {after_.data_tag_.begin, places_.end(before_.data_.end)};
    move_arrays();
    return std::move(after_);
}

void IndexShift::move_rows() {
    std::size_t rows = before_.rows_.size();
    std::size_t cells = before_.cells_.size();
    for (const RowCopies& copies : fresh_) {
        rows += copies.rows.size();
        cells += copies.cells.size();
    }
    after_.rows_.reserve(rows);
    after_.cells_.reserve(cells);
    for (const RowPlace& row : before_.rows_) {
        add_fresh(row.row, row.element.begin);
        move_row(row);
    }
    if (!before_.rows_.empty()) add_fresh(kMaxRows, before_.rows_.back().element.end);
}

void IndexShift::move_row(RowPlace row) {
    const auto cells = before_.cells(row);
    if (!fresh_.empty()) row.row = insertions_.moved(row.row);
    row.first_cell = static_cast<std::uint32_t>(after_.cells_.size());
    const std::uint32_t begin = places_.begin(row.element.begin);
    if (places_.are_together_to(row.element.end)) {
        const std::uint32_t shift = places_.shift();
        row.element = row.element.moved(shift);
        row.tag = row.tag.moved(shift);
        for (const CellPlace& cell : cells) after_.cells_.push_back(moved(cell, shift));
    } else {
        row.tag = {begin, places_.end(row.tag.end)};
        for (const CellPlace& cell : cells) move_cell(cell);
        row.element = {begin, places_.end(row.element.end)};
    }
    after_.rows_.push_back(row);
}

void IndexShift::move_cell(CellPlace cell) {
    const std::uint32_t begin = places_.begin(cell.element.begin);
    const std::uint32_t tag_end = places_.end(cell.tag_end);
    if (places_.are_together_to(cell.element.end)) {
        cell = moved(cell, places_.shift());
    } else {
        move_behind_tag(cell);
    }
    cell.element.begin = begin;
    cell.tag_end = tag_end;
    after_.cells_.push_back(cell);
}

void IndexShift::move_behind_tag(CellPlace& cell) {
    if (!cell.formula.is_empty()) cell.formula = places_.of(cell.formula);
    cell.rest.begin = places_.end(cell.rest.begin);
    cell.rest.end = places_.end(cell.rest.end);
    cell.element.end = places_.end(cell.element.end);
}

// What comes in before a row, at its place.
void IndexShift::add_fresh(std::uint32_t before, std::uint32_t place) {
    if (next_ == fresh_.size() || insertions_.rows()[next_].before > before) return;
    std::uint32_t base = places_.end(place);
    for (; next_ < fresh_.size() && insertions_.rows()[next_].before <= before; ++next_) {
        const RowCopies& copies = fresh_[next_];
        const auto first_cell = static_cast<std::uint32_t>(after_.cells_.size());
        for (RowPlace row : copies.rows) {
            row.first_cell += first_cell;
            row.element = row.element.moved(base);
            row.tag = row.tag.moved(base);
            after_.rows_.push_back(row);
        }
        for (const CellPlace& cell : copies.cells) after_.cells_.push_back(moved(cell, base));
        if (!copies.rows.empty()) base += copies.rows.back().element.end;
    }
}

// In reading order, as they would be found.
void IndexShift::move_arrays() {
    std::vector<CellRange>& arrays = after_.arrays_;
    for (const CellRange& array : before_.arrays_) {
        arrays.push_back(fresh_.empty() ? array : insertions_.moved(array));
    }
    for (const RowCopies& copies : fresh_) {
        if (copies.arrays.empty()) continue;
        const std::uint32_t last = copies.arrays.back().first.row;
        const auto below = std::find_if(arrays.begin(), arrays.end(), [&](const CellRange& array) {
            return array.first.row > last;
        });
        arrays.insert(below, copies.arrays.begin(), copies.arrays.end());
    }
}

SheetIndex SheetIndex::shifted(const TextEdits& edits, const RowInsertions& insertions,
                               std::span<const RowCopies> fresh) const {
    return IndexShift(*this, edits, insertions, fresh).apply();
}

}  // namespace jixiao::xlsx
