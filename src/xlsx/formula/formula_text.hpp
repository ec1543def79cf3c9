// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/cell/cell_ref.hpp"

// The text of a formula (without "=") taken apart as far as its references go. Nothing is
// calculated.
namespace jixiao::xlsx {

// Cells that a formula names.
struct ReferredCells {
    std::string sheet;          // without quotes; empty: the formula's own sheet
    bool external = false;      // of another workbook: [1]表!A1
    bool is_range = false;      // written with a colon
    CellRange cells;            // A:A and 1:1 run to the end of the sheet
    std::string function;       // the innermost function that it is an argument of: "SUM"; or none
    bool in_condition = false;  // it only decides: IF(here, …)
    // Where it stands in the formula, its sheet included.
    std::size_t from = 0;
    std::size_t size = 0;
};

struct FormulaText {
    std::vector<ReferredCells> references;
    std::vector<std::string> names;      // defined names, as written
    std::vector<std::string> functions;  // in capitals
    bool has_error = false;              // #REF!, #NAME? … as written into it
    bool external = false;               // names another workbook, by a cell or otherwise
};

FormulaText read_formula(std::string_view text);

// The formula as it stands so many rows below and columns right of its place: relative references
// go along. One that leaves the sheet becomes #REF!.
std::string shifted_formula(std::string_view text, std::int64_t rows, std::int64_t columns);

}  // namespace jixiao::xlsx
