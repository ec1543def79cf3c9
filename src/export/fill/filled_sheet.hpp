// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "export/fill/blank_form.hpp"
#include "export/fill/fill_plan.hpp"

namespace jixiao::fill {

// One sheet of a template and what is done to it.
struct FilledSheet {
    std::vector<const BlankForm*> forms;  // that are filled in, from above; at least one
    FillPlan plan;

    [[nodiscard]] const BlankSheet& blank() const { return *forms.front()->sheet; }
};

}  // namespace jixiao::fill
