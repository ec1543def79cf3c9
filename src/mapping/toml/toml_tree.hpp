// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string_view>

#include "mapping/issues.hpp"
#include "mapping/toml/toml_node.hpp"

namespace jixiao::mapping {

// The root table of a TOML file, every key and value with its place. A text that is no TOML gives
// nothing and one issue, in words of our own for the mistakes that people make.
std::optional<TomlNode> read_toml(std::string_view text, Issues& issues);

}  // namespace jixiao::mapping
