// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "export/summary/row_collection.hpp"

namespace jixiao::exporter {

// What stands in one cell of a summary.
struct SummaryCell {
    std::optional<Decimal> number;
    std::string text;
    std::string formula;           // "=SUM(C5:C9)"; empty: the cell is no formula
    bool unknown = false;          // words in the form, where a number should be
    bool red = false;              // a weight that is no spending
    const Figure* from = nullptr;  // the figure of a form that it shows
    std::size_t sources = 0;       // how many figures of forms it is made of

    [[nodiscard]] bool is_filled() const { return number.has_value() || !text.empty(); }
};

enum class RowKind : std::uint8_t { data, subtotal, line };

// One row of the printed table: data, a sub-total of a group, or a line for all.
struct TableRow {
    RowKind kind = RowKind::data;
    const SummaryRow* data = nullptr;
    std::uint32_t group = 0;   // number of its group, from 0
    std::uint32_t number = 0;  // of data rows: 1, 2, 3 …
    std::string label;         // of sub-totals and lines
    const mapping::SummaryLine* line = nullptr;
    std::vector<SummaryCell> cells;  // by column
};

// One sheet of a summary with all its figures, in the order of its rows. The cells know each other
// by their places on the sheet, so that formulas can be written.
class SummaryTable {
  public:
    // `rows` in their order, sub-totals and lines among them; both must outlive the table.
    SummaryTable(const mapping::SummarySheet& sheet, std::vector<TableRow> rows,
                 std::uint32_t first_row);

    [[nodiscard]] const mapping::SummarySheet& sheet() const { return sheet_; }
    [[nodiscard]] std::vector<TableRow>& rows() { return rows_; }
    [[nodiscard]] const std::vector<TableRow>& rows() const { return rows_; }
    [[nodiscard]] const SummaryCell& cell(std::size_t row, std::size_t column) const {
        return rows_[row].cells[column];
    }

    // Where things stand on the sheet. A hidden column has no place.
    [[nodiscard]] std::uint32_t sheet_row(std::size_t row) const {
        return first_row_ + static_cast<std::uint32_t>(row);
    }
    [[nodiscard]] std::optional<std::uint32_t> sheet_column(std::size_t column) const {
        return places_[column];
    }
    [[nodiscard]] std::uint32_t visible_columns() const { return visible_; }
    // What stands first in a row: the name of its unit, the label of a line.
    [[nodiscard]] std::string label_of(std::size_t row) const;
    // "F5"; empty for a hidden column.
    [[nodiscard]] std::string cell_name(std::size_t row, std::size_t column) const;
    // "D5:D25,D27" for those rows of the column that `take` accepts; empty for a hidden column.
    template <class Take>
    [[nodiscard]] std::string ranges(std::size_t column, Take&& take) const {
        std::string out;
        if (!places_[column]) return out;
        for (std::size_t row = 0; row < rows_.size();) {
            std::size_t end = row;
            while (end < rows_.size() && take(rows_[end])) ++end;
            if (end > row) append_range(out, column, row, end - 1);
            row = std::max(end, row + 1);
        }
        return out;
    }

  private:
    void append_range(std::string& out, std::size_t column, std::size_t first,
                      std::size_t last) const;

    const mapping::SummarySheet& sheet_;
    std::vector<TableRow> rows_;
    std::uint32_t first_row_;
    std::vector<std::optional<std::uint32_t>> places_;
    std::uint32_t visible_ = 0;
};

}  // namespace jixiao::exporter
