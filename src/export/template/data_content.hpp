// SPDX-License-Identifier: MIT
#pragma once

#include "export/template/form_content.hpp"
#include "mapping/mapping.hpp"
#include "model/form.hpp"

namespace jixiao::exporter {

// Takes over from a form, filled in or not, what its office prints: titles that the layout leaves
// open, and the rows of its tables with the columns that are given, labels, levels, or targets of
// the layout. Answers are never taken. In titles and the sheet's name {year} stands for the form's
// year. The form must be one of the mapping. False where it has no row to take, although the
// mapping leaves rows to it.
bool take_from_form(const mapping::Mapping& mapping, const Form& form, FormContent& content);

// "2023": what the form itself says; empty: nothing.
std::string_view year_of(const Form& form);

}  // namespace jixiao::exporter
