// SPDX-License-Identifier: MIT
// One fault is one finding, at the cell that is wrong.
#include <doctest/doctest.h>

#include "check_sample.hpp"

namespace jixiao {
namespace {

using check_sample::Lines;
using check_sample::Row;
using check_sample::Sample;

constexpr const char* kRules = R"(
[[rule]]
id = "parts"
kind = "sum"
result = "funding[total].executed"
part_rows = ["fiscal", "other"]
[[rule]]
id = "rate"
kind = "rate"
result = "funding.rate_pct"
numerator = "funding.executed"
denominator = "funding.budget"
scale = 2
rounding = "truncate"
[[rule]]
id = "total"
kind = "sum"
result = "totals.score"
parts = ["indicators.score"]
)";

Lines findings_of(const std::string& total, const std::string& part, const std::string& rate,
                  const std::string& score) {
    return Sample(kRules)
        .field("totals.score:points", "15")
        .table("funding", {"kind", "budget:amount", "executed:amount", "rate_pct:rate"},
               {{"total", "83", total, rate},
                {"fiscal", "83", part, "89.55"},
                {"other", "0", "0", "0"}})
        .table("indicators", {"level3:level", "score:points"}, {{"甲", "10"}, {"乙", score}})
        .run();
}

}  // namespace

TEST_CASE("a form without faults is silent") {
    CHECK(findings_of("74.33", "74.33", "89.55", "5") == Lines{});
}

TEST_CASE("a wrong total of the funding is not also a wrong rate") {
    CHECK(findings_of("73.43", "74.33", "89.55", "5") == Lines{"B11 JX1201 73.43 -> 74.33"});
}

TEST_CASE("a wrong part is named, not the total that it upsets") {
    CHECK(findings_of("74.33", "73.43", "89.55", "5") == Lines{"B12 JX1201 73.43 -> 74.33"});
}

TEST_CASE("a wrong rate is only a wrong rate") {
    CHECK(findings_of("74.33", "74.33", "89.56", "5") == Lines{"C11 JX1205 89.56 -> 89.55"});
}

TEST_CASE("a total that is not its rows is named with the rows") {
    CHECK(findings_of("74.33", "74.33", "89.55", "4") == Lines{"B1 JX1201 15 -> 14"});
}

TEST_CASE("numbers that do not fit are not judged, and end nothing") {
    const std::string rules = R"(
[[rule]]
id = "execution"
kind = "carry_over"
result = "funding.score"
points = "funding.weight"
executed = "funding.executed"
budget = "funding.budget"
[[rule]]
id = "rate"
kind = "rate"
result = "funding.rate_pct"
numerator = "funding.executed"
denominator = "funding.budget"
[[rule]]
id = "limit"
kind = "at_most"
part = "funding.rate_pct"
whole = "funding.weight"
)";
    const auto run = [&](const std::string& budget, const std::string& rate) {
        return Sample(rules)
            .table("funding",
                   {"budget:amount", "executed:amount", "rate_pct:rate", "weight:points",
                    "score:points"},
                   {{budget, "7", rate, "10", "3"}})
            .run();
    };
    const std::string fraction = "0.00000000000123456789012345678901";
    const std::string huge = "9012345678901234567890123456.12345678";
    CHECK_NOTHROW(run(fraction, huge));
    CHECK_NOTHROW(run(huge, fraction));
    CHECK_NOTHROW(run(huge, huge));
}

}  // namespace jixiao
