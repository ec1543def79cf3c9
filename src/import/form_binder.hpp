// SPDX-License-Identifier: MIT
#pragma once

#include "import/form_context.hpp"
#include "import/identify/form_identifier.hpp"

namespace jixiao::importer {

// Binds one form found on a sheet to its mapping: fields, tables, totals, amount unit. Fills
// context.form, which already knows its sheet and mapping.
void bind_form(const FormContext& context, const FoundForm& found);

}  // namespace jixiao::importer
