// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "base/finding/finding.hpp"
#include "xlsx/workbook.hpp"

namespace jixiao::xlsx {

// Tells places of a sheet that the file gives more than once (cell_repeated), up to a cap.
void report_repeated(const Workbook& workbook, std::size_t index, std::span<const CellRef> places,
                     std::vector<Finding>& findings);

// The places of the sheet that are given more than once, in reading order. Reads the whole sheet:
// asked for where its cells are known not to be in order.
std::vector<CellRef> repeated_places(Workbook& workbook, std::size_t index);

}  // namespace jixiao::xlsx
