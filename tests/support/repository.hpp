// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace jixiao::test {

// The path of a file of this repository: "mappings", "tests/corpus/roster/units.txt".
std::string repository(std::string_view inside);

}  // namespace jixiao::test
