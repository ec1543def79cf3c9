// SPDX-License-Identifier: MIT
#include "xlsx/number_format/number_format.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "xlsx/number_format/built_in_format.hpp"

using namespace jixiao::xlsx;

namespace {

std::string shown(std::string_view code, std::string_view number, bool epoch_1904 = false) {
    std::string out;
    NumberFormat(code).append_number(out, CellNumber::parse(number).value(), epoch_1904);
    return out;
}

std::string shown_text(std::string_view code, std::string_view text) {
    std::string out;
    NumberFormat(code).append_text(out, text);
    return out;
}

struct Case {
    std::string code;
    std::string number;
    std::string text;
};

void check_all(const std::vector<Case>& cases) {
    for (const Case& one : cases) {
        CAPTURE(one.code);
        CAPTURE(one.number);
        CHECK(shown(one.code, one.number) == one.text);
    }
}

}  // namespace

TEST_CASE("numbers in Chinese digits") {
    check_all({{"[DBNum1][$-804]General", "0", "〇"},
               {"[DBNum1][$-804]General", "10", "一十"},
               {"[DBNum1]G/通用格式", "101", "一百〇一"},
               {"[DBNum1]General", "100500", "一十万〇五百"},
               {"[DBNum1]General", "1203456", "一百二十万三千四百五十六"},
               {"[DBNum1]General", "100000005", "一亿〇五"},
               {"[DBNum1]General", "100000000000", "一千亿"},
               {"[DBNum1]General", "1000000000000", "一万亿"},
               {"[DBNum2]General", "123456789", "壹亿贰仟叁佰肆拾伍万陆仟柒佰捌拾玖"},
               {"[DBNum2]", "-12.5", "-壹拾贰.伍"},
               {"[DBNum2][$-804]General\"元\"", "10010", "壹万零壹拾元"},
               {"[DBNum3]General", "123", "１百２十３"},
               {"[DBNum1]General", "1e300", "1e300"},
               {"[DBNum1]0", "105", "一〇五"},
               {"[DBNum2]#,##0.00", "1234.5", "壹,贰叁肆.伍零"},
               {"[DBNum3]0.0%", "0.896", "８９.６%"}});
}

TEST_CASE("plain numbers") {
    check_all({{"General", "74.329999999999998", "74.33"},
               {"GENERAL", "-5", "-5"},
               {"G/通用格式", "12.5", "12.5"},
               {"General\"元\"", "-12.5", "-12.5元"},
               {"", "7", "7"},
               {"0", "2.5", "3"},
               {"0", "-2.5", "-3"},
               {"0.00", "1.005", "1.01"},
               {"0.00", "74.329999999999998", "74.33"},
               {"0.00", "0", "0.00"},
               {"0.00", "999.995", "1000.00"},
               {"0.0", "0.05", "0.1"},
               {"0.0", "0.04", "0.0"},
               {"#,##0.00", "1234567.891", "1,234,567.89"},
               {"#,##0", "999", "999"},
               {"#,##0", "999.5", "1,000"},
               {"#,##0", "-1234", "-1,234"},
               {"00000", "42", "00042"},
               {"0,000", "42", "0,042"},
               {"#", "0", ""},
               {"#.##", "5", "5."},
               {"0.##", "5.1", "5.1"},
               {"0.0##", "5", "5.0"},
               {"??0.0?", "5.5", "  5.5 "},
               {".00", "12.5", "12.50"},
               {"000-0000-0000", "13800138000", "138-0013-8000"},
               {"0", "1e20", "100000000000000000000"},
               {"0.00", "1e-300", "0.00"}});
}

TEST_CASE("percent and scaling") {
    check_all({{"0%", "0.985", "99%"},
               {"0.00%", "0.89554", "89.55%"},
               {"0.0%", "1", "100.0%"},
               {"0.00,,\"亿\"", "123456789", "123.46亿"},
               {"0.0,", "1234", "1.2"},
               {"0!.0,\"万\"", "123456", "12.3万"},
               {"#,##0,", "1234567", "1,235"}});
}

