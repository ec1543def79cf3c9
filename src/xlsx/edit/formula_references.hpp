// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/cell/cell_ref.hpp"
#include "xlsx/edit/span_scanner.hpp"

namespace jixiao::xlsx {

// One corner as it is written: "$B3". Of whole rows only the row counts, of whole columns only the
// column.
struct ReferenceCorner {
    CellRef at;
    bool row_fixed = false;
    bool column_fixed = false;
    bool operator==(const ReferenceCorner&) const = default;
};

enum class ReferenceShape : std::uint8_t {
    cell,     // B3
    range,    // B3:D9, B3:B3
    rows,     // 3:9
    columns,  // B:D
};

// One reference of a formula.
struct FormulaReference {
    Span area;               // without the sheet's name
    std::string sheet;       // decoded; empty: the formula's own sheet
    std::string last_sheet;  // of 表1:表3!A1; else empty
    bool is_external = false;
    ReferenceShape shape = ReferenceShape::cell;
    ReferenceCorner first;
    ReferenceCorner last;  // of a cell the same

    [[nodiscard]] bool has_rows() const { return shape != ReferenceShape::columns; }
};

// The references of a formula (decoded, without "="), in order. Texts, function and other names,
// error values and structured references are passed over; what cannot be understood gives nothing.
// A list of areas as in sqref, "A1:B2 D3", is read in the same way.
std::vector<FormulaReference> references_in(std::string_view formula);

// The area's text: "$B$3:D9".
void append_area(std::string& out, const FormulaReference& reference);

// Sheet names are the same without regard to the case of ASCII letters.
bool same_sheet(std::string_view a, std::string_view b);

}  // namespace jixiao::xlsx
