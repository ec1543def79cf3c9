// SPDX-License-Identifier: MIT
#include "mapping/mapping_lint.hpp"

namespace jixiao::mapping {
void lint_mapping(const Mapping&, const Dictionaries&, Issues&) {}
void lint_dictionary(const Dictionary&, Issues&) {}
}  // namespace jixiao::mapping
