// SPDX-License-Identifier: MIT
#pragma once

#include "export/fill/blank_form.hpp"
#include "export/fill/fill_plan.hpp"

namespace jixiao::fill {

// One form of a template and what is done to it.
struct FilledForm {
    const BlankForm* blank = nullptr;
    FillPlan plan;
};

}  // namespace jixiao::fill
