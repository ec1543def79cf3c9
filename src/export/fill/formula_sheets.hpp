// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <vector>

#include "xlsx/edit/workbook_source.hpp"

namespace jixiao::fill {

// The sheets that have formulas. One that cannot be edited, and has no form then, is left to the
// program that opens the workbook.
std::vector<std::size_t> formula_sheets(const xlsx::WorkbookSource& source);

}  // namespace jixiao::fill
