// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "base/text/white_space.hpp"
#include "import/labels/cell_words.hpp"
#include "xlsx/grid.hpp"

namespace jixiao::importer {

// A cell that says a known label.
struct KnownCell {
    const xlsx::Cell* cell = nullptr;
    const CellWords* words = nullptr;
};

// A sheet with the words of its cells: what all finders of the importer look at.
class SheetView {
  public:
    // Both must outlive the view, and the memo must not be trimmed before.
    void reset(const xlsx::Grid& grid, CellWordsMemo& memo);

    [[nodiscard]] const xlsx::Grid& grid() const { return *grid_; }
    [[nodiscard]] std::span<const xlsx::Cell> row(std::uint32_t row) const {
        return grid_->row(row);
    }
    [[nodiscard]] const CellWords& words(const xlsx::Cell& cell) const {
        return *words_[index_of(cell)];
    }
    // Those cells of a row that say a known label: few as a rule.
    [[nodiscard]] std::span<const KnownCell> known(std::uint32_t row) const {
        const auto cells = grid_->row(row);
        if (cells.empty()) return {};
        const std::size_t first = known_before_[index_of(cells.front())];
        return std::span(known_).subspan(first, known_before_[index_of(cells.back()) + 1] - first);
    }
    // Whether 表 is in some text of the row, which then may be a title.
    [[nodiscard]] bool names_table(std::uint32_t row) const {
        return std::binary_search(rows_of_tables_.begin(), rows_of_tables_.end(), row);
    }
    // Words of what is seen here (through merges); nothing for blank places.
    [[nodiscard]] const CellWords& words_at(CellRef where) const;

  private:
    [[nodiscard]] std::size_t index_of(const xlsx::Cell& cell) const {
        return static_cast<std::size_t>(&cell - grid_->cells().data());
    }
    [[nodiscard]] const CellWords& look_up(const xlsx::Cell& cell, CellWordsMemo& memo);

    const xlsx::Grid* grid_ = nullptr;
    std::vector<const CellWords*> words_;  // beside grid().cells()
    std::vector<KnownCell> known_;
    std::vector<std::uint32_t> rows_of_tables_;  // those with names_table; sorted
    std::vector<std::uint32_t>
        known_before_;  // how many of known_, beside grid().cells() and its end
    // By shared string, null for those not met yet: a sheet says most of its labels often, and
    // hashing them each time took 5 % of an import.
    std::vector<const CellWords*> by_string_;
};

// Rows first … last - 1 of a sheet: the place of one form.
struct RowSpan {
    std::uint32_t first = 0;
    std::uint32_t last = 0;
};

// Whether two rows have the same texts in the same columns.
bool are_equal_rows(std::span<const xlsx::Cell> one, std::span<const xlsx::Cell> two);

}  // namespace jixiao::importer
