// SPDX-License-Identifier: MIT
#pragma once

#include <set>

#include "import/form_context.hpp"

namespace jixiao::importer {

// The groups of synonyms by which the form may name its fields: of those fields of which it says
// none of the mapping's own labels, and no group that a table of the mapping has a label of.
std::set<LabelId> field_synonyms(const FormContext& context);

}  // namespace jixiao::importer
