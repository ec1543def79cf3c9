// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "import/form_context.hpp"

namespace jixiao::importer {

// By id, the groups of synonyms by which the form may name its fields: of the fields of which it
// says none of the mapping's own labels, and no group that a table of the mapping has a label of.
std::vector<bool> field_synonyms(const FormContext& context);

}  // namespace jixiao::importer
