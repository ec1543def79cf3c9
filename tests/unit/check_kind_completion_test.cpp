// SPDX-License-Identifier: MIT
// Completion rates of targets.
#include <doctest/doctest.h>

#include "check_sample.hpp"

namespace jixiao {
namespace {

using check_sample::Lines;
using check_sample::Sample;

const std::string kCompletionRule = R"(
[[rule]]
id = "completion"
kind = "completion"
result = "indicators.rate_pct"
target = "indicators.target"
actual = "indicators.actual"
)";

const std::string kHunan = kCompletionRule + "over = \"capped\"\n";

Sample completion_sample(const std::string& rule, const std::string& target,
                         const std::string& actual, const std::string& rate) {
    Sample out(rule);
    out.table("indicators", {"level3:level", "target:measure", "actual:measure", "rate_pct:rate"},
              {{"甲", target, actual, rate}});
    return out;
}

Lines completion_findings(const std::string& rule, const std::string& target,
                          const std::string& actual, const std::string& rate) {
    return completion_sample(rule, target, actual, rate).run();
}

}  // namespace

TEST_CASE("Hunan: all that is reached is 100") {
    CHECK(completion_findings(kHunan, "≥2263(批次)", "2603(批次)", "100%") == Lines{});
    CHECK(completion_findings(kHunan, "≥30(%)", "43.39(%)", "100%") == Lines{});
    CHECK(completion_findings(kHunan, "≤24(小时)", "≤24(小时)", "100%") == Lines{});
    CHECK(completion_findings(kHunan, "≥2263(批次)", "2603(批次)", "115.02%") ==
          Lines{"D11 JX1205 115.02% -> 100"});
    CHECK(completion_findings(kHunan, "≤24(小时)", "≤30(小时)", "100%") ==
          Lines{"D11 JX1205 100% -> 80"});
    CHECK(completion_findings(kHunan, "≤24(小时)", "20(小时)", "90%") ==
          Lines{"D11 JX1205 90% -> 100"});
}

TEST_CASE("what is missed is its share") {
    CHECK(completion_findings(kHunan, "≥400(批次)", "390(批次)", "97.5%") == Lines{});
    Sample wrong = completion_sample(kHunan, "≥400(批次)", "390(批次)", "100%");
    CHECK(wrong.run() == Lines{"D11 JX1205 100% -> 97.5"});
    CHECK(wrong.findings().front().evidence.calculation == "390 ÷ 400 × 100 = 97.5");
    CHECK(completion_findings(kHunan, "≤5(天)", "6(天)", "83.33%") == Lines{});
    CHECK(completion_findings(kHunan, "≤5(天)", "6(天)", "80%") == Lines{});
    CHECK(completion_findings(kHunan, "≤5(天)", "6(天)", "100%") ==
          Lines{"D11 JX1205 100% -> 83.33"});
    CHECK(completion_findings(kHunan + "reverse = \"linear\"\n", "≤5(天)", "6(天)", "83.33%") ==
          Lines{"D11 JX1205 83.33% -> 80"});
}

TEST_CASE("elsewhere the share goes on above 100, or either is right") {
    const std::string plain = kCompletionRule + "over = \"plain\"\n";
    CHECK(completion_findings(plain, "≥2263(批次)", "2603(批次)", "115.02%") == Lines{});
    CHECK(completion_findings(plain, "≥2263(批次)", "2603(批次)", "100%") ==
          Lines{"D11 JX1205 100% -> 115.02"});
    CHECK(completion_findings(kCompletionRule, "≥2263(批次)", "2603(批次)", "115.02%") == Lines{});
    CHECK(completion_findings(kCompletionRule, "≥2263(批次)", "2603(批次)", "100%") == Lines{});
    CHECK(completion_findings(kCompletionRule, "≥2263(批次)", "2603(批次)", "105.02%") ==
          Lines{"D11 JX1205 105.02% -> 115.02"});
    CHECK(completion_findings(kCompletionRule, "=0(起)", "0(起)", "100%") == Lines{});
}

TEST_CASE("words, dates and other units are not judged") {
    CHECK(completion_findings(kHunan, "2023年底", "2023年底", "90%") == Lines{});
    CHECK(completion_findings(kHunan, "提高", "达成指标", "90%") == Lines{});
    CHECK(completion_findings(kHunan, "≥12(次)", "12(家)", "90%") == Lines{});
    CHECK(completion_findings(kHunan, "≥12(次)", "12(次)", "") == Lines{});
}

}  // namespace jixiao
