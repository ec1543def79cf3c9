// SPDX-License-Identifier: MIT
#include "base/text/normal_form.hpp"

#include <doctest/doctest.h>

#include <string>

#include "base/text/label_characters.hpp"
#include "base/text/utf8.hpp"

using namespace jixiao;

TEST_CASE("what needs no ICU comes out as with it") {
    std::size_t common = 0;
    for (char32_t c = 1; c < 0x3'0000; ++c) {
        if (c >= 0xD800 && c <= 0xDFFF) continue;
        // Between two others: composition looks at neighbours.
        std::string text = "a";
        append_character(text, c);
        text += "目";
        std::u32string quick;
        if (!append_common_nfkc(quick, text)) continue;
        ++common;
        std::u32string slow;
        REQUIRE(append_characters(slow, nfkc(text)));
        std::erase_if(slow, is_invisible);
        if (quick != slow) FAIL_CHECK("differs at code point " << static_cast<unsigned>(c));
    }
    // 20,992 ideographs, ASCII once plain and once full-width, and some more.
    CHECK(common > 20'992 + 127 + 94);
}

TEST_CASE("texts that need ICU are left to it") {
    for (const std::string text :
         {"㎡", "①", "é", "ｱ", "全角～から", "A\xCC\x88", "\xFF", "目\xE6\x9C"}) {
        CAPTURE(text);
        std::u32string out;
        CHECK_FALSE(append_common_nfkc(out, text));
    }
}
