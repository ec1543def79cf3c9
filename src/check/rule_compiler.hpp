// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <vector>

#include "base/finding.hpp"
#include "check/rule.hpp"
#include "mapping/mapping.hpp"

namespace jixiao::check {

using Rules = std::vector<std::unique_ptr<const Rule>>;

// The rules of a mapping, ready for use, in their order. A rule with names in braces ({phase}) is
// made once for every member of that dimension. What is wrong with them goes to `findings`.
Rules compile_rules(const mapping::Mapping& mapping, std::vector<Finding>& findings);

}  // namespace jixiao::check
