// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "xlsx/edit/span_scanner.hpp"
#include "xlsx/formula_lexer.hpp"

namespace jixiao::xlsx {

// One reference as a formula writes it, so that it can be written anew: B3, $B3:D$9, 3:9, B:D.
struct WrittenReference {
    Span area;               // without the sheet's name
    std::string sheet;       // without quotes; empty: the formula's own sheet
    std::string last_sheet;  // of 表1:表3!A1; else empty
    bool is_external = false;
    bool is_range = false;  // with a colon
    FormulaCorner first;
    FormulaCorner last;  // of a single cell the same

    [[nodiscard]] bool has_rows() const { return first.row.has_value(); }
};

// The references of a formula (decoded, without "="), in order; names, functions, structured
// references and what stands behind #REF! are passed over. A list of areas as in sqref,
// "A1:B2 D3", is read in the same way.
std::vector<WrittenReference> references_in(std::string_view formula);

// The area's text: "$B$3:D9".
void append_area(std::string& out, const WrittenReference& reference);

// Sheet names are the same without regard to the case of ASCII letters.
bool same_sheet(std::string_view a, std::string_view b);

}  // namespace jixiao::xlsx
