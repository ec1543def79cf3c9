// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <span>
#include <string_view>

#include "check/rules/rule.hpp"
#include "check/rules/rule_settings.hpp"

namespace jixiao::check {

// A kind of rule. check/kinds/<name>.cpp defines one as `extern const RuleKind <name>_kind`; the
// build collects them, so that a new kind is a new file and nothing else.
struct RuleKind {
    std::string_view name;
    std::unique_ptr<Rule> (*make)(RuleSettings& settings);
};

// All kinds by name.
std::span<const RuleKind* const> rule_kinds();

}  // namespace jixiao::check
