// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "mapping/toml/toml_node.hpp"

namespace jixiao::mapping {

// The file that a rule stands in, kept for messages that quote it.
struct RuleSource {
    std::string file;
    std::string text;
};

// A rule as written. Its kind decides what its settings mean; src/check reads them.
struct RuleSpec {
    std::string id;
    std::string kind;
    TomlNode settings;  // the whole [[rule]] table
    std::shared_ptr<const RuleSource> source;
    bool shared = false;  // from a rule set: left out where a form lacks what it speaks of
};

// Rules that several mappings share: a file in the folder rules/.
struct RuleSet {
    std::string id;
    std::vector<RuleSpec> rules;
};

// A rule set that a mapping asks for, and where.
struct RuleSetName {
    std::string name;
    SourceAt at;
};

}  // namespace jixiao::mapping
