// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "export/fill/blank_form.hpp"
#include "export/fill/fill_plan.hpp"
#include "xlsx/edit/workbook_editor.hpp"

namespace jixiao::fill {

// Does to a copy of the template what the plan says, and settles what its sums give: the plan gets
// their results, and findings where the data say otherwise. `file` names the data's file. Throws
// Error: what the editor refuses.
void apply(FillPlan& plan, const BlankForm& blank, const std::string& file,
           xlsx::WorkbookEditor& workbook);

}  // namespace jixiao::fill
