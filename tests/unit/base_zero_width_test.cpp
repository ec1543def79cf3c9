// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include <string>

#include "base/text/zero_width.hpp"

using jixiao::without_zero_width;

TEST_CASE("characters that take no room are set aside wherever they stand") {
    std::string buffer;
    CHECK(without_zero_width("\u200B单\u200C位\u200D：\u2060万\uFEFF元\u00AD", buffer) ==
          "单位：万元");
    CHECK(without_zero_width("\u200B\u200E\u200F", buffer).empty());
}

TEST_CASE("a text without them is given back as it is") {
    std::string buffer;
    for (const std::string_view text : {"", "单位：万元", "≥10“家”—é ﻻ", "\xE2\x80", "\u2003"}) {
        CHECK(without_zero_width(text, buffer).data() == text.data());
        CHECK(without_zero_width(text, buffer) == text);
    }
}
