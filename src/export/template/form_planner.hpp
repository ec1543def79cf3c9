// SPDX-License-Identifier: MIT
#pragma once

#include "export/template/form_content.hpp"
#include "export/template/form_layout.hpp"
#include "export/template/placed_form.hpp"

namespace jixiao::exporter {

// The sheet of a blank: labels, heads and what the content says, in cells of their places. Checks,
// formulas and warnings are added later. The layout and the content must be those of the mapping;
// {year} in their texts becomes `year`, or room for one where that is empty.
PlacedForm plan_form(const mapping::Mapping& mapping, const FormLayout& layout,
                     const FormContent& content, const std::string& year);

}  // namespace jixiao::exporter
