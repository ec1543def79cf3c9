// SPDX-License-Identifier: MIT
#include "cli/report/finding_line.hpp"

#include <doctest/doctest.h>

using namespace jixiao;
using cli::finding_line;

TEST_CASE("each part of the place is said once") {
    const Location at{"表.xlsx", "目标", "B3"};
    CHECK(finding_line({Code::value_not_number, at, {}, "若干", {}, {}}, Language::en) ==
          "表.xlsx: error: [目标] B3 “若干” is not a number [JX1112]");
    CHECK(finding_line({Code::cell_formula_without_value, at, {}, {}, {}, {}}, Language::zh) ==
          "表.xlsx【目标】: 警告: B3 的公式没有保存计算结果 [JX0201]");
    CHECK(finding_line({Code::field_missing, at, {}, {}, "总分", {}}, Language::en) ==
          "表.xlsx B3: error: [目标] lacks the field “总分” [JX1011]");
    CHECK(finding_line({Code::zip_truncated, {"表.xlsx", {}, {}}, {}, {}, {}, {}}, Language::en) ==
          "error: 表.xlsx is cut off [JX0111]");
}

TEST_CASE("a word that is not known leaves no gap") {
    const Finding finding{
        Code::zip_damaged, {"表.xlsx", {}, {}}, {}, {}, {}, {{"detail", "directory cut off"}}};
    CHECK(finding_line(finding, Language::en) ==
          "error: 表.xlsx is damaged: directory cut off [JX0112]");
}
