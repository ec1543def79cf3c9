// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace jixiao::fill {

// As much of a formula as a line of a report has room for: its first 60 characters and "…".
std::string formula_excerpt(std::string_view formula);

}  // namespace jixiao::fill
