// SPDX-License-Identifier: MIT
// Rates, and what they tell about the figures that they are computed from.
#include <doctest/doctest.h>

#include "check_sample.hpp"

namespace jixiao {
namespace {

using check_sample::Lines;
using check_sample::Sample;

const std::string kRateRules = R"(
[[rule]]
id = "parts"
kind = "sum"
result = "funding[total].budget"
part_rows = ["fiscal"]
[[rule]]
id = "rate"
kind = "rate"
result = "funding[total].rate_pct"
numerator = "funding[total].executed"
denominator = "funding[total].budget"
scale = 2
rounding = "truncate"
[[rule]]
id = "score"
kind = "rate_points"
result = "funding[total].score"
points = "funding[total].weight"
numerator = "funding[total].executed"
denominator = "funding[total].budget"
scale = 2
rounding = "truncate"
)";

Lines rate_findings(const std::string& budget, const std::string& executed, const std::string& rate,
                    const std::string& score) {
    return Sample(kRateRules)
        .table("funding",
               {"kind", "budget:amount", "executed:amount", "weight:points", "rate_pct:rate",
                "score:points"},
               {{"total", budget, executed, "10", rate, score}, {"fiscal", budget, "", "", "", ""}})
        .run();
}

}  // namespace

TEST_CASE("one wrong amount is named, not the rate and the score that rest on it") {
    CHECK(rate_findings("6765", "6674", "98.65", "9.86") == Lines{});
    CHECK(rate_findings("6765", "6764", "98.65", "9.86") == Lines{"B11 JX1205 6764 -> 6673.68"});
    CHECK(rate_findings("83", "73.43", "89.55", "8.95") == Lines{"B11 JX1205 73.43 -> 74.33"});
}

TEST_CASE("a wrong rate or a wrong score is only that") {
    CHECK(rate_findings("6765", "6674", "98.56", "9.86") == Lines{"D11 JX1205 98.56 -> 98.65"});
    CHECK(rate_findings("6765", "6674", "98.65", "9.87") == Lines{"E11 JX1301 9.87 -> 9.86"});
}

}  // namespace jixiao
