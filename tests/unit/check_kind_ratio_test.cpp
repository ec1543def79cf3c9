// SPDX-License-Identifier: MIT
// Scores by the share of the target that was reached.
#include <doctest/doctest.h>

#include "check_sample.hpp"

namespace jixiao {
namespace {

using check_sample::Lines;
using check_sample::Row;
using check_sample::Sample;

const std::string kRatioShanghai = R"(
[[rule]]
id = "score"
kind = "ratio"
result = "indicators.score"
points = "indicators.weight"
target = "indicators.target"
actual = "indicators.actual"
scale = 2
rounding = "half-up"
)";

const std::string kLenient = R"(
[[rule]]
id = "score"
kind = "ratio"
result = "indicators.score"
points = "indicators.weight"
target = "indicators.target"
actual = "indicators.actual"
reason = "indicators.deviation"
reverse = "any"
lenient = true
)";

// One row: A name, B target, C actual, D points, E score, F reason.
Sample ratio_sample(const std::string& rules, const Row& row) {
    Row cells = row;
    cells.resize(6);
    Sample out(rules);
    out.table("indicators",
              {"level3:level", "target:measure", "actual:measure", "weight:points", "score:points",
               "deviation"},
              {cells});
    return out;
}

Lines shanghai(const std::string& target, const std::string& actual, const std::string& points,
               const std::string& score, const std::string& more = {}) {
    return ratio_sample(kRatioShanghai + more, {"甲", target, actual, points, score}).run();
}

Lines lenient(const Row& row) {
    return ratio_sample(kLenient, row).run();
}

}  // namespace

TEST_CASE("scores of the published forms reproduce, half-up in decimal") {
    CHECK(shanghai("≥10000(份)", "3135.00(份)", "2.00", "0.63") == Lines{});
    CHECK(shanghai("≥200.00(份)", "199.00(份)", "3.00", "2.99") == Lines{});
    CHECK(shanghai("≥120000(件)", "35801.00(件)", "2.00", "0.60") == Lines{});
    CHECK(shanghai("=4.00(期)", "2.00(期)", "2.00", "1.00") == Lines{});
    CHECK(shanghai("≥1200(次)", "6618(次)", "5", "5") == Lines{});
    CHECK(shanghai("=100(%)", "120(%)", "5", "5") == Lines{});
    CHECK(shanghai("=0(起)", "0.00(起)", "5", "5") == Lines{});
    CHECK(shanghai("≤0.40(元/张)", "0.40(元/张)", "5", "5") == Lines{});
}

TEST_CASE("a score that does not follow from the share is named with the calculation") {
    Sample wrong =
        ratio_sample(kRatioShanghai, {"甲", "≥200.00(份)", "199.00(份)", "3.00", "2.98"});
    CHECK(wrong.run() == Lines{"E11 JX1301 2.98 -> 2.99"});
    CHECK(wrong.findings().front().evidence.calculation ==
          "199 ÷ 200 × 3 = 2.985 → 2.99 (half-up)");
    CHECK(shanghai("≥2(份)", "-1(份)", "3", "1") == Lines{"E11 JX1301 1 -> 0.00"});
    CHECK(shanghai("=0(起)", "2(起)", "5", "3") == Lines{"E11 JX1301 3 -> 0.00"});
}

TEST_CASE("full points for a missed target, fewer for a met one") {
    CHECK(shanghai("≥250(个)", "205(个)", "5", "5") == Lines{"E11 JX1303 5 -> 4.10"});
    CHECK(shanghai("=0(起)", "1(起)", "5", "5") == Lines{"E11 JX1303 5 -> 0.00"});
    CHECK(shanghai("≥250(个)", "360(个)", "5", "4") == Lines{"E11 JX1304 4 -> 5"});
    CHECK(shanghai("≤5(%)", "0(%)", "10", "9") == Lines{"E11 JX1304 9 -> 10"});
    CHECK(shanghai("≥250(个)", "360(个)", "5", "6") == Lines{"E11 JX1302 6 -> 5"});
    CHECK(shanghai("≥250(个)", "360(个)", "5", "6", "bonus = true") == Lines{});
}

TEST_CASE("both formulas for upper bounds") {
    const std::string linear = "reverse = \"linear\"\n";
    CHECK(shanghai("≤5(天)", "6(天)", "1", "0.83") == Lines{});
    CHECK(shanghai("≤5(天)", "6(天)", "1", "0.80") == Lines{"E11 JX1301 0.80 -> 0.83"});
    CHECK(shanghai("≤5(天)", "6(天)", "1", "0.80", linear) == Lines{});
    CHECK(shanghai("≤5(天)", "10(天)", "1", "0", linear) == Lines{});
    CHECK(shanghai("≤5(天)", "60(天)", "1", "0", linear) == Lines{});
    CHECK(shanghai("≤5(天)", "6(天)", "1", "0.83", linear) == Lines{"E11 JX1301 0.83 -> 0.80"});
    for (const char* score : {"0.83", "0.80"}) {
        CHECK(shanghai("≤5(天)", "6(天)", "1", score, "reverse = \"any\"\n") == Lines{});
    }
    CHECK(shanghai("≤5(天)", "6(天)", "1", "0.81", "reverse = \"any\"\n") ==
          Lines{"E11 JX1301 0.81 -> 0.83"});
}

TEST_CASE("= may ask for exactly that much") {
    const std::string exact = "equal = \"exact\"\n";
    CHECK(shanghai("=4(期)", "5(期)", "2", "2") == Lines{});
    CHECK(shanghai("=4(期)", "5(期)", "2", "1.60", exact) == Lines{});
    CHECK(shanghai("=4(期)", "5(期)", "2", "2", exact) == Lines{"E11 JX1303 2 -> 1.60"});
    CHECK(shanghai("=4(期)", "4(期)", "2", "2", exact) == Lines{});
}

