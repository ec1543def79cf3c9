// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string_view>

#include "mapping/issues.hpp"
#include "mapping/mapping.hpp"
#include "mapping/toml/toml_node.hpp"

namespace jixiao::mapping {

// The dictionary of units of measure.
inline constexpr std::string_view kUnits = "units";

// Reads a dictionary file's text. Mistakes become issues, as in parse_mapping. Every entry's labels
// begin with its name; units without a base are their own.
std::optional<Dictionary> parse_dictionary(std::string_view text, Issues& issues);
// The same for a text that has been parsed.
Dictionary parse_dictionary(const TomlNode& root, Issues& issues);

// Adds the words of `more` to the entries with the same code, and entries that are new.
void merge_dictionary(Dictionary& into, const Dictionary& more);

}  // namespace jixiao::mapping
