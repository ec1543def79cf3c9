// SPDX-License-Identifier: MIT
#pragma once

#include <span>
#include <string>

#include "export/fill/blank_form.hpp"
#include "export/fill/fill_plan.hpp"
#include "xlsx/edit/formula_cells.hpp"

namespace jixiao::fill {

// Adds a finding for every formula of the form that adds up rows of a list one by one and leaves
// out a number in a row that the plan inserts among them: it is written in a way that could not be
// carried on (F5*0.6+F6*0.4). `formulas` are those of the sheet that has
// the plan's rows already; `file` names the data's file.
void tell_short_sums(FillPlan& plan, const BlankSheet& blank,
                     std::span<const xlsx::FormulaCell> formulas, const std::string& file);

}  // namespace jixiao::fill
