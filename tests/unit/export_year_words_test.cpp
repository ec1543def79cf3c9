// SPDX-License-Identifier: MIT
#include "export/template/year_words.hpp"

#include <doctest/doctest.h>

using namespace jixiao::exporter;

TEST_CASE("a form's own year gives its place to another one, in whatever digits it is written") {
    CHECK(without_year("表 1 2023年省级专项资金", "2023") == "表 1 {year}年省级专项资金");
    CHECK(without_year("（２０２３年度）", "2023") == "（{year}年度）");
    CHECK(without_year("二〇二三年度、二○二三、二零二三", "2023") == "{year}年度、{year}、{year}");
    CHECK(with_year(without_year("2023_自评表（2023）", "2023"), "2024") == "2024_自评表（2024）");
}

TEST_CASE("other years and longer numbers stay") {
    CHECK(without_year("中国药典2020版", "2023") == "中国药典2020版");
    CHECK(without_year("文号12023、20231", "2023") == "文号12023、20231");
    CHECK(without_year("12023年2023", "2023") == "12023年{year}");
    CHECK(without_year("2023年度", "") == "2023年度");
    CHECK(without_year("2023年度", "去年") == "2023年度");
}
