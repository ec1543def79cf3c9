// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string_view>

namespace jixiao {

// Columns that a text takes on a terminal: 汉字 and full-width forms two, combining and invisible
// characters none, everything else one. Bytes that are not UTF-8 count one each. Control characters
// count nothing.
std::size_t display_width(std::string_view text);

}  // namespace jixiao
