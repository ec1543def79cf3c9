// SPDX-License-Identifier: MIT
// 缺（错）项扣分法: so much for every defect.
#include <doctest/doctest.h>

#include "check_sample.hpp"

namespace jixiao {
namespace {

using check_sample::Lines;
using check_sample::Sample;

const std::string kDeductionRule = R"(
[[rule]]
id = "defects"
kind = "deduction"
result = "indicators.score"
points = "indicators.weight"
where = "indicators.method"
says = "缺（错）项扣分法"
)";

Sample deduction_sample(const std::string& text, const std::string& points,
                        const std::string& score, const std::string& more) {
    Sample out(kDeductionRule + more);
    out.table("indicators",
              {"level3:level", "method", "formula:label", "weight:points", "score:points"},
              {{"甲", "缺(错)项扣分法", text, points, score}});
    return out;
}

const std::string kDeductionFrom = "step_from = \"indicators.formula\"\n";
const std::string kText = "发现一处扣0.5分，直至扣完";

}  // namespace

TEST_CASE("the step stands in the form") {
    for (const char* score : {"5", "4.5", "4", "0.5", "0"}) {
        CAPTURE(score);
        CHECK(deduction_sample(kText, "5", score, kDeductionFrom).run() == Lines{});
    }
    Sample wrong = deduction_sample(kText, "5", "4.2", kDeductionFrom);
    CHECK(wrong.run() == Lines{"E11 JX1308 4.2 -> 0.5"});
    CHECK(wrong.findings().front().evidence.calculation == "5 − 4.2 = 0.8");
    CHECK(wrong.findings().front().args ==
          std::vector<std::pair<std::string, std::string>>{{"taken", "0.8"}});
}

TEST_CASE("the step stands in the rule") {
    CHECK(deduction_sample("", "5", "3", "step = 2\n").run() == Lines{});
    CHECK(deduction_sample("", "5", "4", "step = 2\n").run() == Lines{"E11 JX1308 4 -> 2"});
    CHECK(deduction_sample("", "5", "0", "step = 2\n").run() == Lines{});
    CHECK(deduction_sample("", "5", "4.2", kDeductionFrom).run() == Lines{});
    CHECK(deduction_sample("每处扣1分", "5", "4.5", kDeductionFrom + "step = \"0.5\"\n").run() ==
          Lines{"E11 JX1308 4.5 -> 1"});
}

TEST_CASE("never below nothing, never above the points") {
    CHECK(deduction_sample(kText, "5", "-0.5", kDeductionFrom).run() ==
          Lines{"E11 JX1308 -0.5 -> 0.5"});
    CHECK(deduction_sample(kText, "5", "5.5", kDeductionFrom).run() ==
          Lines{"E11 JX1302 5.5 -> 5"});
}

}  // namespace jixiao
