// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace jixiao {

// A text as the name of a file on every system: signs that a name must not hold, and control
// characters, become "_"; spaces and full stops at its ends go; a name that Windows keeps for
// itself (CON, NUL …) gets "_" in front; what is too long is cut. Never empty, never "." or "..".
// Invalid UTF-8 becomes "_" too.
std::string as_file_name(std::string_view text);

}  // namespace jixiao
