// SPDX-License-Identifier: MIT
#include "export/workbook/bar_chart.hpp"

#include <xlsxwriter.h>

#include "export/workbook/cell_text.hpp"
#include "export/workbook/library_column.hpp"
#include "export/workbook/refusal.hpp"

namespace jixiao::exporter {
namespace {

constexpr double kTitleSize = 14;
constexpr double kTextSize = 9;
constexpr std::uint16_t kGap = 60;  // between bars, in percent of a bar
constexpr int kHalfUpright = -45;   // degrees
constexpr std::uint32_t kGridColour = 0xD9D9D9;

// The library's structure has a pointer to what it only reads.
lxw_chart_font font_of(const std::string& name, double size, bool bold) {
    lxw_chart_font font{};
    font.name = name.empty() ? nullptr : const_cast<char*>(name.c_str());
    font.size = size;
    font.bold = bold ? LXW_TRUE : LXW_EXPLICIT_FALSE;
    return font;
}

void check(const BarChart& chart) {
    for (const std::string* text :
         {&chart.title, &chart.category_title, &chart.value_title, &chart.value_format}) {
        if (!is_cell_text(*text)) refuse(Code::workbook_text, {}, {}, {});
    }
    for (const ChartSeries& series : chart.series) {
        if (!is_cell_text(series.name)) refuse(Code::workbook_text, series.sheet, {}, {});
    }
}

void add_series(lxw_chart* out, const BarChart& chart, const ChartSeries& series) {
    lxw_chart_series* const added = chart_add_series(out, nullptr, nullptr);
    const CellRange& names = series.categories;
    chart_series_set_categories(added, series.sheet.c_str(), names.first.row,
                                column_of(names.first), names.last.row, column_of(names.last));
    const CellRange& values = series.values;
    chart_series_set_values(added, series.sheet.c_str(), values.first.row, column_of(values.first),
                            values.last.row, column_of(values.last));
    chart_series_set_name(added, series.name.c_str());
    lxw_chart_fill fill{};
    fill.color = series.fill;
    chart_series_set_fill(added, &fill);
    if (!chart.show_values) return;
    chart_series_set_labels(added);
    lxw_chart_font font = font_of(chart.font, kTextSize, false);
    chart_series_set_labels_font(added, &font);
    if (!chart.value_format.empty()) {
        chart_series_set_labels_num_format(added, chart.value_format.c_str());
    }
}

void set_axis(lxw_chart_axis* axis, const std::string& title, const std::string& font_name,
              bool turned) {
    lxw_chart_font font = font_of(font_name, kTextSize, false);
    if (turned) font.rotation = kHalfUpright;
    chart_axis_set_num_font(axis, &font);
    if (title.empty()) return;
    font.rotation = 0;
    chart_axis_set_name(axis, title.c_str());
    chart_axis_set_name_font(axis, &font);
}

void set_axes(lxw_chart* out, const BarChart& chart) {
    lxw_chart_axis* const categories = chart.upright ? out->x_axis : out->y_axis;
    lxw_chart_axis* const values = chart.upright ? out->y_axis : out->x_axis;
    set_axis(categories, chart.category_title, chart.font, chart.turned_labels);
    set_axis(values, chart.value_title, chart.font, false);
    // Programs leave labels out that they think too near to each other.
    chart_axis_set_interval_unit(categories, 1);
    if (!chart.upright) {
        // The first one on top, and the numbers below the last one.
        chart_axis_set_reverse(categories);
        chart_axis_set_crossing_max(categories);
    }
    if (!chart.value_format.empty()) {
        chart_axis_set_num_format(values, chart.value_format.c_str());
    }
    if (chart.from_zero) chart_axis_set_min(values, 0);
    lxw_chart_line line{};
    line.color = kGridColour;
    chart_axis_major_gridlines_set_visible(values, LXW_TRUE);
    chart_axis_major_gridlines_set_line(values, &line);
}

}  // namespace

lxw_chart* make_bar_chart(lxw_workbook* book, const BarChart& chart) {
    check(chart);
    lxw_chart* const out =
        workbook_add_chart(book, chart.upright ? LXW_CHART_COLUMN : LXW_CHART_BAR);
    for (const ChartSeries& series : chart.series) add_series(out, chart, series);
    lxw_chart_font font = font_of(chart.font, kTitleSize, true);
    chart_title_set_name(out, chart.title.c_str());
    chart_title_set_name_font(out, &font);
    set_axes(out, chart);
    chart_set_series_gap(out, kGap);
    chart_legend_set_position(
        out, chart.series.size() < 2 ? LXW_CHART_LEGEND_NONE : LXW_CHART_LEGEND_BOTTOM);
    return out;
}

}  // namespace jixiao::exporter
