// SPDX-License-Identifier: MIT
#include "export/summary/chart_page.hpp"

#include <algorithm>
#include <cmath>

#include "base/cell/row_height.hpp"

namespace jixiao::exporter {
namespace {

// Pixels of a screen. A chart is as wide as a page of A4 across: what programs make wider, because
// their fonts are, is shrunk to the page. Two charts of the usual height fill one.
constexpr double kChartWidth = 1000;
constexpr std::uint32_t kColumns = 20;  // that a chart goes over: no program shrinks a single one
constexpr double kChartHeight = 320;
constexpr double kAround = 110;  // title and value axis of a chart with bars from left to right
constexpr double kBarHeight = 20;
constexpr double kTurnedHeight = 120;  // what labels take that are turned
constexpr double kFrame = 4;           // the line around a chart
constexpr double kGap = 10;
constexpr double kPointsOfPixel = 0.75;
constexpr double kLabelRoom = 150;  // half-width characters, of all labels in one line
constexpr double kNoteSize = 11;
constexpr const char* kNothing = "：没有可画的数";
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

bool has_numbers(const mapping::SummaryChart& chart, const SummaryTable& table, const Rows& rows) {
    for (std::size_t row = rows.first; rows.any && row <= rows.last; ++row) {
        for (const std::uint16_t column : chart.values) {
            if (table.cell(row, column).number) return true;
        }
    }
    return false;
}

// Whether labels below the bars need more than two lines.
bool has_long_labels(const mapping::SummaryChart& chart, const SummaryTable& table,
                     const Rows& rows) {
    const double room = kLabelRoom / static_cast<double>(rows.last - rows.first + 1);
    for (std::size_t row = rows.first; row <= rows.last; ++row) {
        if (wrapped_lines(table.cell(row, chart.categories).text, room) > 2) return true;
    }
    return false;
}

// Every category with its label.
void set_height(BarChart& chart, const Rows& rows) {
    const auto count = static_cast<double>(rows.last - rows.first + 1);
    if (chart.turned_labels) chart.height += kTurnedHeight;
    if (!chart.upright) chart.height = std::max(chart.height, kAround + count * kBarHeight);
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
                 .turned_labels = chart.upright && has_long_labels(chart, table, rows),
                 .width = kChartWidth - kFrame,
                 .height = kChartHeight};
    for (std::size_t i = 0; i < chart.values.size(); ++i) {
        const mapping::SummaryColumn& column = table.sheet().columns[chart.values[i]];
        out.series.push_back({.name = column.head.text,
                              .sheet = table.sheet().name,
                              .categories = range(chart.categories),
                              .values = range(chart.values[i]),
                              .fill = kFills[i % std::size(kFills)]});
    }
    set_height(out, rows);
    return out;
}

// No page ends within a row: a chart stands in one, where it is not too high for that.
std::uint32_t add_chart(SheetWriter& out, std::uint32_t row, const BarChart& chart) {
    const double height = (chart.height + kGap) * kPointsOfPixel;
    const double count = std::ceil(height / SheetWriter::kHighestRow);
    out.add_chart({row, 0}, chart);
    const std::uint32_t end = row + static_cast<std::uint32_t>(count);
    for (; row < end; ++row) out.set_row(row, height / count);
    return end;
}

}  // namespace

void write_chart_page(WorkbookWriter& book, const mapping::Summary& summary,
                      const std::deque<SummaryTable>& tables) {
    constexpr double kPixelsOfCharacter = 7;
    constexpr double kPixelsOfBorder = 5;
    SheetWriter& out = book.add_sheet(summary.charts_name);
    out.hide_gridlines();
    for (std::uint32_t column = 0; column < kColumns; ++column) {
        out.set_column(column, (kChartWidth / kColumns - kPixelsOfBorder) / kPixelsOfCharacter);
    }
    const Style note = book.style({.size = kNoteSize});
    std::uint32_t row = 0;
    for (mapping::SummaryChart chart : summary.charts) {
        const SummaryTable& table = tables[chart.sheet];
        const Rows rows = rows_of(chart, table);
        if (!chart.else_values.empty() && !has_numbers(chart, table, rows)) {
            chart.values = chart.else_values;
            chart.title = chart.else_title;
        }
        if (has_numbers(chart, table, rows)) {
            row = add_chart(out, row, make_chart(summary, chart, table, rows));
        } else {
            out.text({row++, 0}, chart.title + kNothing, note);
        }
    }
    out.print_area({{0, 0}, {row - 1, kColumns - 1}});
    out.set_page({.footer = "&C第 &P 页，共 &N 页", .centred = true});
}

}  // namespace jixiao::exporter
