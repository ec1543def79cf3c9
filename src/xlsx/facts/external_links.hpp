// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "xlsx/workbook.hpp"

namespace jixiao::xlsx {

// The other workbooks that formulas and names of this one refer to, as the file names them, in the
// order of their numbers: [1], [2] …
std::vector<std::string> read_external_links(Workbook& workbook);

}  // namespace jixiao::xlsx
