// SPDX-License-Identifier: MIT
#include "normalise/number_value.hpp"

#include <doctest/doctest.h>

#include <string>
#include <utility>

#include "normalise/chinese_numeral.hpp"

using namespace jixiao;
using namespace jixiao::normalise;

namespace {

// "value|rest", or "none".
std::string scanned(std::string_view text) {
    const auto number = scan_number(text);
    if (!number) return "none";
    return number->value.to_string() + (number->percent ? "%" : "") + "|" +
           std::string(text.substr(number->size));
}

}  // namespace

TEST_CASE("digits with separators are one number") {
    CHECK(scanned("74.33") == "74.33|");
    CHECK(scanned("6,765.00") == "6765|");
    CHECK(scanned("6 765批次") == "6765|批次");
    CHECK(scanned("6'765'000") == "6765000|");
    CHECK(scanned("1,234,567.89元") == "1234567.89|元");
    CHECK(scanned("-5.20") == "-5.2|");
    CHECK(scanned("+3个") == "3|个");
    CHECK(scanned("1.2E+05") == "120000|");
    CHECK(scanned("007") == "7|");
    CHECK(scanned("0.00") == "0|");
}

TEST_CASE("separators that are none are left") {
    CHECK(scanned("1,23") == "1|,23");
    CHECK(scanned("1,2345") == "1|,2345");
    CHECK(scanned("1234,567") == "1234|,567");
    CHECK(scanned("1,234'567") == "1234|'567");
    CHECK(scanned("12 3456") == "12| 3456");
    CHECK(scanned("0,083") == "0|,083");
    CHECK(scanned("5.") == "5|.");
    CHECK(scanned("5E") == "5|E");
    CHECK(scanned("1.2.3") == "1.2|.3");
}

TEST_CASE("what is no number at the start is none") {
    CHECK(scanned("") == "none");
    CHECK(scanned("-") == "none");
    CHECK(scanned(".5") == "none");
    CHECK(scanned("约5") == "none");
    CHECK(scanned("≥5") == "none");
    CHECK(scanned(std::string(50, '9')) == "none");
}

TEST_CASE("Chinese numerals") {
    CHECK(scanned("三万五千") == "35000|");
    CHECK(scanned("壹佰贰拾") == "120|");
    CHECK(scanned("十二点五") == "12.5|");
    CHECK(scanned("二〇二四") == "2024|");
    CHECK(scanned("二○二四年") == "2024|年");
    CHECK(scanned("负三") == "-3|");
    CHECK(scanned("百分之五") == "5%|");
    CHECK(scanned("百分之九十五以上") == "95%|以上");
    CHECK(scanned("百分之百") == "100%|");
    CHECK(scanned("百分之95.5") == "95.5%|");
    CHECK(scanned("千分之三") == "0.3%|");
    CHECK(scanned("万分之五") == "0.05%|");
    CHECK(scanned("十") == "10|");
    CHECK(scanned("十五") == "15|");
    CHECK(scanned("二十") == "20|");
    CHECK(scanned("一百零五") == "105|");
    CHECK(scanned("一万零五") == "10005|");
    CHECK(scanned("两千零一十") == "2010|");
    CHECK(scanned("三百五") == "350|");
    CHECK(scanned("一亿二千万") == "120000000|");
    CHECK(scanned("三万亿") == "3000000000000|");
    CHECK(scanned("一百二十三万四千五百六十七") == "1234567|");
    CHECK(scanned("零") == "0|");
    CHECK(scanned("零点五") == "0.5|");
    CHECK(scanned("三点") == "3|点");
    CHECK(scanned("叁仟萬元") == "30000000|元");
}

TEST_CASE("rows of numerals that are no number") {
    CHECK(scanned("百货") == "none");
    CHECK(scanned("万无一失") == "none");
    CHECK(scanned("三五") == "none");
    CHECK(scanned("百千") == "none");
    CHECK(scanned("十百") == "none");
    CHECK(scanned("一百千") == "none");
    CHECK(scanned("一千零十") == "none");
    CHECK(scanned("一亿一万亿一万亿") == "none");
    CHECK(scanned("百分之") == "none");
}

TEST_CASE("every number up to 100,000 is read back from its numeral") {
    constexpr std::string_view kDigits[] = {"零", "一", "二", "三", "四",
                                            "五", "六", "七", "八", "九"};
    const auto below_myriad = [&](int value, bool lead) {
        std::string text;
        bool gap = false;
        constexpr std::pair<int, std::string_view> kUnits[] = {
            {1000, "千"}, {100, "百"}, {10, "十"}, {1, ""}};
        for (const auto& [unit, name] : kUnits) {
            const int digit = value / unit % 10;
            if (digit == 0) {
                gap = true;
                continue;
            }
            if (gap && (lead || !text.empty())) text += "零";
            gap = false;
            text += kDigits[digit];
            text += name;
        }
        return text;
    };
    for (int value = 1; value < 100'000; value += value < 11'000 ? 1 : 7) {
        std::string text;
        if (value >= 10'000) text = below_myriad(value / 10'000, false) + "万";
        text += below_myriad(value % 10'000, value >= 10'000);
        CAPTURE(text);
        const auto numeral = scan_chinese_numeral(text);
        REQUIRE(numeral);
        REQUIRE(numeral->size == text.size());
        REQUIRE(numeral->value == Decimal::integer(value));
    }
}

TEST_CASE("products and quotients that cannot be held are none") {
    const Decimal large = Decimal::from_parts(1, -37);
    CHECK_FALSE(exact_product(large, Decimal::integer(10'000)));
    CHECK_FALSE(exact_shift(large, 4));
    CHECK_FALSE(quotient(Decimal::integer(1), Decimal(), 2));
    CHECK(exact_product(Decimal::parse("74.33").value(), Decimal::integer(10'000)) ==
          Decimal::integer(743'300));
    CHECK(quotient(Decimal::integer(1), Decimal::integer(8), 15) == Decimal::parse("0.125"));
}
