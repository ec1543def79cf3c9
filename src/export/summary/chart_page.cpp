// SPDX-License-Identifier: MIT
#include "export/summary/chart_page.hpp"

namespace jixiao::exporter {
namespace {

// Two charts fill a page of A4 across.
constexpr std::uint32_t kRowsOfChart = 16;  // of 20 pixels each
constexpr double kChartHeight = 308;
constexpr double kChartWidth = 900;
constexpr std::uint32_t kFills[] = {0x4472C4, 0xED7D31, 0x70AD47, 0xFFC000, 0x7F7F7F};

struct Rows {
    std::size_t first = 0;
    std::size_t last = 0;
    bool any = false;
};

// The longest run of the rows that a chart shows: its ranges are of one piece.
Rows rows_of(const mapping::SummaryChart& chart, const SummaryTable& table) {
    Rows best;
    Rows run;
    for (std::size_t row = 0; row < table.rows().size(); ++row) {
        const TableRow& one = table.rows()[row];
        const bool shown =
            one.kind == RowKind::data && (chart.group.empty() || one.data->kind == chart.group);
        if (!shown) {
            run = {};
            continue;
        }
        run = run.any ? Rows{run.first, row, true} : Rows{row, row, true};
        if (!best.any || run.last - run.first > best.last - best.first) best = run;
    }
    return best;
}

BarChart make_chart(const mapping::Summary& summary, const mapping::SummaryChart& chart,
                    const SummaryTable& table, const Rows& rows) {
    const auto range = [&](std::size_t column) {
        const std::uint32_t place = table.sheet_column(column).value_or(0);
        return CellRange{{table.sheet_row(rows.first), place}, {table.sheet_row(rows.last), place}};
    };
    BarChart out{.title = chart.title,
                 .font = summary.font,
                 .upright = chart.upright,
                 .series = {},
                 .value_title = chart.value_title,
                 .value_format = chart.value_format,
                 .width = kChartWidth,
                 .height = kChartHeight};
    for (std::size_t i = 0; i < chart.values.size(); ++i) {
        const mapping::SummaryColumn& column = table.sheet().columns[chart.values[i]];
        out.series.push_back({.name = column.head.text,
                              .sheet = table.sheet().name,
                              .categories = range(chart.categories),
                              .values = range(chart.values[i]),
                              .fill = kFills[i % std::size(kFills)]});
    }
    return out;
}

}  // namespace

void write_chart_page(WorkbookWriter& book, const mapping::Summary& summary,
                      const std::deque<SummaryTable>& tables) {
    SheetWriter& out = book.add_sheet(summary.charts_name);
    out.hide_gridlines();
    std::uint32_t row = 0;
    std::vector<std::uint32_t> pages;
    for (const mapping::SummaryChart& chart : summary.charts) {
        const SummaryTable& table = tables[chart.sheet];
        const Rows rows = rows_of(chart, table);
        if (!rows.any) continue;
        if (row != 0 && row % (2 * kRowsOfChart) == 0) pages.push_back(row);
        out.add_chart({row, 1}, make_chart(summary, chart, table, rows));
        row += kRowsOfChart;
    }
    out.set_column(0, 2);
    out.break_pages(pages);
    out.set_page({.pages_wide = 0, .footer = "&C第 &P 页，共 &N 页"});
}

}  // namespace jixiao::exporter
