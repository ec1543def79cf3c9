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
    IndexShift(const SheetIndex& before, const TextEdits& edits, const RowInsertion& insertion,
               const RowCopies* fresh)
        : before_(before), insertion_(insertion), fresh_(fresh), places_(edits) {}

    SheetIndex apply();

  private:
    void move_rows();
    void move_row(RowPlace row);
    void move_cell(CellPlace cell);
    void move_behind_tag(CellPlace& cell);
    void add_fresh(std::uint32_t place);
    void move_arrays();

    const SheetIndex& before_;
    const RowInsertion& insertion_;
    const RowCopies* fresh_;
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
    const std::size_t more = fresh_ != nullptr ? fresh_->cells.size() : 0;
    after_.rows_.reserve(before_.rows_.size() + insertion_.count);
    after_.cells_.reserve(before_.cells_.size() + more);
    bool is_below = false;
    for (const RowPlace& row : before_.rows_) {
        if (!is_below && row.row >= insertion_.before) {
            is_below = true;
            add_fresh(row.element.begin);
        }
        move_row(row);
    }
    if (!is_below && !before_.rows_.empty()) add_fresh(before_.rows_.back().element.end);
}

void IndexShift::move_row(RowPlace row) {
    const auto cells = before_.cells(row);
    if (fresh_ != nullptr) row.row = insertion_.moved(row.row);
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

void IndexShift::add_fresh(std::uint32_t place) {
    if (fresh_ == nullptr) return;
    const std::uint32_t base = places_.end(place);
    const auto first_cell = static_cast<std::uint32_t>(after_.cells_.size());
    for (RowPlace row : fresh_->rows) {
        row.first_cell += first_cell;
        row.element = row.element.moved(base);
        row.tag = row.tag.moved(base);
        after_.rows_.push_back(row);
    }
    for (const CellPlace& cell : fresh_->cells) after_.cells_.push_back(moved(cell, base));
}

// In reading order, as they would be found.
void IndexShift::move_arrays() {
    for (const CellRange& array : before_.arrays_) {
        const bool moves = fresh_ != nullptr;
        after_.arrays_.push_back(moves ? insertion_.moved(array, Growth::none) : array);
    }
    if (fresh_ == nullptr) return;
    const auto below =
        std::find_if(after_.arrays_.begin(), after_.arrays_.end(), [&](const CellRange& array) {
            return array.first.row >= insertion_.before + insertion_.count;
        });
    after_.arrays_.insert(below, fresh_->arrays.begin(), fresh_->arrays.end());
}

SheetIndex SheetIndex::shifted(const TextEdits& edits, const RowInsertion& insertion,
                               const RowCopies* fresh) const {
    return IndexShift(*this, edits, insertion, fresh).apply();
}

}  // namespace jixiao::xlsx
