// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "check/roster/roster_rows.hpp"
#include "xlsx/package/mapped_file.hpp"

namespace jixiao::check {

// The texts of a workbook's first visible sheet, row by row; numbers (序号) are left blank, hidden
// rows are read as well. Throws what xlsx::Workbook and xlsx::read_sheet_layout throw.
std::vector<RosterRow> roster_rows(xlsx::MappedFile file);

}  // namespace jixiao::check
