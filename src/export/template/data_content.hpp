// SPDX-License-Identifier: MIT
#pragma once

#include "export/template/form_content.hpp"
#include "mapping/mapping.hpp"
#include "model/form.hpp"

namespace jixiao::exporter {

// Takes over from a form, filled in or not, what its office prints: titles that the layout leaves
// open, and the rows of its tables with the columns that are given, labels, levels, or targets of
// the layout. Answers are never taken. In titles the form's year becomes `year`, if there is one.
// The form must be one of the mapping.
void take_from_form(const mapping::Mapping& mapping, const Form& form, const std::string& year,
                    FormContent& content);

}  // namespace jixiao::exporter
