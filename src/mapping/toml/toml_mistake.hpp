// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

#include "mapping/issues.hpp"

namespace jixiao::mapping {

// Where the TOML parser gave up, and what it said.
struct TomlMistake {
    SourceAt at;
    std::string_view description;
};

// Keys of so many parts that walking them would exhaust the stack: reported before the parser
// meets them. True if there are none.
bool check_depth(Issues& issues);

// Puts the parser's words into ours: looks at the quoted line for what really went wrong
// (full-width signs, an unclosed quote, a Chinese key without quotes, a key that stands twice …).
void report_mistake(const TomlMistake& mistake, Issues& issues);

}  // namespace jixiao::mapping
