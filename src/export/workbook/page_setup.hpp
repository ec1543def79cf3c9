// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>

struct lxw_worksheet;

namespace jixiao::exporter {

enum class Paper : std::uint8_t { a4, a3 };

// In inches.
struct Margins {
    double left = 0.4;
    double right = 0.4;
    double top = 0.6;
    double bottom = 0.6;
};

// How a sheet is printed.
struct PageSetup {
    Paper paper = Paper::a4;
    bool landscape = true;
    std::uint16_t pages_wide = 1;  // shrunk to at most so many pages; 0: any number
    std::uint16_t pages_high = 0;
    Margins margins = {};
    std::string header = {};  // with the spreadsheet's codes: "&C&A"; at most 255 bytes
    std::string footer = {};
    bool centred = false;  // between left and right margin
};

// Throws Error(workbook_text) for a header or footer that no workbook can hold.
void apply_page_setup(lxw_worksheet* sheet, const std::string& name, const PageSetup& page);

}  // namespace jixiao::exporter
