// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "xlsx/workbook.hpp"

namespace jixiao::xlsx {

// How a cell of one style looks: what the makers of forms care about, and no reader of values.
struct CellLook {
    std::string font;
    bool bordered = false;  // on at least one side
    bool locked = true;     // counts only while the sheet is protected
    std::string
        fill;  // "rgb FFFF00", "theme 4 0.8", "indexed 13", "gradient"; empty: none or white
};

// One look a cell style (Cell::style); at least one.
std::vector<CellLook> read_cell_looks(Workbook& workbook);

}  // namespace jixiao::xlsx
