// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <vector>

#include "base/finding/finding.hpp"
#include "xlsx/grid.hpp"
#include "xlsx/workbook.hpp"

namespace jixiao::xlsx {

// Loads sheet `index`. Findings about its cells are appended. False, an empty grid and a finding:
// sheet_too_large when there is more than any form holds (Limits::grid_cells, grid_merges),
// workbook_incomplete when the file has lost the sheet, but not all of them.
// Views in the cells are valid until the next use of the grid or the end of the workbook.
// Throws Error when the sheet cannot be read.
bool read_grid(Workbook& workbook, std::size_t index, Grid& grid, std::vector<Finding>& findings);

}  // namespace jixiao::xlsx
