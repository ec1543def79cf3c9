// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include "import/values/year_text.hpp"

using jixiao::importer::bare_year;
using jixiao::importer::with_year;
using jixiao::importer::year_claim;
using jixiao::importer::year_text;
using jixiao::importer::YearClaim;
using jixiao::importer::YearText;

TEST_CASE("a year is seen in titles however its digits are written") {
    for (const char* text :
         {"（2023年度）", "2019年省级财政专项资金", "表 1 2021 年中央和省级", "２０２３年度",
          "二〇二一年度绩效", "（ 2 0 2 3 年度）", "（2024年1-7月）", "2024年1月至12月",
          "2024年1季度", "2023财年", "FY2023", "（23年度）", "省级23年度", "（二０二三年度）",
          "预算FY2023", "贰零贰叁年度"}) {
        CAPTURE(text);
        CHECK(year_text(text) == YearText::year);
    }
}

TEST_CASE("a blank form leaves room for the year") {
    for (const char* text : {"（　　　年度）", "　　　年省级财政专项资金", "（年度）", "(   年度)",
                             "表1　　　　年资金分配表", "附件 3  年度"}) {
        CAPTURE(text);
        CHECK(year_text(text) == YearText::room);
    }
}

TEST_CASE("other texts name no year") {
    for (const char* text :
         {"", "年初预算数", "全年执行数", "12年", "第 1 年", "近三年情况", "近12 年", "3 年规划",
          "填报日期：2025年1月8日", "2025年1月8日-9日", "2025年1月", "第12年度", "近10年度",
          "表12　　年度", "FY23", "FY20231", "项目支出绩效自评表"}) {
        CAPTURE(text);
        CHECK(year_text(text) != YearText::year);
    }
    CHECK(year_text("全年执行数") == YearText::none);
}

TEST_CASE("the year goes where a blank form leaves room for it") {
    CHECK(with_year("（　　　年度）", "2023") == "（2023年度）");
    CHECK(with_year("　　　年省级财政专项资金", "2019") == "2019年省级财政专项资金");
    CHECK(with_year("（年度）", "2023") == "（2023年度）");
    CHECK(with_year("近三年情况（ 年度）", "2023") == "近三年情况（2023年度）");
    CHECK(with_year("表1　　　　年资金分配表", "2021") == "表1　2021年资金分配表");
    CHECK(with_year("附件 3  年度", "2021") == "附件 3 2021年度");
    CHECK(with_year("第1 年", "2021") == "第1 年");
    CHECK(with_year("（2022年度）", "2023") == "（2022年度）");
    CHECK(with_year("全年执行数", "2023") == "全年执行数");
}

TEST_CASE("a year in front of 年度 says most of the form, one of an edition least") {
    CHECK(year_claim("（2024年度）") == YearClaim::annual);
    CHECK(year_claim("（23年度）") == YearClaim::annual);
    CHECK(year_claim("评价年度：2023年") == YearClaim::annual);
    CHECK(year_claim("2023年中央补助资金2024年度绩效自评表") == YearClaim::annual);
    CHECK(year_claim("2023年中央补助资金") == YearClaim::year);
    CHECK(year_claim("FY2023") == YearClaim::year);
    CHECK(year_claim("绩效自评表（2022年版）") == YearClaim::edition);
    CHECK(year_claim("2022年度结转项目") == YearClaim::edition);
    CHECK(year_claim("2022年修订2023年") == YearClaim::year);
    CHECK(year_claim("2025年1月8日") == YearClaim::none);
    CHECK(year_claim("绩效自评表（2023）") == YearClaim::none);
}

TEST_CASE("a title may name its year without 年") {
    CHECK(bare_year("绩效自评表（2023）") == "2023");
    CHECK(bare_year("2023绩效自评表") == "2023");
    CHECK(bare_year("（2023)绩效自评表") == "2023");
    for (const char* text : {"", "2023", "绩效自评表（1023）", "绩效自评表（20231）",
                             "财教（2023）15号", "2023-1绩效自评表", "绩效自评表2023"}) {
        CAPTURE(text);
        CHECK(bare_year(text).empty());
    }
}
