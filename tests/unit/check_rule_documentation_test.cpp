// SPDX-License-Identifier: MIT
// Every kind of rule is described for those who write rules, in both languages.
#include <doctest/doctest.h>

#include <fstream>
#include <iterator>
#include <string>

#include "check/rules/rule_kind.hpp"
#include "mapping/mapping_set.hpp"

namespace jixiao {

TEST_CASE("every kind of rule stands in the README of the rules") {
    for (const char* name : {"README.md", "README.zh-CN.md"}) {
        std::ifstream in(mapping::default_mapping_dir() / "rules" / name);
        const std::string text{std::istreambuf_iterator<char>(in), {}};
        REQUIRE(!text.empty());
        for (const check::RuleKind* kind : check::rule_kinds()) {
            CAPTURE(name);
            CAPTURE(kind->name);
            CHECK(text.find("\n| `" + std::string(kind->name) + "` |") != std::string::npos);
        }
    }
}

}  // namespace jixiao
