// SPDX-License-Identifier: MIT
// The points of the rows and the points of the form.
#include <doctest/doctest.h>

#include "check_sample.hpp"

namespace jixiao {
namespace {

using check_sample::Lines;
using check_sample::Row;
using check_sample::Sample;

const std::string kPointsTotalRules = R"(
[[rule]]
id = "points"
kind = "points_total"
points = "indicators.weight"
maybe = "funding[total].weight"
total = "totals.weight"
full = "100"
[[rule]]
id = "limit"
kind = "at_most"
part = "indicators.score"
whole = "indicators.weight"
says = "score"
)";

// Funding points in B11, weights from B15, scores from C15.
Lines points_total_findings(const std::string& total, const std::string& funding,
                            const std::vector<Row>& rows) {
    return Sample(kPointsTotalRules)
        .field("totals.weight:points", total)
        .table("funding", {"kind", "label", "weight:points"}, {{"total", "年度资金总额", funding}})
        .table("indicators", {"level3:level", "weight:points", "score:points"}, rows)
        .run();
}

}  // namespace

TEST_CASE("points add up with or without those of the funding") {
    CHECK(points_total_findings("100", "10", {{"甲", "50", "50"}, {"乙", "40", "40"}}) == Lines{});
    CHECK(points_total_findings("100", "10", {{"甲", "50", "50"}, {"乙", "50", "40"}}) == Lines{});
    CHECK(points_total_findings("100", "", {{"甲", "50", "50"}, {"乙", "50", "40"}}) == Lines{});
}

TEST_CASE("points that do not add up are told at the form's total") {
    CHECK(points_total_findings("100", "10", {{"甲", "50", "30"}, {"乙", "39", "30"}}) ==
          Lines{"B1 JX1202 100 -> 99"});
    CHECK(points_total_findings("99", "10", {{"甲", "50", "30"}, {"乙", "39", "30"}}) ==
          Lines{"B1 JX1202 99 -> 100"});
}

TEST_CASE("a bonus may be counted in the form's total or not") {
    const auto bonus = [](const std::string& total) {
        return points_total_findings(total, "", {{"甲", "100", "100"}, {"加分项", "2", "2"}});
    };
    CHECK(bonus("100") == Lines{});
    CHECK(bonus("102") == Lines{});
    CHECK(bonus("103") == Lines{"B1 JX1202 103 -> 102"});
}

TEST_CASE("without a printed total they are told at the head of the points") {
    CHECK(points_total_findings("", "10", {{"甲", "50", "30"}, {"乙", "39", "30"}}) ==
          Lines{"B14 JX1202 99 -> 100"});
}

TEST_CASE("one wrong weight that its score shows is told at its own cell") {
    CHECK(points_total_findings("100", "10", {{"甲", "50", "30"}, {"乙", "4", "40"}}) ==
          Lines{"B16 JX1202 4 -> 40"});
}

TEST_CASE("nothing is said while a row has no points, and merged points count once") {
    CHECK(points_total_findings("100", "10", {{"甲", "50", "30"}, {"乙", "", "30"}}) == Lines{});
    CHECK(points_total_findings("100", "10", {{"甲", "90", "30"}, {"乙", "^", "30"}}) == Lines{});
}

TEST_CASE("a row with all the points is a total whose label was not read") {
    CHECK(points_total_findings(
              "", "10", {{"甲", "50", ""}, {"乙", "40", ""}, {"总份", "100", ""}}) == Lines{});
}

TEST_CASE("points are not held against a total while the funding row was not read") {
    CHECK(Sample(kPointsTotalRules)
              .field("totals.weight:points", "100")
              .block("[[block.row_kind]]\nname = \"total\"\nlabels = [\"年度资金总额\"]")
              .table("funding", {"kind", "label", "weight:points"},
                     {{"unknown", "年度资全总额", "10"}})
              .table("indicators", {"level3:level", "weight:points", "score:points"},
                     {{"甲", "50", ""}, {"乙", "40", ""}})
              .run() == Lines{});
}

TEST_CASE("points that add up to neither total are told nearest to the fault") {
    const std::string labels = R"(
[[rule]]
id = "labels"
kind = "level_points"
labels = ["indicators.level1"]
points = "indicators.weight"
)";
    CHECK(Sample(kPointsTotalRules + labels)
              .field("totals.weight:points", "100")
              .table("funding", {"kind", "label", "weight:points"}, {{"total", "合计", ""}})
              .table("indicators",
                     {"level1:level", "level3:level", "weight:points", "score:points"},
                     {{"产出（50分）", "甲", "26", ""},
                      {"^", "乙", "25", ""},
                      {"效益（50分）", "丙", "50", ""}})
              .run() == Lines{"A15 JX1203 50 -> 51"});
}

}  // namespace jixiao
