// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

namespace jixiao {

// Text without white space around it: all of Unicode's, and the characters that take no room.
std::string_view trimmed(std::string_view text);

// Nothing but such white space, or nothing at all. Quick for a text that begins with anything else.
bool is_white_space(std::string_view text);

}  // namespace jixiao
