// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string_view>

#include "mapping/issues.hpp"
#include "mapping/layout.hpp"
#include "mapping/toml/toml_node.hpp"

namespace jixiao::mapping {

// [layout] with its parts. Mistakes become issues. Nothing is looked up in the rest of the
// mapping: lint_layout does that.
Layout parse_layout(const TomlNode& node, Issues& issues);

// "D" or "B:E"; nullopt for anything else, for columns beyond the 256th and for "E:B".
std::optional<ColumnSpan> parse_columns(std::string_view text);
// The opposite.
std::string to_string(ColumnSpan columns);

}  // namespace jixiao::mapping
