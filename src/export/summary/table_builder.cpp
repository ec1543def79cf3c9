// SPDX-License-Identifier: MIT
#include "export/summary/table_builder.hpp"

#include <algorithm>

#include "export/summary/cell_filler.hpp"
#include "export/summary/row_order.hpp"
#include "export/summary/totals.hpp"

namespace jixiao::exporter {
namespace {

bool looks_at_columns(const mapping::SummarySheet& sheet) {
    return std::ranges::any_of(sheet.order, [](const mapping::SortKey& key) {
        return key.by == mapping::SortKey::By::column;
    });
}

}  // namespace

SummaryTable build_table(const mapping::SummarySheet& sheet, const std::vector<SummaryRow>& rows,
                         const SummaryScene& scene, std::uint32_t first_row,
                         std::deque<Figure>& merged, std::vector<Finding>& findings) {
    std::vector<TableRow> unordered;
    for (const SummaryRow& row : rows) unordered.emplace_back().data = &row;
    SummaryTable first(sheet, std::move(unordered), first_row);
    if (looks_at_columns(sheet)) {
        // Ranks decide about the places of rows, places about the formulas.
        std::deque<Figure> unused;
        std::vector<Finding> told_later;
        CellFiller(first, scene, unused, told_later).fill();
    }
    SummaryTable table(sheet, arranged_rows(sheet, ordered_rows(first, scene), scene), first_row);
    CellFiller filler(table, scene, merged, findings);
    filler.fill();
    fill_totals(table, filler);
    return table;
}

}  // namespace jixiao::exporter
