// SPDX-License-Identifier: MIT
#include "cli/command_line/suggestion.hpp"

#include <doctest/doctest.h>

#include <array>

using jixiao::cli::suggestion;

TEST_CASE("a word is suggested only when it is near or begins with what was typed") {
    constexpr std::array<std::string_view, 3> kWords{"mapping", "format", "jobs"};
    CHECK(suggestion("fromat", kWords) == "format");
    CHECK(suggestion("map", kWords) == "mapping");
    CHECK(suggestion("output", kWords).empty());
    CHECK(suggestion("", kWords).empty());
}