TEST_CASE("formats that show the point at another place") {
    const auto moved = [](std::string_view code, std::string_view number) {
        return NumberFormat(code).moved_places(CellNumber::parse(number).value());
    };
    CHECK(moved("0!.0,", "12345678") == 4);
    CHECK(moved("0\\.0,", "12345678") == 4);
    CHECK(moved("0!.0000", "12345678") == 4);
    CHECK(moved("0\".\"00", "12345678") == 2);
    CHECK(moved("#,##0,", "12345678") == 3);
    CHECK(moved("0.00,,", "12345678") == 6);
    CHECK(moved("#,##0,;-#,##0", "-12345678") == 0);
    CHECK(moved("#,##0.00", "12345678") == 0);
    CHECK(moved("yyyy!.mm", "45000") == 0);
    CHECK(moved("General", "12345678") == 0);
}

TEST_CASE("percent signs that multiply are no text") {
    const auto percents = [](std::string_view code, std::string_view number) {
        return NumberFormat(code).percents(CellNumber::parse(number).value());
    };
    CHECK(percents("0%", "0.004") == 1);
    CHECK(percents("\"约\"0.00%", "0.004") == 1);
    CHECK(percents("0%%", "0.004") == 2);
    CHECK(percents("0.00\"%\"", "0.4") == 0);
    CHECK(percents("0.00\\%", "0.4") == 0);
    CHECK(percents("0%;0.00", "-0.4") == 0);
    CHECK(percents("[>=1]0%;0\"%\"", "0.4") == 0);
    CHECK_FALSE(NumberFormat("0.00\"%\"").has_percents());
}

TEST_CASE("literals, escapes, gaps and fills") {
    check_all({{"0\"元\"", "5", "5元"},
               {"\"共\"0\"项\"", "12", "共12项"},
               {"0\\元", "5", "5元"},
               {"¥0.00", "3", "¥3.00"},
               {"0.00_);(0.00)", "3", "3.00 "},
               {"0.00_);(0.00)", "-3", "(3.00)"},
               {"_ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * \"-\"??_ ;_ @_ ", "1234.5", " 1,234.50 "},
               {"_ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * \"-\"??_ ;_ @_ ", "0", " -   "},
               {"[$¥-804]#,##0.00", "5", "¥5.00"},
               {"[$€]0", "5", "€5"},
               {"\"未闭合", "5", "未闭合"},
               {"0[", "5", "5["},
               {"0\\", "5", "5"},
               {"0*", "5", "5"}});
}

TEST_CASE("sections and conditions") {
    check_all({{"0;(0);\"零\"", "5", "5"},
               {"0;(0);\"零\"", "-5", "(5)"},
               {"0;(0);\"零\"", "0", "零"},
               {"0;", "5", "5"},
               {"0;", "-5", ""},
               {"0;", "0", "0"},
               {";;;", "5", ""},
               {";;;", "-5", ""},
               {"0.00;[Red]-0.00", "-1.5", "-1.50"},
               {"[Red]0.00", "-1.5", "-1.50"},
               {"[颜色3]0", "1", "1"},
               {"[>=100000000]0.00,,\"亿\";[>=10000]0.0,\"千\";0", "250000000", "250.00亿"},
               {"[>=100000000]0.00,,\"亿\";[>=10000]0.0,\"千\";0", "25000", "25.0千"},
               {"[>=100000000]0.00,,\"亿\";[>=10000]0.0,\"千\";0", "99", "99"},
               {"[>=100000000]0.00,,\"亿\";[>=10000]0.0,\"千\";0", "-99", "-99"},
               {"[=1]\"是\";[=0]\"否\";General", "1", "是"},
               {"[=1]\"是\";[=0]\"否\";General", "0", "否"},
               {"[=1]\"是\";[=0]\"否\";General", "2", "2"},
               {"[<0]0;0.0", "-4", "4"},
               {"[<60]\"不及格\";\"及格\"", "59.9", "不及格"},
               {"[<60]\"不及格\";\"及格\"", "60", "及格"},
               {"[<>0]0.0;\"-\"", "0", "-"}});
}

