// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>

#include "export/workbook/cell_look.hpp"

namespace jixiao::exporter {

// What changes in the look of a cell while a formula, written for the first cell of the range, is
// true.
struct ConditionalFormat {
    std::string formula;                     // "=$B5=\"\""
    std::uint32_t fill = CellLook::kNoFill;  // 0xRRGGBB
    std::uint32_t text_colour = 0;           // 0xRRGGBB; 0: as it is
    bool bold = false;
    bool stop = false;  // formats that come after it are not looked at
};

}  // namespace jixiao::exporter
