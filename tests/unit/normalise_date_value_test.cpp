// SPDX-License-Identifier: MIT
#include "normalise/date_value.hpp"

#include <doctest/doctest.h>

using namespace jixiao::normalise;

TEST_CASE("dates and periods become ISO texts") {
    struct Case {
        std::string_view text;
        std::string_view iso;
    };
    constexpr Case kCases[] = {
        {"2021年12月底", "2021-12"},
        {"2021年12月底前", "2021-12"},
        {"2023年底", "2023"},
        {"2023年年底前", "2023"},
        {"2023年度", "2023"},
        {"2022年6月30日前", "2022-06-30"},
        {"2022年6月30日之前完成", "2022-06-30"},
        {"2023年11月完成", "2023-11"},
        {"2023年三季度", "2023-Q3"},
        {"2023年第3季度末", "2023-Q3"},
        {"2023年Q3", "2023-Q3"},
        {"2023年上半年完成", "2023-H1"},
        {"2023年下半年", "2023-H2"},
        {"2021-12-31", "2021-12-31"},
        {"2021/1/5", "2021-01-05"},
        {"2021.12.31", "2021-12-31"},
        {"2021/12", "2021-12"},
        {"2021 年 12 月 31 日", "2021-12-31"},
        {"二〇二三年十二月三十一日", "2023-12-31"},
        {"2024年2月29日", "2024-02-29"},
        {"6月30日前", "--06-30"},
        {"12月底", "--12"},
        {"2021-12-31 08:30", "2021-12-31T08:30:00"},
        {"2021-12-31T08:30:05", "2021-12-31T08:30:05"},
        {"2021-12-31 00:00:00", "2021-12-31"},
        {"2023年1月至12月", "2023-01/2023-12"},
        {"2023年1-12月", "2023-01/2023-12"},
        {"2023年1月1日至12月31日", "2023-01-01/2023-12-31"},
        {"2023年6月1日-30日", "2023-06-01/2023-06-30"},
        {"2021-2023年", "2021/2023"},
        {"2023年1月1日起至2023年12月31日止", "2023-01-01/2023-12-31"},
        {"自2023年1月1日起至12月31日", "2023-01-01/2023-12-31"},
        {"2023年1月起", "2023-01"},
        {"2023.1.1-12.31", "2023-01-01/2023-12-31"},
        {"2023/1/1-12/31", "2023-01-01/2023-12-31"},
        {"2023年全年", "2023"},
        {"2021年至2023年底", "2021/2023"},
        {"2023年6月至2023年", "2023-06/2023"},
        {"2023年三季度至2023年9月", "2023-Q3/2023-09"},
        {"12月至1月", "--12/--01"},
    };
    for (const Case& one : kCases) {
        CAPTURE(one.text);
        CHECK(read_date(one.text) == one.iso);
        CHECK(read_date_or_digits(one.text) == one.iso);
    }
}

TEST_CASE("what is no date is left alone") {
    for (const std::string_view text : {"",
                                        "2603批次",
                                        "≥10年",
                                        "10年",
                                        "3个月",
                                        "2021",
                                        "2021.12",
                                        "20211231",
                                        "2023年13月",
                                        "2023年2月29日",
                                        "2023年6月31日",
                                        "2023年0月",
                                        "2023年1月0日",
                                        "2023年0季度",
                                        "2021-00-01",
                                        "2021-01-00",
                                        "2023年5季度",
                                        "21年12月",
                                        "2000-3000",
                                        "2021-12-31 25:00",
                                        "2021-12-31-",
                                        "2023年11月开始实施",
                                        "2023年及以后",
                                        "长期",
                                        "2023年1-13月",
                                        "2023年1-",
                                        "12345年",
                                        "年底",
                                        "5日",
                                        "2021-",
                                        "2023年12月至2023年1月",
                                        "2023年12月至1月",
                                        "2023-2021年",
                                        "2023年6月30日-1日",
                                        "2023年下半年至2023年3月",
                                        "2023年三季度至2023年二季度"}) {
        CAPTURE(text);
        CHECK_FALSE(read_date(text));
    }
}

