// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

#include "base/text/blank_characters.hpp"

namespace jixiao {

std::string_view without_blanks_around(std::string_view text);

// Text without white space around it: all of Unicode's, and the characters that take no room. Of
// most texts two bytes tell that there is none.
inline std::string_view trimmed(std::string_view text) {
    return may_have_blanks_around(text) ? without_blanks_around(text) : text;
}

// Nothing but such white space, or nothing at all. Quick for a text that begins with anything else.
bool is_white_space(std::string_view text);

}  // namespace jixiao
