// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace jixiao {

// The text without characters that take no room (blank_characters.hpp: U+200B, U+FEFF, U+00AD …),
// which text copied from web pages has in the middle of words and numbers. The text itself where it
// has none, else the buffer, which must live as long as the result.
std::string_view without_zero_width(std::string_view text, std::string& buffer);

}  // namespace jixiao
