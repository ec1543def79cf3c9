// SPDX-License-Identifier: MIT
#pragma once

#include "export/fill/fill_plan.hpp"
#include "xlsx/edit/workbook_editor.hpp"

namespace jixiao::fill {

// Does to a copy of the template what the plan says. Throws Error: what the editor refuses.
void apply(const FillPlan& plan, xlsx::WorkbookEditor& workbook);

}  // namespace jixiao::fill
