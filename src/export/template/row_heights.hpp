// SPDX-License-Identifier: MIT
#pragma once

#include "export/template/sheet_plan.hpp"

namespace jixiao::exporter {

// Makes every row at least as high as the texts in it need at the widths of their columns. Not
// every program finds that out by itself, and none does for merged cells.
void fit_heights(SheetPlan& sheet);

}  // namespace jixiao::exporter
