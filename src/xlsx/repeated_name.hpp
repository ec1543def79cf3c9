// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <vector>

#include "base/finding/finding.hpp"
#include "xlsx/workbook.hpp"

namespace jixiao::xlsx {

// Tells when a sheet before this one has its name (workbook_sheet_name): nothing that is said of
// either then says which one is meant.
void report_repeated_name(const Workbook& workbook, std::size_t index,
                          std::vector<Finding>& findings);

}  // namespace jixiao::xlsx
