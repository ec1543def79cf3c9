// SPDX-License-Identifier: MIT
#pragma once

#include <map>
#include <vector>

#include "check/outline/outline_diff.hpp"

namespace jixiao::check {

// Items that are the same, the old one first.
using ItemPairs = std::map<const OutlineItem*, const OutlineItem*>;

// Formulas and validations that say something else, of items that are the same. References are
// compared by the rows and columns that they name; rows that only one form has do not count. The
// same change in several rows of a column is one of the column's head.
std::vector<OutlineChange> compare_expressions(const FormOutline& before, const FormOutline& after,
                                               const ItemPairs& pairs);

}  // namespace jixiao::check
