// SPDX-License-Identifier: MIT
#include "import/labels/label_likeness.hpp"

#include <doctest/doctest.h>

using jixiao::importer::is_nearly;

TEST_CASE("a label with one wrong, missing, doubled or swapped character is near") {
    CHECK(is_nearly("年度指标直", "年度指标值"));
    CHECK(is_nearly("度指标值", "年度指标值"));
    CHECK(is_nearly("年度指指标值", "年度指标值"));
    CHECK(is_nearly("年度标指值", "年度指标值"));
    CHECK(is_nearly("总份", "总分"));
    CHECK(is_nearly("分得", "得分"));
}

TEST_CASE("what is equal, too different or too short is not") {
    CHECK_FALSE(is_nearly("总分", "总分"));
    CHECK_FALSE(is_nearly("合计", "总分"));
    CHECK_FALSE(is_nearly("全年指标数", "全年执行数"));
    CHECK_FALSE(is_nearly("分", "分值"));
    CHECK_FALSE(is_nearly("", "分值"));
}
