// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "mapping/issues.hpp"
#include "mapping/mapping.hpp"
#include "mapping/toml/toml_tree.hpp"

// Wide tables repeat a group of columns for every member of a dimension: per fund, per phase. A
// mapping writes such a column once, with {fund} in its path and heads.
namespace jixiao::mapping {

using Dictionaries = std::map<std::string, Dictionary, std::less<>>;

struct Member {
    std::string code;                // put into paths
    std::vector<std::string> words;  // put into heads, one head per word
};

struct Dimension {
    std::string name;
    std::vector<Member> members;
};

// A column as written. The spec's path, follows and fallback may hold {dimension}; its heads are
// still empty.
struct ColumnTemplate {
    ColumnSpec spec;
    std::vector<const TomlNode*> heads;
    bool says_fill = false;
};

// The text with {dimension} replaced by the member's code.
std::string with_members(std::string_view text,
                         const std::vector<std::pair<std::string, std::string>>& members);

// [block.dimensions]: name = { code = words, … } or name = "@dictionary".
std::vector<Dimension> read_dimensions(const TomlNode& table, const Dictionaries& dictionaries,
                                       Issues& issues);

// One column per combination of members, in their order; columns beside each other that share a
// dimension stay together member by member. Splits the heads into paths.
std::vector<ColumnSpec> expand_columns(const std::vector<ColumnTemplate>& columns,
                                       const std::vector<Dimension>& dimensions, Issues& issues);

}  // namespace jixiao::mapping