TEST_CASE("a field of dates also takes bare digits") {
    CHECK(read_date_or_digits("20211231") == "2021-12-31");
    CHECK(read_date_or_digits("202112") == "2021-12");
    CHECK(read_date_or_digits("2021") == "2021");
    CHECK(read_date_or_digits("2021.12") == "2021-12");
    CHECK(read_date_or_digits("2023.1-2023.12") == "2023-01/2023-12");
    CHECK(read_date_or_digits("2023.01至2024.6") == "2023-01/2024-06");
    CHECK_FALSE(read_date("2023.1-2023.12"));
    CHECK(read_date_or_digits("2023.3-12") == "2023-03/2023-12");
    CHECK_FALSE(read_date_or_digits("2023.3-13"));
    CHECK_FALSE(read_date("2023.3-12"));
    CHECK_FALSE(read_date_or_digits("2023.1-2024.13"));
    CHECK_FALSE(read_date_or_digits("20211331"));
    CHECK_FALSE(read_date_or_digits("44561"));
    CHECK_FALSE(read_date_or_digits("1234"));
}

TEST_CASE("a period without end stays as it is") {
    for (const std::string_view text : {"长期", "2023年1月至今", "2023.1.1-至今"}) {
        CAPTURE(text);
        CHECK(endless_period(text) == text);
    }
    CHECK(endless_period("至今").empty());
    CHECK(endless_period("延续至今").empty());
}

TEST_CASE("the year of a title") {
    CHECK(read_year("(2023年度)") == "2023");
    CHECK(read_year("(2024年1-7月)") == "2024");
    CHECK(read_year("2023财年") == "2023");
    CHECK(read_year("FY2023") == "2023");
    CHECK_FALSE(read_year("23年度"));
    CHECK(read_short_year("(23年度)") == "2023");
    CHECK_FALSE(read_short_year("123年度"));
    CHECK_FALSE(read_short_year("年度"));
    CHECK(read_year("财政项目支出绩效自评表(2023年度)") == "2023");
    CHECK(read_year("表 1 2021 年中央和省级药品监管补助资金分配表") == "2021");
    CHECK(read_year("附件二:2021年中央和省药品监管补助资金绩效评价评分表") == "2021");
    CHECK(read_year("二〇二三年度") == "2023");
    CHECK(read_year("二○二三年度") == "2023");
    CHECK(read_year("(二0二三年度)") == "2023");
    CHECK(read_year("贰零贰叁年度") == "2023");
    CHECK(read_year("预算FY2023") == "2023");
    CHECK(read_year("FY2023-24") == "2023");
    CHECK_FALSE(read_year("FY20231"));
    CHECK(read_year("2023") == "2023");
    CHECK(read_year("填报日期:2024年3月 评价年度:2023年") == "2023");
    CHECK(read_year("自评表(2024年编报2023年度)") == "2023");
    CHECK(read_year("2024年3月 2023年") == "2023");
    CHECK(read_year("2024年度预算 评价年度:2023年") == "2023");
    CHECK(read_year("2024年1-3月 年度: 2023") == "2023");
    CHECK(read_year("自评表(2022年修订)(2023年)") == "2023");
    CHECK(read_year("2022年度结转 2023年度") == "2023");
    CHECK(read_year("自评表(2022年版)") == "2022");
    CHECK_FALSE(read_year("(   年度)"));
    CHECK_FALSE(read_year("   年省级财政专项资金绩效自评指标评分表"));
    CHECK_FALSE(read_year("12023年"));
    CHECK_FALSE(read_year("财预2010号"));
    CHECK_FALSE(read_year("年"));
    CHECK_FALSE(read_year(""));
}
