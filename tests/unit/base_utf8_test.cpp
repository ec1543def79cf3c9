// SPDX-License-Identifier: MIT
#include "base/text/utf8.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace jixiao;

TEST_CASE("characters go to UTF-8 and back") {
    for (const char32_t code : {U'a', U'\u00e9', U'\u4e2d', U'\U0001F600', U'\U0010FFFF'}) {
        std::string text;
        append_character(text, code);
        const Utf8Character back = first_character(text + "x");
        CHECK(back.code == code);
        CHECK(back.size == text.size());
    }
}

TEST_CASE("overlong forms, surrogates and cut-off characters are no UTF-8") {
    for (const std::string text : {"\xC0\x80", "\xE0\x80\x80", "\xF0\x80\x80\x80", "\xED\xA0\x80",
                                   "\xF4\x90\x80\x80", "\xE4\xB8", "\x80", "\xFF"}) {
        CHECK(first_character(text).size == 0);
        CHECK_FALSE(is_utf8("a" + text));
    }
    CHECK(is_utf8("绩效 jixiao"));
}

TEST_CASE("the display width follows the East Asian width") {
    CHECK(display_width("abc") == 3);
    CHECK(display_width("绩效a") == 5);
    CHECK(display_width("（％）") == 6);
    CHECK(display_width("e\xCC\x81\xE2\x80\x8B") == 1);
    CHECK(display_width("“”") == 2);
    CHECK(display_width("\xFF\xFE") == 2);
}

TEST_CASE("texts are cut between characters") {
    CHECK(front_of("a坏b", 5) == "a坏b");
    CHECK(front_of("a坏b", 4) == "a坏");
    CHECK(front_of("a坏b", 3) == "a");
    CHECK(front_of("坏", 1).empty());
}

TEST_CASE("UTF-16 has one unit for a character, two beyond its first plane") {
    CHECK(utf16_length("") == 0);
    CHECK(utf16_length("a坏𠮷") == 4);
}
