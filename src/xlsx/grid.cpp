// SPDX-License-Identifier: MIT
#include "xlsx/grid.hpp"

#include <algorithm>
#include <tuple>

#include "base/text/white_space.hpp"

namespace jixiao::xlsx {
namespace {

constexpr std::size_t kMostIndexed = 64 * 1024;  // places

// Of the sheet's first `rows` rows. Merges that cover more places than there are overlap.
std::size_t places_covered(std::span<const CellRange> merges, std::uint32_t rows) {
    std::size_t places = 0;
    for (const CellRange& merge : merges) {
        if (merge.first.row >= rows) continue;
        const std::size_t height = std::min(merge.last.row, rows - 1) - merge.first.row + 1;
        places += height * (merge.last.column - merge.first.column + 1);
    }
    return places;
}

}  // namespace

void Grid::clear() {
    texts_.clear();
    cells_.clear();
    row_starts_.clear();
    merges_.clear();
    repeated_.clear();
    hidden_rows_.clear();
    hidden_columns_.clear();
    row_count_ = 0;
    column_count_ = 0;
    indexed_rows_ = 0;
    merges_by_place_.clear();
}

// Makes the cell independent of its reader; false for a blank one.
bool Grid::keep_last() {
    Cell& cell = cells_.back();
    // A formula that was never calculated is no blank place: somebody wants a value there.
    if (cell.type == CellType::blank && !cell.formula_without_value) return false;
    // Nobody sees a space that a keyboard left, or an editor where a merge was, or what a formula
    // gives that has nothing to show yet: =IF(Q6="","",Q6).
    if (cell.type == CellType::text && !(keeps_empty_results_ && cell.has_formula) &&
        is_white_space(cell.text)) {
        return false;
    }
    if (cell.shared_string == kNoIndex) cell.text = texts_.add(cell.text);
    if (!cell.formula.empty()) cell.formula = texts_.add(cell.formula);
    return true;
}

void Grid::add_merge(CellRange range) {
    merges_.push_back(range);
}

void Grid::hide_row(std::uint32_t row) {
    hidden_rows_.push_back(row);
}

void Grid::hide_columns(std::uint32_t first, std::uint32_t last) {
    hidden_columns_.emplace_back(first, last);
}

void Grid::finish() {
    const auto before = [](const Cell& a, const Cell& b) { return a.at < b.at; };
    if (!std::is_sorted(cells_.begin(), cells_.end(), before)) {
        std::stable_sort(cells_.begin(), cells_.end(), before);
    }
    drop_repeated();
    std::sort(hidden_rows_.begin(), hidden_rows_.end());
    std::sort(hidden_columns_.begin(), hidden_columns_.end());
    row_count_ = cells_.empty() ? 0 : cells_.back().at.row + 1;
    for (const Cell& cell : cells_) column_count_ = std::max(column_count_, cell.at.column + 1);
    // A merge far below the last content must not make the index large: rows_ counts content.
    for (const CellRange& merge : merges_) {
        if (merge.first.row < row_count_) {
            column_count_ = std::max(column_count_, merge.last.column + 1);
        }
    }
    row_starts_.assign(row_count_ + 1, 0);
    for (const Cell& cell : cells_) ++row_starts_[cell.at.row + 1];
    for (std::size_t row = 1; row < row_starts_.size(); ++row) {
        row_starts_[row] += row_starts_[row - 1];
    }
    index_places();
}

void Grid::index_places() {
    const std::size_t places = std::size_t{row_count_} * column_count_;
    if (places > kMostIndexed || places_covered(merges_, row_count_) > places) {
        return merges_by_place_.build(merges_);
    }
    indexed_rows_ = row_count_;
    cell_index_.assign(places, 0);
    merge_index_.assign(places, 0);
    for (std::size_t i = 0; i < cells_.size(); ++i) {
        cell_index_[*indexed(cells_[i].at)] = static_cast<std::uint32_t>(i + 1);
    }
    for (std::size_t i = 0; i < merges_.size(); ++i) {
        const CellRange& merge = merges_[i];
        for (std::uint32_t row = merge.first.row; row <= merge.last.row; ++row) {
            for (std::uint32_t column = merge.first.column; column <= merge.last.column; ++column) {
                const auto place = indexed({row, column});
                if (!place) break;
                if (merge_index_[*place] == 0) {
                    merge_index_[*place] = static_cast<std::uint32_t>(i + 1);
                }
            }
            if (row >= indexed_rows_) break;
        }
    }
}

void Grid::drop_repeated() {
    const auto same = [](const Cell& a, const Cell& b) { return a.at == b.at; };
    if (std::adjacent_find(cells_.begin(), cells_.end(), same) == cells_.end()) return;
    std::size_t kept = 0;
    for (std::size_t i = 0; i < cells_.size(); ++i) {
        if (i + 1 < cells_.size() && same(cells_[i], cells_[i + 1])) {
            if (repeated_.empty() || repeated_.back() != cells_[i].at) {
                repeated_.push_back(cells_[i].at);
            }
            continue;
        }
        cells_[kept++] = cells_[i];
    }
    cells_.resize(kept);
}

// For sheets too large for the index.
const Cell* Grid::searched(CellRef where) const {
    const auto cells = row(where.row);
    const auto found = std::lower_bound(
        cells.begin(), cells.end(), where.column,
        [](const Cell& cell, std::uint32_t column) { return cell.at.column < column; });
    return found != cells.end() && found->at.column == where.column ? &*found : nullptr;
}

CellRange Grid::covering_merge(CellRef where) const {
    if (const auto place = indexed(where)) return merges_[merge_index_[*place] - 1];
    const auto merge = merges_by_place_.first_at(where);
    return merge ? merges_[*merge] : CellRange{where, where};
}

bool Grid::row_hidden(std::uint32_t row) const {
    return std::binary_search(hidden_rows_.begin(), hidden_rows_.end(), row);
}

bool Grid::column_hidden(std::uint32_t column) const {
    return std::any_of(hidden_columns_.begin(), hidden_columns_.end(), [&](const auto& range) {
        return range.first <= column && column <= range.second;
    });
}

}  // namespace jixiao::xlsx