TEST_CASE("scientific notation and fractions") {
    check_all({{"0.00E+00", "12345", "1.23E+04"},
               {"0.00E+00", "0.00012345", "1.23E-04"},
               {"0.00E+00", "9.999", "1.00E+01"},
               {"0.00E+00", "0", "0.00E+00"},
               {"0.00E-00", "12345", "1.23E04"},
               {"##0.0E+0", "12345", "12.3E+3"},
               {"##0.0E+0", "0.00012345", "123.5E-6"},
               {"0E+0", "1e300", "1E+300"},
               {"# ?/?", "5.25", "5 1/4"},
               {"# ?/?", "5", "5    "},
               {"# ?/?", "0.333", " 1/3"},
               {"# ?\?/??", "3.14159265", "3  1/7 "},
               {"?/?", "1.5", "3/2"},
               {"# ?/8", "2.26", "2 2/8"},
               {"#/#", "12.5", "25/2"},
               {"# ?\?/100", "1.5", "1 50/100"},
               {"# ?/?", "1.99", "2    "},
               {"# ?/?", "0", "0    "},
               {"0/0", "-0.5", "-1/2"}});
}

TEST_CASE("dates and times") {
    check_all({{"yyyy/m/d", "44561", "2021/12/31"},
               {"yyyy\"年\"m\"月\"d\"日\"", "44561", "2021年12月31日"},
               {"yyyy\\-mm\\-dd", "44197", "2021-01-01"},
               {"yy-m-d h:mm", "44561.35416666667", "21-12-31 8:30"},
               {"yyyy-mm-dd hh:mm:ss", "44561.354166666664", "2021-12-31 08:30:00"},
               {"h:mm", "0.3548", "8:30"},
               {"mm:ss.0", "0.000012", "00:01.0"},
               {"h:mm:ss.000", "0.5000057870370371", "12:00:00.500"},
               {"h:mm AM/PM", "0.75", "6:00 PM"},
               {"h:mm AM/PM", "0", "12:00 AM"},
               {"[$-804]AM/PM h:mm", "0.25", "上午 6:00"},
               {"上午/下午h\"时\"mm\"分\"", "0.75", "下午6时00分"},
               {"[h]:mm", "1.5", "36:00"},
               {"[mm]:ss", "0.5", "720:00"},
               {"[s]", "1", "86400"},
               {"[h]:mm", "-0.25", "-6:00"},
               {"d-mmm-yy", "44561", "31-Dec-21"},
               {"dddd, mmmm dd, yyyy", "44561", "Friday, December 31, 2021"},
               {"ddd mmmmm", "44561", "Fri D"},
               {"[$-804]mmm mmmm", "44561", "12月 十二月"},
               {"aaaa", "44561", "星期五"},
               {"aaa", "44561", "周五"},
               {"[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy", "44561", "2021年12月31日"},
               {"[$-F400]h:mm:ss\\ AM/PM", "0.75", "18:00:00"},
               {"e\"年\"m\"月\"", "44561", "2021年12月"},
               {"[DBNum1][$-804]yyyy\"年\"m\"月\"d\"日\"", "44561", "二〇二一年十二月三十一日"},
               {"[DBNum1][$-804]m\"月\"d\"日\"", "43750", "十月十二日"},
               {"[DBNum2][$-804]d\"日\"", "44561", "叁拾壹日"},
               {"yyyy/m/d", "44561.999999", "2021/12/31"},
               {"yyyy/m/d h:mm", "44561.999999", "2022/1/1 0:00"},
               {"yyyy/m/d", "60", "1900/2/29"},
               {"yyyy/m/d", "59", "1900/2/28"},
               {"yyyy/m/d", "61", "1900/3/1"},
               {"yyyy/m/d", "1", "1900/1/1"},
               {"yyyy/m/d", "0", "1900/1/0"},
               {"yyyy/m/d", "2958465", "9999/12/31"},
               {"yyyy/m/d", "2958466", "2958466"},
               {"yyyy/m/d", "-1", "-1"},
               {"yyyy/m/d;@", "44561", "2021/12/31"},
               {"yyyy-m-d", "44560.999999995", "2021-12-31"}});
    CHECK(shown("yyyy/m/d", "0", true) == "1904/1/1");
    CHECK(shown("yyyy/m/d", "43099", true) == "2021/12/31");
}

TEST_CASE("texts in cells") {
    CHECK(shown_text("0.00", "甲") == "甲");
    CHECK(shown_text("@", "甲") == "甲");
    CHECK(shown_text("@\"（盖章）\"", "甲") == "甲（盖章）");
    CHECK(shown_text("0;-0;0;\"文本：\"@", "甲") == "文本：甲");
    CHECK(shown_text(";;;", "甲").empty());
    CHECK(shown_text("0;@", "甲") == "甲");
    CHECK(shown("@", "12.5") == "12.5");
    CHECK(shown("@", "-12.5") == "-12.5");
}

