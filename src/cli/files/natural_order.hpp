// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

namespace jixiao::cli {

// The order in which people list files: runs of ASCII digits compare as numbers (2_a before 10_a),
// all else byte by byte. A total order: only equal texts are equal (1 before 01).
bool natural_less(std::string_view a, std::string_view b);

}  // namespace jixiao::cli
