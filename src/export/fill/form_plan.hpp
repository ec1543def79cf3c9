// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "export/fill/blank_form.hpp"
#include "export/fill/fill_plan.hpp"
#include "mapping/mapping.hpp"
#include "model/form.hpp"
#include "normalise/dictionaries.hpp"

namespace jixiao::fill {

// Whether the template's form can take the data: they have a table with an answer in common.
bool fits(const Form& data, const mapping::Mapping& mapping, const BlankForm& blank);

// How the data of one form are put into a form of the template. `file` names the data's file in
// findings; `mapping` is the data's.
FillPlan plan_fill(const Form& data, const mapping::Mapping& mapping, const std::string& file,
                   const BlankForm& blank, const normalise::Dictionaries& dictionaries);

}  // namespace jixiao::fill
