// SPDX-License-Identifier: MIT
#include "base/text/white_space.hpp"

#include <doctest/doctest.h>

using namespace jixiao;

TEST_CASE("white space is cut around a text, wide and invisible spaces included") {
    CHECK(trimmed(" \u3000甲 乙\u00A0\u200B\n") == "甲 乙");
    CHECK(trimmed("\uFEFF\u2003") == "");
    CHECK(trimmed("“甲”") == "“甲”");
}

TEST_CASE("a text of nothing else is white space") {
    for (const char* blank : {"", " ", "\n\t", "\u3000\u3000", "\u00A0", "\u200B\uFEFF"}) {
        CHECK(is_white_space(blank));
    }
    for (const char* text : {"0", " -", "\u3000a", "“", "…"}) CHECK_FALSE(is_white_space(text));
}
