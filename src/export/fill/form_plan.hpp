// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "export/fill/blank_form.hpp"
#include "export/fill/filled_sheet.hpp"
#include "mapping/mapping.hpp"
#include "model/form.hpp"
#include "normalise/dictionaries.hpp"

namespace jixiao::fill {

// Whether the template's form can take the data: they have a table with an answer in common.
bool fits(const Form& data, const mapping::Mapping& mapping, const BlankForm& blank);

// The data of one form, and the form of the template that takes them.
struct FormToFill {
    const Form* data = nullptr;
    const mapping::Mapping* mapping = nullptr;  // of the data
    const BlankForm* blank = nullptr;
};

// How forms are put into one copy of a template, sheet by sheet; each form of the template takes
// one at most. `file` names the data's file in findings.
std::vector<FilledSheet> plan_fill(std::vector<FormToFill> forms, const std::string& file,
                                   const normalise::Dictionaries& dictionaries);

}  // namespace jixiao::fill
