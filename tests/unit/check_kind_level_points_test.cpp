// SPDX-License-Identifier: MIT
// The points of a level and of what stands below it.
#include <doctest/doctest.h>

#include "check/rules/levels.hpp"
#include "check_sample.hpp"

namespace jixiao {
namespace {

using check_sample::Lines;
using check_sample::Row;
using check_sample::Sample;

const std::string kLevels = R"(
[[rule]]
id = "levels"
kind = "level_points"
levels = ["indicators.level1_weight", "indicators.level2_weight", "indicators.weight"]
)";

Lines level_points_findings(const std::vector<Row>& rows) {
    return Sample(kLevels)
        .table("indicators",
               {"level1:level", "level1_weight:points@1", "level2:level", "level2_weight:points@2",
                "level3:level", "weight:points"},
               rows)
        .run();
}

Lines label_findings(const std::vector<Row>& rows) {
    return Sample(R"(
[[rule]]
id = "labels"
kind = "level_points"
labels = ["indicators.level1"]
points = "indicators.weight"
)")
        .table("indicators", {"level1:level", "level3:level", "weight:points"}, rows)
        .run();
}

}  // namespace

TEST_CASE("levels that add up are silent, a weight that serves two labels counts once") {
    CHECK(level_points_findings({{"决策", "40", "立项", "15", "甲", "10"},
                                 {"^", "^", "^", "^", "乙", "5"},
                                 {"^", "^", "目标", "25", "丙", "25"},
                                 {"产出", "60", "效率", "60", "丁", "60"},
                                 {"效益", "^", "效果", "^", "戊", "^"}}) == Lines{});
}

TEST_CASE("a level that is not the sum of what is below it is told at its cell") {
    CHECK(level_points_findings({{"决策", "20", "立项", "15", "甲", "10"},
                                 {"^", "^", "^", "^", "乙", "5"},
                                 {"^", "^", "目标", "4", "丙", "4"}}) ==
          Lines{"B11 JX1203 20 -> 19"});
}

TEST_CASE("a wrong level between two others is told once") {
    CHECK(level_points_findings({{"决策", "20", "立项", "16", "甲", "10"},
                                 {"^", "^", "^", "^", "乙", "5"},
                                 {"^", "^", "目标", "5", "丙", "5"}}) ==
          Lines{"D11 JX1203 16 -> 15"});
}

TEST_CASE("points in the brackets of a label are those of its rows") {
    CHECK(label_findings({{"产出（50分）", "甲", "30"}, {"^", "乙", "20"}}) == Lines{});
    CHECK(label_findings({{"产出（50分）", "甲", "30"}, {"产出（50分）", "乙", "20"}}) == Lines{});
    CHECK(label_findings({{"产出（50分）", "甲", "30"}, {"^", "乙", "10"}}) ==
          Lines{"A11 JX1203 50 -> 40"});
    CHECK(label_findings({{"产出（50分）", "甲", "30"}, {"^", "乙", ""}}) == Lines{});
}

TEST_CASE("points in a label stand in brackets and are a number") {
    CHECK(check::points_in_label("产出指标(50分)") == Decimal::integer(50));
    CHECK(check::points_in_label("产出指标（ 7.5 分）") == Decimal::parse("7.5"));
    CHECK(check::points_in_label("得分（百分制）") == std::nullopt);
    CHECK(check::points_in_label("成本（部分）指标") == std::nullopt);
    CHECK(check::points_in_label("产出指标50分") == std::nullopt);
    CHECK(check::points_in_label("分") == std::nullopt);
    CHECK(check::points_in_label("") == std::nullopt);
}

}  // namespace jixiao
