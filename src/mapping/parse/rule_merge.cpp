// SPDX-License-Identifier: MIT
#include "mapping/parse/rule_merge.hpp"

#include <algorithm>

namespace jixiao::mapping {
namespace {

constexpr std::string_view kOff = "off";

std::vector<RuleSpec>::iterator find_rule(std::vector<RuleSpec>& rules, const std::string& id) {
    return std::find_if(rules.begin(), rules.end(),
                        [&](const RuleSpec& rule) { return rule.id == id; });
}

bool is_off(const RuleSpec& rule) {
    const auto& members = rule.settings.members;
    return std::any_of(members.begin(), members.end(), [](const TomlMember& one) {
        return one.key == kOff && one.value.kind == TomlNode::Kind::truth && one.value.truth;
    });
}

// Settings keep the place where they are written, the rule that of the file that changed it last.
void change(RuleSpec& rule, const RuleSpec& by) {
    for (const TomlMember& setting : by.settings.members) {
        auto& members = rule.settings.members;
        const auto old = std::find_if(members.begin(), members.end(), [&](const TomlMember& one) {
            return one.key == setting.key;
        });
        if (old == members.end()) {
            members.push_back(setting);
        } else {
            *old = setting;
        }
    }
    rule.settings.at = by.settings.at;
    rule.source = by.source;
}

}  // namespace

std::vector<RuleSpec> merge_rules(const std::vector<const RuleSet*>& sets,
                                  const std::vector<RuleSpec>& own) {
    std::vector<RuleSpec> merged;
    const auto put = [&](const RuleSpec& rule) {
        const auto known = find_rule(merged, rule.id);
        if (known == merged.end()) {
            merged.push_back(rule);
        } else if (rule.kind.empty()) {
            change(*known, rule);
        } else {
            *known = rule;
        }
    };
    for (const RuleSet* set : sets) {
        for (const RuleSpec& rule : set->rules) put(rule);
    }
    for (const RuleSpec& rule : own) put(rule);
    merged.erase(std::remove_if(merged.begin(), merged.end(), is_off), merged.end());
    return merged;
}

}  // namespace jixiao::mapping
