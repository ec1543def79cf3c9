// SPDX-License-Identifier: MIT
#include "base/text/utf8.hpp"

#include <doctest/doctest.h>

using jixiao::display_width;

TEST_CASE("汉字 and full-width forms take two columns") {
    CHECK(display_width("") == 0);
    CHECK(display_width("abc") == 3);
    CHECK(display_width("绩效") == 4);
    CHECK(display_width("（Ａ）") == 6);
    CHECK(display_width("𠮷") == 2);
    CHECK(display_width("a绩b") == 4);
}

TEST_CASE("invisible and combining characters take none") {
    CHECK(display_width("a\u200Bb") == 2);
    CHECK(display_width("e\u0301") == 1);
    CHECK(display_width("\uFEFFa") == 1);
    CHECK(display_width("a\nb") == 2);
}

TEST_CASE("broken UTF-8 has some width and does no harm") {
    CHECK(display_width("\xFF") == 1);
}
