// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "base/finding/finding.hpp"
#include "export/summary/table.hpp"

namespace jixiao::exporter {

// Rounds numbers with more than the 15 significant digits that spreadsheets keep, and tells.
void fit_numbers(SummaryTable& table, std::vector<Finding>& findings);

}  // namespace jixiao::exporter
