// SPDX-License-Identifier: MIT
#pragma once

#include <map>
#include <string>
#include <vector>

#include "mapping/rule_spec.hpp"

namespace jixiao::mapping {

// The rules of a mapping: those of its sets in their order, changed by its own rules of the same
// id, and its other own ones behind them. An own rule without a kind changes single settings of the
// set's rule (threshold = "50"); with a kind it takes its place; off = true takes it out.
std::vector<RuleSpec> merge_rules(const std::vector<const RuleSet*>& sets,
                                  const std::vector<RuleSpec>& own);

}  // namespace jixiao::mapping
