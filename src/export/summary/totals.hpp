// SPDX-License-Identifier: MIT
#pragma once

#include "export/summary/cell_filler.hpp"

namespace jixiao::exporter {

// A mean, extreme or range of numbers that stand in these ranges ("D5:D25"). There is one at least.
SummaryCell statistic(mapping::LineKind kind, const std::vector<Decimal>& numbers,
                      const std::string& ranges, int scale);

// Fills sub-totals and lines. All data rows are there. Amounts that only stand in as weights are
// no spending: sums leave them out.
void fill_totals(SummaryTable& table, CellFiller& filler);

}  // namespace jixiao::exporter
