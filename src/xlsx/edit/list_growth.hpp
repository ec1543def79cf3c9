// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "xlsx/edit/formula_references.hpp"
#include "xlsx/edit/row_insertion.hpp"

namespace jixiao::xlsx {

// A reference of a formula and its rows before and after an insertion.
struct MovedReference {
    FormulaReference reference;
    bool concerned = false;  // points to the sheet that gets the rows
    RowBand before;
    RowBand after;
};

// What a formula that names cells one by one takes in beside one of its references.
struct ListAddition {
    std::size_t reference = 0;  // index
    bool behind = false;        // else in front of its sheet's name
    std::uint32_t at = 0;       // where in the formula
    std::string text;           // "+F8", "F8,"
};

// The inserted rows for each list of references below each other (F5+F6+F7) that would take them in
// if it were one area: it has rows on both sides of them, or it has their model and ends or begins
// beside them. None for a list that names a cell of the formula's own row: it means its neighbours.
// In the order of the references.
std::vector<ListAddition> list_additions(std::string_view formula,
                                         std::span<const MovedReference> references,
                                         const RowInsertion& rows, const FormulaPlace& place);

}  // namespace jixiao::xlsx
