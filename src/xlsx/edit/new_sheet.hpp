// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/cell/cell_ref.hpp"
#include "base/number/decimal.hpp"

namespace jixiao::xlsx {

// A sheet that is to be put into a workbook: texts and whole numbers, nothing that is calculated.
struct NewCell {
    std::uint32_t column = 0;
    std::uint32_t style = 0;  // of the workbook's cell formats
    std::string text = {};    // empty: blank
    std::optional<std::uint32_t> number = {};
    std::string link = {};  // a place in the workbook: "'表 1'!B3"
};

struct NewRow {
    std::vector<NewCell> cells;  // by column
    std::string height = {};     // in points; empty: the program's choice
};

struct NewSheet {
    std::string name;
    std::vector<double> widths = {};  // of columns, in characters
    std::vector<NewRow> rows = {};
    std::vector<CellRange> merges = {};
    bool very_hidden = false;
    // The rest is for sheets that are seen.
    std::uint32_t frozen_rows = 0;
    std::optional<CellRange> printed_rows = {};  // repeated on every page
    std::string footer = {};
    std::uint32_t tab_colour = 0;  // 0xRRGGBB
};

// The text of its part. A4 across, as wide as the page, when it is seen.
std::string text_of(const NewSheet& sheet, std::string_view main_namespace);

// 'Name'!A1, quoted as references are.
std::string reference_to(std::string_view sheet, std::string_view cells);

}  // namespace jixiao::xlsx
