// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "xlsx/sheet/stored_cell.hpp"
#include "xlsx/xml/xml_scanner.hpp"

namespace jixiao::xlsx {

// Where the texts of a cell that needed decoding stay; kept from cell to cell for its memory.
struct CellTexts {
    std::string value;
    std::string formula;
    std::string bad_place;  // a mere number in place of a reference; empty: there is none
};

// The general path beside take_straight_cell(): reads the <c> element whose start is present, of
// any shape, up to its end. Views of the cell point into `texts`, all decoded. A reference that is
// a mere number is none. Throws Error xml_malformed for any other that is no cell.
void read_cell_element(XmlScanner& xml, StoredCell& cell, CellTexts& texts);

}  // namespace jixiao::xlsx
