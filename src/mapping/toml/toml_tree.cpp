// SPDX-License-Identifier: MIT
#include "mapping/toml/toml_tree.hpp"

#include <toml++/toml.h>

#include <algorithm>
#include <tuple>
#include <utility>

#include "mapping/toml/toml_mistake.hpp"

namespace jixiao::mapping {
namespace {

SourceAt place_of(const toml::source_region& region) {
    return {region.begin.line, region.begin.column};
}

TomlNode converted(toml::node& node);

void convert_table(toml::table& table, TomlNode& out) {
    out.kind = TomlNode::Kind::table;
    out.members.reserve(table.size());
    for (auto&& [key, value] : table) {
        out.members.push_back({std::string(key.str()), place_of(key.source()), converted(value)});
    }
    // toml++ keeps keys sorted by their bytes; what a mapping says first shall come first.
    std::stable_sort(out.members.begin(), out.members.end(),
                     [](const TomlMember& a, const TomlMember& b) {
                         return std::tie(a.at.line, a.at.column) < std::tie(b.at.line, b.at.column);
                     });
}

// Takes the texts out of the node.
TomlNode converted(toml::node& node) {
    TomlNode out;
    out.at = place_of(node.source());
    if (auto* text = node.as_string()) {
        out.kind = TomlNode::Kind::text;
        out.text = std::move(text->get());
    } else if (const auto* whole = node.as_integer()) {
        out.kind = TomlNode::Kind::whole;
        out.whole = whole->get();
    } else if (const auto* truth = node.as_boolean()) {
        out.kind = TomlNode::Kind::truth;
        out.truth = truth->get();
    } else if (auto* list = node.as_array()) {
        out.kind = TomlNode::Kind::list;
        out.items.reserve(list->size());
        for (toml::node& item : *list) out.items.push_back(converted(item));
    } else if (auto* table = node.as_table()) {
        convert_table(*table, out);
    }
    return out;
}

}  // namespace

std::optional<TomlNode> read_toml(std::string_view text, Issues& issues) {
    if (!check_depth(issues)) return std::nullopt;
    try {
        toml::table root = toml::parse(text);
        return converted(root);
    } catch (const toml::parse_error& error) {
        report_mistake({place_of(error.source()), error.description()}, issues);
        return std::nullopt;
    }
}

}  // namespace jixiao::mapping
