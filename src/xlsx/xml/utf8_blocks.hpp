// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string_view>

namespace jixiao::xlsx {

// How many bytes at the front of the text are surely UTF-8 made of characters that XML allows, as
// far as whole blocks show it: check_utf8 looks at the rest one character at a time. Always ends
// between two characters. 0 on machines that cannot look at blocks.
std::size_t sound_blocks(std::string_view text);

}  // namespace jixiao::xlsx
