// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

#include "xlsx/number_format/number_format_section.hpp"

namespace jixiao::xlsx {

// Cuts one section off the front of `code` and its semicolon with it. The tokens are as they stand:
// what commas mean, and whether an m is a month, is not yet decided. `more` tells whether a
// semicolon was there, so that another section follows, if only an empty one.
FormatSection read_format_section(std::string_view& code, bool& more);

}  // namespace jixiao::xlsx
