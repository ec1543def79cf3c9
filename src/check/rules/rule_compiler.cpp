// SPDX-License-Identifier: MIT
#include "check/rules/rule_compiler.hpp"

#include <algorithm>
#include <optional>
#include <string>

#include "check/rules/rule_kind.hpp"

namespace jixiao::check {
namespace {

using mapping::Issues;
using mapping::RuleSpec;
using mapping::TomlNode;

// Names in braces anywhere in the settings.
void find_names(const TomlNode& node, std::vector<std::string>& names) {
    const std::string_view text = node.text;
    for (std::size_t open = text.find('{'); open != std::string_view::npos;) {
        const std::size_t close = text.find('}', open);
        if (close == std::string_view::npos) break;
        std::string name(text.substr(open + 1, close - open - 1));
        if (std::find(names.begin(), names.end(), name) == names.end()) {
            names.push_back(std::move(name));
        }
        open = text.find('{', close);
    }
    for (const TomlNode& item : node.items) find_names(item, names);
    for (const mapping::TomlMember& member : node.members) find_names(member.value, names);
}

// Members of a dimension in the order of the mapping's columns.
std::vector<std::string> members_of(const mapping::Mapping& mapping, std::string_view name) {
    std::vector<std::string> codes;
    for (const mapping::Block& block : mapping.blocks) {
        for (const mapping::ColumnSpec& column : block.columns) {
            for (const auto& [dimension, code] : column.dimensions) {
                if (dimension != name) continue;
                if (std::find(codes.begin(), codes.end(), code) == codes.end()) {
                    codes.push_back(code);
                }
            }
        }
    }
    return codes;
}

std::vector<Bindings> all_bindings(const TomlNode& settings, const mapping::Mapping& mapping) {
    std::vector<std::string> names;
    find_names(settings, names);
    std::vector<Bindings> all{{}};
    for (const std::string& name : names) {
        const auto codes = members_of(mapping, name);
        if (codes.empty()) continue;  // the address that holds the name then fits nothing
        std::vector<Bindings> next;
        for (const Bindings& so_far : all) {
            for (const std::string& code : codes) {
                next.push_back(so_far);
                next.back().emplace_back(name, code);
            }
        }
        all = std::move(next);
    }
    return all;
}

const RuleKind* kind_named(std::string_view name) {
    for (const RuleKind* kind : rule_kinds()) {
        if (kind->name == name) return kind;
    }
    return nullptr;
}

void report_unknown_kind(const RuleSpec& spec, Issues& issues) {
    if (spec.kind.empty()) {
        issues.add(Code::mapping_missing_key, spec.settings.at, {}, "kind");
        return;
    }
    std::vector<std::string_view> known;
    for (const RuleKind* kind : rule_kinds()) known.push_back(kind->name);
    const auto& members = spec.settings.members;
    const auto kind =
        std::find_if(members.begin(), members.end(),
                     [](const mapping::TomlMember& member) { return member.key == "kind"; });
    issues.add_unknown(Code::mapping_bad_value, kind->value.at, spec.kind, known);
}

void compile(const RuleSpec& spec, RuleSettings& settings, Rules& rules) {
    const RuleKind* const kind = kind_named(spec.kind);
    if (kind == nullptr) return report_unknown_kind(spec, settings.issues());
    std::unique_ptr<Rule> rule = kind->make(settings);
    if (!settings.applies()) return;
    settings.finish();
    rule->id = spec.id;
    rules.push_back(std::move(rule));
}

}  // namespace

void each_rule(const mapping::Mapping& mapping, std::vector<Finding>& findings,
               const std::function<void(const RuleSpec&, RuleSettings&)>& see) {
    const mapping::RuleSource* source = nullptr;
    std::optional<Issues> issues;
    const auto take = [&] {
        if (!issues) return;
        for (Finding& finding : issues->take()) findings.push_back(std::move(finding));
    };
    for (const RuleSpec& spec : mapping.rules) {
        // Rules of one file stand together: its text is split into lines once.
        if (spec.source.get() != source) {
            take();
            source = spec.source.get();
            issues.emplace(mapping::SourceText(source->file, source->text));
        }
        for (const Bindings& bindings : all_bindings(spec.settings, mapping)) {
            RuleSettings settings(spec.settings, *issues, mapping, bindings, spec.shared);
            see(spec, settings);
        }
    }
    take();
}

Rules compile_rules(const mapping::Mapping& mapping, std::vector<Finding>& findings) {
    Rules rules;
    each_rule(mapping, findings, [&](const RuleSpec& spec, RuleSettings& settings) {
        compile(spec, settings, rules);
    });
    return rules;
}

}  // namespace jixiao::check