TEST_CASE("targets without an operator are lower bounds unless the name says otherwise") {
    CHECK(shanghai("100(份)", "90(份)", "10", "9") == Lines{});
    CHECK(shanghai("100(份)", "90(份)", "10", "10") == Lines{"E11 JX1303 10 -> 9.00"});
    CHECK(shanghai("100(份)", "110(份)", "10", "10", "plain = \"at_most\"\n") ==
          Lines{"E11 JX1303 10 -> 9.09"});
    CHECK(ratio_sample(kRatioShanghai, {"单位成本", "100(元)", "90(元)", "10", "10"}).run() ==
          Lines{});
    CHECK(ratio_sample(kRatioShanghai, {"单位成本", "=100(元)", "90(元)", "10", "10"}).run() ==
          Lines{});
    CHECK(ratio_sample(kRatioShanghai, {"全省考核排名", "3(名)", "1(名)", "10", "10"}).run() ==
          Lines{});
    CHECK(ratio_sample(kRatioShanghai, {"投诉处理及时率", "=100(%)", "90(%)", "10", "10"}).run() ==
          Lines{"E11 JX1303 10 -> 9.00"});
}

TEST_CASE("units are brought together, and what cannot be compared is not judged") {
    CHECK(shanghai("≥1(万份)", "9000(份)", "10", "9") == Lines{});
    CHECK(shanghai("≥1(万份)", "9000(份)", "10", "10") == Lines{"E11 JX1303 10 -> 9.00"});
    CHECK(shanghai("≥1(万份)", "9000(次)", "10", "10") == Lines{});
    CHECK(shanghai("提高", "达成指标", "10", "3") == Lines{});
    CHECK(shanghai("≥1(份)", "", "10", "3") == Lines{});
    CHECK(shanghai("≥1(份)", "1(份)", "10", "") == Lines{});
    CHECK(shanghai("≥1(份)", "1(份)", "", "3") == Lines{});
}

TEST_CASE("lenient: rows may be scored freely, but not against the target") {
    CHECK(lenient({"甲", "≥10(份)", "5(份)", "10", "7"}) == Lines{});
    CHECK(lenient({"甲", "≥10(份)", "5(份)", "10", "0"}) == Lines{});
    CHECK(lenient({"甲", "≥10(份)", "5(份)", "10", "10"}) == Lines{"E11 JX1303 10 -> 5.00"});
    CHECK(lenient({"甲", "≥10(份)", "8(份)", "2", "2"}) == Lines{"E11 JX1303 2 -> 1.60"});
    CHECK(lenient({"甲", ">10(份)", "10(份)", "10", "10"}) == Lines{});
    CHECK(lenient({"甲", "≥10(份)", "12(份)", "10", "9"}) == Lines{"E11 JX1304 9 -> 10"});
    CHECK(lenient({"甲", "≥10(份)", "12(份)", "10", "9", "无"}) == Lines{"E11 JX1304 9 -> 10"});
    CHECK(lenient({"甲", "≥10(份)", "12(份)", "10", "9", "资料不全，扣1分"}) == Lines{});
    CHECK(lenient({"甲", "10(份)", "12(份)", "10", "9"}) == Lines{});
    CHECK(lenient({"甲", "≤5(天)", "6(天)", "10", "10"}) == Lines{"E11 JX1303 10 -> 8.33"});
}

TEST_CASE("points taken off for a reason are no fault, in a strict rule either") {
    const auto run = [](const std::string& score, const std::string& reason) {
        return ratio_sample(kRatioShanghai + "reason = \"indicators.deviation\"\n",
                            {"甲", "≥1(份)", "1(份)", "10", score, reason})
            .run();
    };
    CHECK(run("9", "报送略有延迟，酌情扣分") == Lines{});
    CHECK(run("9", "无") == Lines{"E11 JX1304 9 -> 10"});
    CHECK(run("9", "") == Lines{"E11 JX1304 9 -> 10"});
    CHECK(run("11", "报送略有提前") == Lines{"E11 JX1302 11 -> 10"});
}

TEST_CASE("a strict rule asks for the formula whatever the reason for a missed target") {
    CHECK(ratio_sample(kRatioShanghai + "reason = \"indicators.deviation\"\n",
                       {"甲", "≥10(份)", "5(份)", "10", "4", "任务顺延"})
              .run() == Lines{"E11 JX1301 4 -> 5.00"});
}

TEST_CASE("a name in a column of plain text makes an upper bound too") {
    const auto run = [](const std::string& name) {
        return Sample(kRatioShanghai)
            .table("indicators",
                   {"level3", "target:measure", "actual:measure", "weight:points", "score:points"},
                   {{name, "100(元)", "90(元)", "10", "10"}})
            .run();
    };
    CHECK(run("单位成本") == Lines{});
    CHECK(run("筹集资金") == Lines{"E11 JX1303 10 -> 9.00"});
}

TEST_CASE("the weight of a row is named when the score and the total show that it is wrong") {
    const std::string total = R"(
[[rule]]
id = "weights"
kind = "sum"
result = "totals.weight"
parts = ["indicators.weight"]
)";
    CHECK(Sample(kRatioShanghai + total)
              .field("totals.weight:points", "10")
              .table("indicators",
                     {"level3:level", "target:measure", "actual:measure", "weight:points",
                      "score:points"},
                     {{"甲", "≥1(份)", "1(份)", "50", "5"}, {"乙", "≥1(份)", "1(份)", "5", "5"}})
              .run() == Lines{"D11 JX1201 50 -> 5"});
}

}  // namespace jixiao
