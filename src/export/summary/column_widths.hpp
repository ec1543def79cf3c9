// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "export/summary/table.hpp"

namespace jixiao::exporter {

// The widths of the visible columns in characters of a spreadsheet: as the definition says, or as
// heads and figures need it.
std::vector<double> column_widths(const SummaryTable& table);

}  // namespace jixiao::exporter
