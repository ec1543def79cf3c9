// SPDX-License-Identifier: MIT
#pragma once

#include <span>
#include <string>

#include "export/fill/blank_form.hpp"
#include "export/fill/fill_plan.hpp"
#include "xlsx/edit/formula_cells.hpp"

namespace jixiao::fill {

// Settles what the sums of the form give: formulas that only add get the result that programs will
// find, also where the data say another one, which is told, or none. Where they say one and nothing
// that it is made of, the number takes the formula's place, which is told. `formulas` are those of
// the sheet that has the plan's rows already; `file` names the data's file.
void settle_results(FillPlan& plan, const BlankSheet& blank,
                    std::span<const xlsx::FormulaCell> formulas, const std::string& file);

}  // namespace jixiao::fill
