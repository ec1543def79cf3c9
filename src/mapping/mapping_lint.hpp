// SPDX-License-Identifier: MIT
#pragma once

#include "mapping/dimensions.hpp"
#include "mapping/issues.hpp"
#include "mapping/mapping.hpp"

namespace jixiao::mapping {

// What a mapping says that cannot be meant: columns that cannot be told apart, names that name
// nothing, levels with gaps, points that cannot be reached … The mapping must have been parsed
// without an issue.
void lint_mapping(const Mapping& mapping, const Dictionaries& dictionaries, Issues& issues);

// Words that belong to two entries, parents that do not exist.
void lint_dictionary(const Dictionary& dictionary, Issues& issues);

}  // namespace jixiao::mapping
