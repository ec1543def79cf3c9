// SPDX-License-Identifier: MIT
#pragma once

#include "mapping/issues.hpp"
#include "mapping/mapping.hpp"

namespace jixiao::mapping {

// What a layout says that the form does not have, cannot stand on the sheet, or would make a blank
// that is not recognised. The mapping must have been parsed without an issue.
void lint_layout(const Mapping& mapping, Issues& issues);

}  // namespace jixiao::mapping
