// SPDX-License-Identifier: MIT
#include "base/text/white_space.hpp"

#include <doctest/doctest.h>
#include <unicode/uchar.h>

#include <string>

#include "base/text/blank_characters.hpp"
#include "base/text/label_characters.hpp"

using namespace jixiao;

TEST_CASE("white space is cut around a text, wide and invisible spaces included") {
    CHECK(trimmed(" \u3000甲 乙\u00A0\u200B\n") == "甲 乙");
    CHECK(trimmed("\uFEFF\u2003") == "");
    CHECK(trimmed("“甲”") == "“甲”");
    CHECK(trimmed("\u2009\u200E、甲。\u2060\u202F\u00AD") == "、甲。");
    CHECK(trimmed("（甲）…") == "（甲）…");
}

TEST_CASE("a text of nothing else is white space") {
    for (const char* blank :
         {"", " ", "\n\t", "\u3000\u3000", "\u00A0", "\u200B\uFEFF", "\u200E", "\u2060\u2009"}) {
        CHECK(is_white_space(blank));
    }
    for (const char* text : {"0", " -", "\u3000a", "“", "…", "\u3001", "\uFF08"}) {
        CHECK_FALSE(is_white_space(text));
    }
}

TEST_CASE("bytes that are no characters are kept") {
    for (const std::string_view text : {"\xE2\x80", "\x80\x80", "\xC2", "a\xA0", "\xE3\x80\xFF"}) {
        CHECK(trimmed(text) == text);
        CHECK_FALSE(is_white_space(text));
    }
}

TEST_CASE("every blank character is cut from both ends, and no other one") {
    for (char32_t code = 0; code <= 0xFFFF; ++code) {
        if (code >= 0xD800 && code <= 0xDFFF) continue;
        std::string text;
        append_character(text, code);
        const bool cut = trimmed(text + "甲" + text) == "甲";
        const bool is_blank = blank_kind(code) != Blank::none;
        if (cut != is_blank || is_white_space(text) != is_blank) {
            CAPTURE(static_cast<std::uint32_t>(code));
            FAIL_CHECK("cut or kept against the list");
        }
    }
}

TEST_CASE("the list of blank characters is Unicode's") {
    constexpr char32_t kLastOfBasicPlane = 0xFFFF;
    constexpr char32_t kUnassigned = 0x2065;  // among the format characters, and default-ignorable
    for (char32_t code = 0; code <= 0x10FFFF; ++code) {
        const auto character = static_cast<UChar32>(code);
        const bool is_control = code < 0x20 || code == 0x7F;
        const bool is_space = is_control || u_isUWhiteSpace(character);
        const bool is_format = u_charType(character) == U_FORMAT_CHAR || code == kUnassigned;
        const bool takes_no_room =
            code <= kLastOfBasicPlane && is_format &&
            u_hasBinaryProperty(character, UCHAR_DEFAULT_IGNORABLE_CODE_POINT);
        const Blank expected = is_space        ? Blank::space
                               : takes_no_room ? Blank::no_width
                                               : Blank::none;
        if (blank_kind(code) != expected || (expected != Blank::none && !is_invisible(code))) {
            CAPTURE(static_cast<std::uint32_t>(code));
            FAIL_CHECK("another kind");
        }
    }
}
