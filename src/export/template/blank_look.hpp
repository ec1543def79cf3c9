// SPDX-License-Identifier: MIT
#pragma once

#include "export/template/sheet_plan.hpp"
#include "export/workbook/cell_look.hpp"

namespace jixiao::exporter {

// How a cell of a blank looks, by its role, its numbers and the fonts of the form.
CellLook look_of(const SheetPlan& sheet, const PlanCell& cell);

}  // namespace jixiao::exporter
