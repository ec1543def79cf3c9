// SPDX-License-Identifier: MIT
// 预算执行结果: by the carry-over formula or by the plain rate.
#include <doctest/doctest.h>

#include "check_sample.hpp"

namespace jixiao {
namespace {

using check_sample::Lines;
using check_sample::Sample;

const std::string kCarryOverRule = R"(
[[rule]]
id = "execution"
kind = "carry_over"
result = "indicators.score"
points = "indicators.weight"
where = "indicators.level3"
says = "预算执行结果"
executed = "funding[total].executed"
budget = "funding[total].budget"
scale = 2
rounding = "half-up"
)";

Sample carry_over_sample(const std::string& executed, const std::string& budget,
                         const std::string& score) {
    Sample out(kCarryOverRule);
    out.table("funding", {"kind", "budget:amount", "executed:amount"},
              {{"total", budget, executed}})
        .table("indicators", {"level3:level", "weight:points", "score:points"},
               {{"预算执行结果", "5", score}, {"别的", "5", "1"}});
    return out;
}

struct Told {
    Lines lines;
    std::string other;
};

Told told(const std::string& executed, const std::string& budget, const std::string& score) {
    Sample form = carry_over_sample(executed, budget, score);
    Told out{form.run(), {}};
    if (!form.findings().empty() && !form.findings().front().args.empty()) {
        out.other = form.findings().front().args.front().second;
    }
    return out;
}

}  // namespace

TEST_CASE("the four published scores are taken as given, with both computations") {
    const Told supervision = told("2246.52", "2791.00", "4.02");
    CHECK(supervision.lines == Lines{"C15 JX1309 4.02 -> 3.42"});
    CHECK(supervision.other == "4.02");
    const Told sampling = told("3691.03", "4228.63", "4.36");
    CHECK(sampling.lines == Lines{"C15 JX1309 4.36 -> 4.55"});
    CHECK(sampling.other == "4.36");
    const Told capability = told("5910.87", "9057.57", "3.26");
    CHECK(capability.lines == Lines{"C15 JX1309 3.26 -> 0.88"});
    CHECK(capability.other == "3.26");
    const Told emergency = told("869.43", "1482.00", "0");
    CHECK(emergency.lines == Lines{"C15 JX1309 0 -> 0"});
    CHECK(emergency.other == "2.93");
}

TEST_CASE("a score that follows neither is wrong, and only that is said") {
    Sample wrong = carry_over_sample("2246.52", "2791.00", "4.20");
    CHECK(wrong.run() == Lines{"C15 JX1301 4.20 -> 4.02"});
    CHECK(wrong.findings().front().evidence.calculation ==
          "2246.52 ÷ 2791 × 5 = 4.024579… → 4.02 (half-up)");
}

TEST_CASE("where both say the same there is nothing to say") {
    CHECK(carry_over_sample("100", "100", "5").run() == Lines{});
    CHECK(carry_over_sample("0", "100", "0").run() == Lines{});
    CHECK(carry_over_sample("100", "0", "5").run() == Lines{});
    CHECK(carry_over_sample("", "100", "5").run() == Lines{});
    CHECK(carry_over_sample("50", "100", "").run() == Lines{});
}

TEST_CASE("full points up to the first end, none from the second one on") {
    CHECK(carry_over_sample("90", "100", "5").run() == Lines{"C15 JX1309 5 -> 5"});
    CHECK(carry_over_sample("60", "100", "0").run() == Lines{"C15 JX1309 0 -> 0"});
    CHECK(carry_over_sample("75", "100", "2.50").run() == Lines{"C15 JX1309 2.50 -> 2.5"});
}

}  // namespace jixiao
