// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <string_view>
#include <vector>

#include "mapping/issues.hpp"
#include "mapping/rule_spec.hpp"
#include "mapping/toml/table_reader.hpp"

namespace jixiao::mapping {

// The [[rule]] tables of a file. Ids must differ; kinds are not looked at here.
std::vector<RuleSpec> parse_rules(TableReader& file,
                                  const std::shared_ptr<const RuleSource>& source);

// A file with [rules], which has an id, and [[rule]] tables. `root` is what the text holds.
RuleSet parse_rule_set(const TomlNode& root, std::string_view text, Issues& issues);

}  // namespace jixiao::mapping
