// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

namespace jixiao::importer {

// Whether a label's key (label_key) is probably a mistyped `wanted`: one character in four may be
// wrong, at least one. Never true for equal keys and for single characters.
bool is_nearly(std::string_view key, std::string_view wanted);

}  // namespace jixiao::importer
