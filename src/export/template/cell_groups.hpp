// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "export/template/sheet_plan.hpp"

namespace jixiao::exporter {

// Cells one below the other that are checked alike, as one range: rows that are put in between take
// the check over.
struct CheckedRange {
    CellRange range;
    const CellCheck* check = nullptr;  // of the first cell
};
std::vector<CheckedRange> checked_ranges(const SheetPlan& sheet);

// The same for warnings.
struct WarnedRange {
    CellRange range;
    const PlanWarning* warning = nullptr;
};
std::vector<WarnedRange> warned_ranges(const SheetPlan& sheet);

}  // namespace jixiao::exporter
