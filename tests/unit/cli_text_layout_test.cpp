// SPDX-License-Identifier: MIT
#include "cli/terminal/text_layout.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using jixiao::cli::padded;
using jixiao::cli::shortened;
using jixiao::cli::wrapped;
using Lines = std::vector<std::string>;

TEST_CASE("English breaks at spaces, Chinese between characters") {
    CHECK(wrapped("one two three", 7) == Lines{"one two", "three"});
    CHECK(wrapped("绩效评价", 4) == Lines{"绩效", "评价"});
    CHECK(wrapped("绩效评价", 5) == Lines{"绩效", "评价"});
    CHECK(wrapped("", 10) == Lines{""});
}

TEST_CASE("no line begins with a closing mark") {
    CHECK(wrapped("绩效，评价", 4) == Lines{"绩", "效，", "评价"});
    CHECK(wrapped("绩效（评价", 6) == Lines{"绩效", "（评价"});
}

TEST_CASE("what cannot be broken stays whole") {
    CHECK(wrapped("for any --jobs.", 11) == Lines{"for any", "--jobs."});
    CHECK(wrapped("a unbreakable b", 4) == Lines{"a", "unbreakable", "b"});
}

TEST_CASE("padding counts columns") {
    CHECK(padded("绩效", 6) == "绩效  ");
    CHECK(padded("绩效评价", 6) == "绩效评价");
}

TEST_CASE("a long text loses its middle") {
    CHECK(shortened("short", 5) == "short");
    CHECK(shortened("abcdefghij", 5) == "ab…ij");
    CHECK(shortened("绩效评价表", 7) == "绩…价表");
    CHECK(shortened("abc", 1) == "…");
    CHECK(shortened("abc", 0).empty());
}
