// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "export/fill/blank_form.hpp"
#include "export/fill/fill_plan.hpp"
#include "xlsx/edit/sheet_editor.hpp"

namespace jixiao::fill {

// Settles what the sums of the form give: formulas that only add get the result that programs will
// find, also where the data say another one, which is told, or none. `sheet` has the plan's rows
// already; `file` names the data's file.
void settle_results(FillPlan& plan, const BlankSheet& blank, const xlsx::SheetEditor& sheet,
                    const std::string& file);

}  // namespace jixiao::fill
