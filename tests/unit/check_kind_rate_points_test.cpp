// SPDX-License-Identifier: MIT
// The score of the funding line.
#include <doctest/doctest.h>

#include <algorithm>
#include <array>

#include "check_sample.hpp"

namespace jixiao {
namespace {

using check_sample::Lines;
using check_sample::Row;
using check_sample::Sample;

const std::string kRatePointsRule = R"(
[[rule]]
id = "funding-score"
kind = "rate_points"
result = "funding.score"
points = "funding.weight"
numerator = "funding.executed"
denominator = "funding.budget"
)";

const std::string kRatePointsShanghai = kRatePointsRule + "scale = 2\nrounding = \"truncate\"\n";
const std::string kAny = kRatePointsRule + "rate = \"funding.rate_pct\"\n";

// A budget, B executed, C points, D rate, E score.
Sample rate_points_sample(const std::string& rules, const Row& row) {
    Sample out(rules);
    out.table(
        "funding",
        {"budget:amount", "executed:amount", "weight:points", "rate_pct:rate", "score:points"},
        {row});
    return out;
}

Lines rate_points_findings(const std::string& rules, const Row& row) {
    return rate_points_sample(rules, row).run();
}

}  // namespace

TEST_CASE("the nine funding lines of Shanghai are truncated") {
    struct Line {
        const char* budget;
        const char* executed;
        const char* score;
        const char* rounded;
    };
    constexpr std::array<Line, 9> lines{{{"83.00", "74.33", "8.95", "8.96"},
                                         {"170.34", "128.11", "7.52", "7.52"},
                                         {"74.70", "68.56", "9.17", "9.18"},
                                         {"108.17", "94.51", "8.73", "8.74"},
                                         {"75.24", "52.70", "7.00", "7.00"},
                                         {"51.82", "50.96", "9.83", "9.83"},
                                         {"666.92", "320.18", "4.80", "4.80"},
                                         {"6765.00", "6674.00", "9.86", "9.87"},
                                         {"707.11", "632.54", "8.94", "8.95"}}};
    for (const Line& line : lines) {
        CAPTURE(line.budget);
        CHECK(rate_points_findings(kRatePointsShanghai, {line.budget, line.executed, "10.00", "",
                                                         line.score}) == Lines{});
        const bool same = std::string_view(line.score) == line.rounded;
        const Lines wrong{std::string("E11 JX1301 ") + line.rounded + " -> " + line.score};
        CHECK(rate_points_findings(kRatePointsShanghai,
                                   {line.budget, line.executed, "10.00", "", line.rounded}) ==
              (same ? Lines{} : wrong));
    }
}

TEST_CASE("the calculation is spelled out") {
    Sample wrong = rate_points_sample(kRatePointsShanghai, {"83", "74.33", "10", "", "8.59"});
    CHECK(wrong.run() == Lines{"E11 JX1301 8.59 -> 8.95"});
    CHECK(wrong.findings().front().evidence.calculation ==
          "74.33 ÷ 83 × 10 = 8.955421… → 8.95 (truncate)");
}

TEST_CASE("where no rounding is set every usual one is right") {
    for (const char* score : {"8.95", "8.96", "9", "9.0", "8.9", "9.00", "8"}) {
        CAPTURE(score);
        CHECK(rate_points_findings(kAny, {"83", "74.33", "10", "", score}) == Lines{});
    }
    CHECK(rate_points_findings(kAny, {"83", "74.33", "10", "89.55", "8.94"}) ==
          Lines{"E11 JX1301 8.94 -> 8.96"});
    CHECK(rate_points_findings(kAny, {"83", "74.33", "10", "89.55", "10"}) ==
          Lines{"E11 JX1301 10 -> 8.96"});
}

TEST_CASE("the score may follow the rate as it is printed") {
    // 89.5495… % is printed 89.55, and 8.955 rounded again.
    CHECK(rate_points_findings(kAny, {"100000", "89549.5", "10", "89.55", "8.96"}) == Lines{});
    CHECK(rate_points_findings(kAny, {"100000", "89549.5", "10", "", "8.96"}) ==
          Lines{"E11 JX1301 8.96 -> 8.95"});
}

TEST_CASE("spending more than the budget scores the points, or more where it may") {
    CHECK(rate_points_findings(kAny, {"83", "90", "10", "", "10"}) == Lines{});
    CHECK(rate_points_findings(kAny, {"83", "90", "10", "", "10.84"}) ==
          Lines{"E11 JX1302 10.84 -> 10"});
    CHECK(rate_points_findings(kAny + "cap = false\n", {"83", "90", "10", "", "10.84"}) == Lines{});
}

TEST_CASE("Guangdong: paid by budget by weight") {
    CHECK(rate_points_findings(kAny, {"23.17", "23.17", "6", "", "6"}) == Lines{});
    CHECK(rate_points_findings(kAny, {"23.17", "20", "6", "", "6"}) ==
          Lines{"E11 JX1301 6 -> 5.18"});
}

TEST_CASE("lines without points or budget are not judged") {
    CHECK(rate_points_findings(kRatePointsShanghai, {"83", "74.33", "-", "", "-"}) == Lines{});
    CHECK(rate_points_findings(kRatePointsShanghai, {"0", "0", "10", "", "0"}) == Lines{});
    CHECK(rate_points_findings(kRatePointsShanghai, {"", "74.33", "10", "", "8"}) == Lines{});
}

}  // namespace jixiao