TEST_CASE("what a format makes of numbers") {
    struct Class {
        const char* code;
        FormatClass format_class;
    };
    const std::vector<Class> classes = {
        {"General", FormatClass::general},
        {"general", FormatClass::general},
        {"\"yes\"", FormatClass::general},
        {"0.00", FormatClass::number},
        {"0.00_ ;[Red]\\-0.00\\ ", FormatClass::number},
        {"[$-409]0.00", FormatClass::number},
        {"0\"d\"", FormatClass::number},
        {"0\\d", FormatClass::number},
        {"_d0", FormatClass::number},
        {"*d0", FormatClass::number},
        {"[Red]0", FormatClass::number},
        {"[>=1000]#,##0;0", FormatClass::number},
        {"0%", FormatClass::percent},
        {"0.00E+00", FormatClass::scientific},
        {"# ?/?", FormatClass::fraction},
        {"@", FormatClass::text},
        {"yyyy/m/d", FormatClass::date},
        {"yyyy\"年\"m\"月\"d\"日\"", FormatClass::date},
        {"[$-804]yyyy\"年\"m\"月\"d\"日\";@", FormatClass::date},
        {"[DBNum1][$-804]yyyy\"年\"m\"月\"d\"日\";@", FormatClass::date},
        {"[=0]\"\";yyyy-mm-dd", FormatClass::date},
        {"mm", FormatClass::date},
        {"aaaa", FormatClass::date},
        {"h:mm", FormatClass::time},
        {"mm:ss", FormatClass::time},
        {"上午/下午h\"时\"", FormatClass::time},
        {"[h]:mm:ss", FormatClass::duration},
        {"[ss].00", FormatClass::duration},
        {"yyyy/m/d h:mm", FormatClass::date_time},
        {"[$-F800]dddd", FormatClass::date},
        {"[$-F400]h:mm:ss AM/PM", FormatClass::time}};
    for (const Class& one : classes) {
        CAPTURE(one.code);
        CHECK(NumberFormat(one.code).format_class() == one.format_class);
    }
}

TEST_CASE("built-in formats, the East Asian ones included") {
    CHECK(built_in_format(0) == "General");
    CHECK(built_in_format(2) == "0.00");
    CHECK(built_in_format(49) == "@");
    CHECK(built_in_format(23) == "General");
    CHECK(built_in_format(163) == "General");
    for (const std::uint32_t id :
         {14, 15, 16, 17, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58}) {
        CAPTURE(id);
        CHECK(NumberFormat(built_in_format(id)).format_class() == FormatClass::date);
    }
    for (const std::uint32_t id : {18, 19, 20, 21, 32, 33, 34, 35, 45, 47, 55, 56}) {
        CAPTURE(id);
        CHECK(NumberFormat(built_in_format(id)).format_class() == FormatClass::time);
    }
    CHECK(NumberFormat(built_in_format(22)).format_class() == FormatClass::date_time);
    CHECK(NumberFormat(built_in_format(46)).format_class() == FormatClass::duration);
    CHECK(shown(built_in_format(57), "44561") == "2021年12月");
    CHECK(shown(built_in_format(13), "1.5") == "1  1/2 ");
    CHECK(shown(built_in_format(43), "-1234.5") == " -1,234.50 ");
    CHECK(shown(built_in_format(44), "0") == " ¥-   ");
}

TEST_CASE("the short way for 0 and 0.00 shows what the long way shows") {
    // A literal behind the digits makes the format one of the long way.
    for (const std::string places : {"0", "0.0", "0.00", "0.000000", "0.00000000000000000"}) {
        const NumberFormat fixed(places);
        const NumberFormat long_way(places + "\"|\"");
        for (const std::int64_t digits : {0LL, 1LL, 5LL, 25LL, 49LL, 994999LL, 995LL, 999999LL,
                                          123456789012345LL, 999999999999999LL}) {
            for (int exponent = -22; exponent < 8; ++exponent) {
                for (const std::int64_t sign : {1, -1}) {
                    const CellNumber number{sign * digits, exponent};
                    std::string short_text;
                    std::string long_text;
                    fixed.append_number(short_text, number, false);
                    long_way.append_number(long_text, number, false);
                    CAPTURE(digits);
                    CAPTURE(exponent);
                    REQUIRE(short_text + "|" == long_text);
                }
            }
        }
    }
}
