// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/cell/cell_ref.hpp"

struct lxw_chart;
struct lxw_workbook;

namespace jixiao::exporter {

// One row of bars. Both ranges are one row or one column of the sheet of that name.
struct ChartSeries {
    std::string name;
    std::string sheet;
    CellRange categories;
    CellRange values;
    std::uint32_t fill = 0x4F81BD;  // 0xRRGGBB
};

// A bar chart that follows the cells it shows.
struct BarChart {
    std::string title;
    std::string font = {};  // of all its texts; empty: the program's own
    bool upright = true;    // columns; false: bars from left to right, first one on top
    std::vector<ChartSeries> series;
    std::string category_title = {};
    std::string value_title = {};
    std::string value_format = {};  // of the value axis and the labels: "0.00"
    bool show_values = true;        // above every bar
    bool turned_labels = false;     // of the categories, half upright: for long ones
    bool from_zero = true;          // else the program chooses where the value axis begins
    double width = 900;             // in pixels of a screen, 96 to the inch
    double height = 420;
};

// Belongs to the workbook.
lxw_chart* make_bar_chart(lxw_workbook* book, const BarChart& chart);

}  // namespace jixiao::exporter
