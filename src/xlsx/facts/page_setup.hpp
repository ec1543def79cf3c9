// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>

#include "base/number/decimal.hpp"
#include "xlsx/xml/xml_scanner.hpp"

namespace jixiao::xlsx {

inline constexpr unsigned kPaperA4 = 9;

// How a sheet is printed, as far as the file says so. Margins are inches.
struct PageSetup {
    std::optional<unsigned> paper;  // the number of the paper's size: 9 is A4
    bool landscape = false;
    bool fit_to_page = false;  // fit_width and fit_height count instead of scale
    unsigned fit_width = 1;    // pages; 0: as many as it takes
    unsigned fit_height = 1;
    unsigned scale = 100;  // percent
    std::optional<Decimal> left_margin;
    std::optional<Decimal> right_margin;
    std::string header_and_footer;  // all of them, behind each other
};

// Takes the element whose start is present when it tells one of these facts. Reads at most to its
// end.
void note_page_element(XmlScanner& xml, PageSetup& page);

}  // namespace jixiao::xlsx
