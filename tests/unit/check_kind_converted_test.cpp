// SPDX-License-Identifier: MIT
// Rows that do not apply, and the score converted to a hundred.
#include <doctest/doctest.h>

#include "check_sample.hpp"

namespace jixiao {
namespace {

using check_sample::Lines;
using check_sample::Row;
using check_sample::Sample;

const std::string kConvertedRules = R"(
[[rule]]
id = "total"
kind = "sum"
result = "totals.score"
parts = "indicators.score"
[[rule]]
id = "why"
kind = "not_applicable"
applicable = "indicators.applicable"
reason = "indicators.note"
[[rule]]
id = "converted"
kind = "converted"
result = "converted.score"
points_result = "converted.weight"
applicable = "indicators.applicable"
score = "indicators.score"
points = "indicators.weight"
total_score = "totals.score"
total_points = "totals.weight"
scale = 2
rounding = "half-up"
)";

Lines converted_findings(const Row& totals, const std::vector<Row>& rows) {
    return Sample(kConvertedRules)
        .field("totals.weight:points", totals.at(0))
        .field("totals.score:points", totals.at(1))
        .field("converted.weight:points", totals.at(2))
        .field("converted.score:points", totals.at(3))
        .table("indicators",
               {"level3:level", "weight:points", "applicable:yes_no", "score:points", "note"}, rows)
        .run();
}

// 93.5 of 97 points that apply.
std::vector<Row> partly(const std::string& note) {
    return {{"甲", "97", "是", "93.5", ""}, {"乙", "3", "否", "", note}};
}

}  // namespace

TEST_CASE("rows that do not apply leave score and points") {
    CHECK(converted_findings({"100", "93.5", "97", "96.39"}, partly("本年没有这项任务")) ==
          Lines{});
    CHECK(converted_findings({"100", "93.5", "97", "96.40"}, partly("本年没有这项任务")) ==
          Lines{"B4 JX1312 96.40 -> 96.39"});
    CHECK(converted_findings({"100", "93.5", "100", "96.39"}, partly("本年没有这项任务")) ==
          Lines{"B3 JX1312 100 -> 97"});
}

TEST_CASE("a row that does not apply owes a reason") {
    CHECK(converted_findings({"100", "93.5", "97", "96.39"}, partly("")) ==
          Lines{"E12 JX1403  -> "});
    CHECK(converted_findings({"100", "93.5", "97", "96.39"}, partly("无")) ==
          Lines{"E12 JX1403 无 -> "});
}

TEST_CASE("where everything applies a wrong total is not also a wrong converted score") {
    const std::vector<Row> rows{{"甲", "60", "是", "59", ""}, {"乙", "40", "", "38", ""}};
    CHECK(converted_findings({"100", "97", "100", "97"}, rows) == Lines{});
    CHECK(converted_findings({"100", "98", "100", "98"}, rows) == Lines{"B2 JX1201 98 -> 97"});
    CHECK(converted_findings({"100", "97", "100", "79"}, rows) == Lines{"B4 JX1312 79 -> 97.00"});
}

TEST_CASE("a score in a row that does not apply is told there, and only there") {
    CHECK(converted_findings(
              {"100", "95.5", "100", "95.5"},
              {{"甲", "97", "是", "93.5", ""}, {"乙", "3", "否", "2", "本年没有这项任务"}}) ==
          Lines{"D12 JX1301 2 -> 0"});
}

}  // namespace jixiao
