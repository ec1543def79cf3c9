// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

namespace jixiao::xlsx {

// Whether the text is a number as files store them: sign, digits, point, exponent, within a double;
// no spaces.
bool is_number_text(std::string_view text);

// Without XML white space at both ends.
std::string_view trimmed_spaces(std::string_view text);

}  // namespace jixiao::xlsx
