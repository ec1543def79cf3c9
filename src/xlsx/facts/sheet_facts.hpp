// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "base/cell/cell_ref.hpp"
#include "xlsx/xml/xml_scanner.hpp"

namespace jixiao::xlsx {

struct DataValidation {
    std::string type;      // "list", "decimal" …
    std::string ranges;    // "B3:B9 D3", as stored
    std::string formula1;  // of a list: "\"是,否\"" or a range
    std::string formula2;
    std::string relation = {};        // "lessThan" …; empty: "between"
    std::string strictness = "stop";  // with what does not fit: "warning", "information"
    std::string prompt = {};          // what it says when a cell is entered, with its title
    std::string error = {};           // what it says of what does not fit, with its title

    [[nodiscard]] bool refuses() const { return strictness == "stop"; }
};

// What a sheet says beside its cells. Merges may overlap; those of one cell are left out, and so
// is whatever is no range. Rows of no height and columns of no width are hidden ones.
struct SheetFacts {
    std::vector<CellRange> merges;
    std::vector<std::uint32_t> hidden_rows;
    std::vector<std::pair<std::uint32_t, std::uint32_t>> hidden_columns;  // first and last
    std::vector<DataValidation> validations;
    bool is_protected = false;
};

// Takes the element whose start is present when it tells one of these facts (rows excepted).
void note_sheet_element(XmlScanner& xml, SheetFacts& facts);

// Whether the <row> or <col> whose start is present is hidden. `size` names the attribute that says
// how high or wide it is.
bool is_hidden(const XmlScanner& xml, std::string_view size);

// "0", "0.0": a height or width at which nothing is seen.
bool is_no_size(std::string_view size);

// "1", "true" and "on".
bool is_true(std::string_view word);

}  // namespace jixiao::xlsx
