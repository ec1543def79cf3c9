// SPDX-License-Identifier: MIT
#include "mapping/parse/rule_parser.hpp"

#include <algorithm>
#include <string>

#include "mapping/parse/head_path.hpp"
#include "mapping/toml/toml_tree.hpp"

namespace jixiao::mapping {
namespace {

const TomlNode* member(const TomlNode& table, std::string_view key) {
    for (const TomlMember& one : table.members) {
        if (one.key == key) return &one.value;
    }
    return nullptr;
}

// Without reporting the other keys: those are the kind's matter.
std::string text_of(const TomlNode& table, std::string_view key, Issues& issues) {
    const TomlNode* node = member(table, key);
    if (node == nullptr) return {};
    if (node->kind == TomlNode::Kind::text) return node->text;
    issues.add(Code::mapping_expects_text, node->at, key);
    return {};
}

}  // namespace

std::vector<RuleSpec> parse_rules(TableReader& file,
                                  const std::shared_ptr<const RuleSource>& source) {
    std::vector<RuleSpec> rules;
    Issues& issues = file.issues();
    for (const TomlNode* node : file.tables("rule")) {
        RuleSpec rule{text_of(*node, "id", issues), text_of(*node, "kind", issues), *node, source,
                      false};
        if (rule.id.empty()) {
            issues.add(Code::mapping_missing_key, node->at, {}, "id");
            continue;
        }
        const auto same = std::find_if(rules.begin(), rules.end(),
                                       [&](const RuleSpec& other) { return other.id == rule.id; });
        if (same != rules.end()) {
            issues.add(Code::mapping_rule_twice, node->at, rule.id, {},
                       {{"other", std::to_string(same->settings.at.line)}});
            continue;
        }
        rules.push_back(std::move(rule));
    }
    return rules;
}

RuleSet parse_rule_set(const TomlNode& root, std::string_view text, Issues& issues) {
    TableReader reader(root, issues);
    check_format(reader);
    RuleSet set;
    if (const TomlNode* head = reader.require("rules"); head && reader.table("rules")) {
        TableReader own(*head, issues);
        set.id = own.required_text("id");
        if (!set.id.empty()) check_name(set.id, own.at("id"), issues);
        own.finish();
    }
    const auto source =
        std::make_shared<const RuleSource>(RuleSource{issues.source().file(), std::string(text)});
    set.rules = parse_rules(reader, source);
    for (RuleSpec& rule : set.rules) rule.shared = true;
    reader.finish();
    return set;
}

}  // namespace jixiao::mapping
