// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "base/text/text_store.hpp"
#include "xlsx/range_index.hpp"
#include "xlsx/sheet/cell.hpp"

namespace jixiao::xlsx {

// A whole sheet in memory, for forms: the non-blank cells in reading order, with merges, hidden
// rows and columns. Texts of nothing but white space are blank, typed ones as well as results of
// formulas. Styled blank cells are not kept. Texts are views into the workbook's shared strings or
// the grid's own store; both must outlive the users of the cells.
class Grid {
  public:
    [[nodiscard]] std::span<const Cell> cells() const { return cells_; }
    // Non-blank cells of one row, left to right.
    [[nodiscard]] std::span<const Cell> row(std::uint32_t row) const {
        if (row >= row_count_) return {};
        return {cells_.data() + row_starts_[row], row_starts_[row + 1] - row_starts_[row]};
    }
    // The cell standing exactly here; nullptr when blank.
    [[nodiscard]] const Cell* at(CellRef where) const {
        const auto place = indexed(where);
        if (!place) return searched(where);
        return cell_index_[*place] == 0 ? nullptr : &cells_[cell_index_[*place] - 1];
    }
    // Top-left corner of the merge that covers this place, or the place itself.
    [[nodiscard]] CellRef anchor(CellRef where) const {
        return is_single(where) ? where : covering_merge(where).first;
    }
    // The merge that covers this place, or the one-cell range. Of overlapping merges the first.
    [[nodiscard]] CellRange merge_at(CellRef where) const {
        return is_single(where) ? CellRange{where, where} : covering_merge(where);
    }
    // at(anchor(where)): what a reader of the printed page sees here.
    [[nodiscard]] const Cell* seen_at(CellRef where) const { return at(anchor(where)); }
    [[nodiscard]] std::span<const CellRange> merges() const { return merges_; }
    // Places that were given more than once, in reading order.
    [[nodiscard]] std::span<const CellRef> repeated() const { return repeated_; }

    // One past the last row / column that holds a non-blank cell or is covered by a merge.
    [[nodiscard]] std::uint32_t row_count() const { return row_count_; }
    [[nodiscard]] std::uint32_t column_count() const { return column_count_; }
    [[nodiscard]] bool row_hidden(std::uint32_t row) const;
    [[nodiscard]] bool column_hidden(std::uint32_t column) const;
    // For blank forms: formulas with nothing to show yet are kept, to be filled in.
    void keep_empty_results() { keeps_empty_results_ = true; }
    // Fed by the loader, in any order; finish() sorts and indexes.
    void clear();
    // Has one cell read into its place: `read` fills the Cell& that it is given, or returns false
    // when there is none, which is passed on. Blank cells are dropped; texts that are not of the
    // shared table are copied. Of two cells in one place the later counts.
    template <typename Read>
    bool add(Read read) {
        const bool there = read(cells_.emplace_back());
        if (!there || !keep_last()) cells_.pop_back();
        return there;
    }
    void add_merge(CellRange range);
    void hide_row(std::uint32_t row);
    void hide_columns(std::uint32_t first, std::uint32_t last);
    void finish();

  private:
    bool keep_last();
    void drop_repeated();
    [[nodiscard]] const Cell* searched(CellRef where) const;
    [[nodiscard]] CellRange covering_merge(CellRef where) const;
    // Known to be in no merge.
    [[nodiscard]] bool is_single(CellRef where) const {
        const auto place = indexed(where);
        return place && merge_index_[*place] == 0;
    }

    TextStore texts_;
    bool keeps_empty_results_ = false;
    std::vector<Cell> cells_;
    std::vector<std::uint32_t> row_starts_;  // first cell of each row; one more entry at the end
    std::vector<CellRange> merges_;
    std::vector<CellRef> repeated_;
    std::vector<std::uint32_t> hidden_rows_;                               // sorted
    std::vector<std::pair<std::uint32_t, std::uint32_t>> hidden_columns_;  // sorted ranges
    void index_places();
    // Where the place stands in the indexes below; nullopt if they do not cover it.
    [[nodiscard]] std::optional<std::size_t> indexed(CellRef where) const {
        if (where.row >= indexed_rows_ || where.column >= column_count_) return std::nullopt;
        return std::size_t{where.row} * column_count_ + where.column;
    }

    std::uint32_t row_count_ = 0;
    std::uint32_t column_count_ = 0;
    // By place, row after row, for sheets of the size of a form: one more than the index of the
    // cell and of the merge; 0 for none.
    std::uint32_t indexed_rows_ = 0;
    std::vector<std::uint32_t> cell_index_;
    std::vector<std::uint32_t> merge_index_;
    RangeIndex merges_by_place_;  // of larger sheets, and where many merges overlap
};

}  // namespace jixiao::xlsx
