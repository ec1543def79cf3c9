// SPDX-License-Identifier: MIT
#include "export/summary/column_widths.hpp"

#include <algorithm>

#include "base/text/utf8.hpp"
#include "export/summary/page_looks.hpp"

namespace jixiao::exporter {
namespace {

using mapping::SummaryColumn;

std::string shown(const SummaryCell& cell, const SummaryColumn& column) {
    if (!cell.number) return cell.text;
    return cell.number->to_fixed(std::max(decimals_of(column.number_format),
                                          column.number_format.empty() ? cell.number->scale() : 0),
                                 Rounding::half_up);
}

double text_width(std::string_view text) {
    double widest = 0;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        widest = std::max(widest, static_cast<double>(display_width(text.substr(0, end))));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return widest;
}

double automatic_width(const SummaryTable& table, std::size_t column) {
    constexpr double kLeast = 7;
    constexpr double kWidest = 36;
    constexpr double kHeadLines = 3;
    constexpr double kMargin = 2;
    const SummaryColumn& spec = table.sheet().columns[column];
    double width = kLeast;
    if (!spec.head.parts.empty()) {
        width = std::max(width, text_width(spec.head.parts.back().text) / kHeadLines + kMargin);
    }
    for (const TableRow& row : table.rows()) {
        width = std::max(width, text_width(shown(row.cells[column], spec)) + kMargin);
    }
    // A column's unit belongs to a font of 11 points.
    constexpr double kUnitSize = 10.5;
    return std::min(width, kWidest) * table.sheet().text_size / kUnitSize;
}

}  // namespace

std::vector<double> column_widths(const SummaryTable& table) {
    std::vector<double> widths;
    const auto& columns = table.sheet().columns;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        if (columns[i].hidden) continue;
        widths.push_back(columns[i].width > 0 ? columns[i].width : automatic_width(table, i));
    }
    return widths;
}

}  // namespace jixiao::exporter
