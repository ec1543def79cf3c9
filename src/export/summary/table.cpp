// SPDX-License-Identifier: MIT
#include "export/summary/table.hpp"

namespace jixiao::exporter {

SummaryTable::SummaryTable(const mapping::SummarySheet& sheet, std::vector<TableRow> rows,
                           std::uint32_t first_row)
    : sheet_(sheet), rows_(std::move(rows)), first_row_(first_row) {
    for (const mapping::SummaryColumn& column : sheet.columns) {
        places_.push_back(column.hidden ? std::nullopt : std::optional(visible_++));
    }
    for (TableRow& row : rows_) row.cells.resize(sheet.columns.size());
}

std::string SummaryTable::label_of(std::size_t row) const {
    if (!rows_[row].label.empty()) return rows_[row].label;
    for (std::size_t i = 0; i < sheet_.columns.size(); ++i) {
        const std::string& text = rows_[row].cells[i].text;
        if (!sheet_.columns[i].hidden && !text.empty()) return text;
    }
    return {};
}

std::string SummaryTable::cell_name(std::size_t row, std::size_t column) const {
    if (!places_[column]) return {};
    return CellRef{sheet_row(row), *places_[column]}.to_string();
}

void SummaryTable::append_range(std::string& out, std::size_t column, std::size_t first,
                                std::size_t last) const {
    if (!out.empty()) out.push_back(',');
    out.append(CellRange{{sheet_row(first), *places_[column]}, {sheet_row(last), *places_[column]}}
                   .to_string());
}

}  // namespace jixiao::exporter
