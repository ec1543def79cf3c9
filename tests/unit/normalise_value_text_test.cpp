// SPDX-License-Identifier: MIT
#include "normalise/value_text.hpp"

#include <doctest/doctest.h>

using namespace jixiao::normalise;

namespace {

std::string plain(std::string_view text) {
    std::string buffer;
    return std::string(plain_value_text(text, buffer).text);
}

bool look_alike(std::string_view text) {
    std::string buffer;
    return plain_value_text(text, buffer).look_alike;
}

}  // namespace

TEST_CASE("value texts become plain") {
    CHECK(plain("≥２２６３批次") == "≥2263批次");
    CHECK(plain("６，７６５．００") == "6,765.00");
    CHECK(plain("≧5（％）") == "≥5(%)");
    CHECK(plain("⩽5【个】") == "≤5(个)");
    CHECK(plain("＝100﹪") == "=100%");
    CHECK(plain("﹦1") == "=1");
    CHECK(plain("＞＝5") == ">=5");
    CHECK(plain("\u3000\u00A0 6\u00A0765 \u3000") == "6 765");
    CHECK(plain("\u200B12\u200C批次\uFEFF") == "12批次");
    CHECK(plain("−5") == "-5");
    CHECK(plain("—") == "-");
    CHECK(plain("6’765") == "6'765");
    CHECK(plain("'123") == "123");
    CHECK(plain("元／人・天") == "元/人·天");
    CHECK(plain("≥5\n批次") == "≥5 批次");
    // What stands in two lines must not look like one number.
    CHECK(plain("100\n200") == "100  200");
    CHECK(plain("１００\n２００") == "100  200");
    CHECK(plain("100\r\n200") == "100  200");
    CHECK(plain("[万元]") == "(万元)");
    CHECK(plain("") == "");
    CHECK(plain(" \u3000\n") == "");
}

TEST_CASE("units keep their case, words their characters") {
    CHECK(plain("5 MW") == "5 MW");
    CHECK(plain("13.80(㎡)") == "13.80(㎡)");
    CHECK(plain("一次性通过") == "一次性通过");
}

TEST_CASE("a text that is plain already is not copied") {
    std::string buffer;
    for (const std::string_view text : {"≥2(个工作日每周)", "元/人·天", "2021年12月底", "-0.5"}) {
        const ValueText result = plain_value_text(text, buffer);
        CHECK_FALSE(result.replaced);
        CHECK(result.text.data() == text.data());
        CHECK(result.text == text);
    }
    CHECK(plain_value_text("≥２", buffer).replaced);
}

TEST_CASE("only characters of another meaning are look-alikes") {
    CHECK(look_alike("═5"));
    CHECK(look_alike("〈5"));
    CHECK_FALSE(look_alike("＝５（％）"));
    CHECK_FALSE(look_alike("≧5"));
    CHECK_FALSE(look_alike("—"));
}

TEST_CASE("broken bytes stay as they are") {
    CHECK(plain("5\xEF\xBC") == "5\xEF\xBC");
    CHECK(plain("\xE2") == "\xE2");
    CHECK(plain("\x80\xBF") == "\x80\xBF");
    CHECK(plain("\xEF\xBC\x41") == "\xEF\xBC\x41");
    CHECK(character_size("\xF0\x9F") == 1);
    CHECK(character_size("中文") == 3);
}
