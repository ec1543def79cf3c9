// SPDX-License-Identifier: MIT
#pragma once

#include <optional>

#include "mapping/issues.hpp"
#include "mapping/mapping.hpp"
#include "mapping/parse/dimensions.hpp"
#include "mapping/toml/toml_node.hpp"

namespace jixiao::mapping {

// Reads a mapping file's text. Every mistake becomes an issue; the mapping is of use only if there
// is none. Nothing at all if the text is no TOML. The issues' source must be the same text.
std::optional<Mapping> parse_mapping(std::string_view text, const Dictionaries& dictionaries,
                                     Issues& issues);
// The same for a text that has been parsed.
Mapping parse_mapping(const TomlNode& root, std::string_view text, const Dictionaries& dictionaries,
                      Issues& issues);

}  // namespace jixiao::mapping
