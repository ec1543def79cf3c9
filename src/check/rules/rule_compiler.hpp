// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <memory>
#include <vector>

#include "base/finding/finding.hpp"
#include "check/rules/rule.hpp"
#include "check/rules/rule_settings.hpp"
#include "mapping/mapping.hpp"

namespace jixiao::check {

using Rules = std::vector<std::unique_ptr<const Rule>>;

// Calls see(rule, settings) for every rule of a mapping in their order, for a rule with names in
// braces ({phase}) once for every member of that dimension. What the settings complain about goes
// to `findings`.
void each_rule(const mapping::Mapping& mapping, std::vector<Finding>& findings,
               const std::function<void(const mapping::RuleSpec&, RuleSettings&)>& see);

// The rules of a mapping, ready for use, in their order. What is wrong with them
// goes to `findings`.
Rules compile_rules(const mapping::Mapping& mapping, std::vector<Finding>& findings);

}  // namespace jixiao::check
