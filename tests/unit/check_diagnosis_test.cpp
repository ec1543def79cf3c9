// SPDX-License-Identifier: MIT
// One fault is one finding, at the cell that is wrong.
#include <doctest/doctest.h>

#include "check_sample.hpp"

namespace jixiao {
namespace {

using check_sample::Lines;
using check_sample::Row;
using check_sample::Sample;

const std::string kFunding = R"(
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
)";

const std::string kRules = kFunding + R"(
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

TEST_CASE("a row that upsets its total is told what its own rule lets stand there") {
    const std::string rules = R"(
[[rule]]
id = "defects"
kind = "deduction"
result = "indicators.score"
points = "indicators.weight"
where = "indicators.method"
says = "缺（错）项扣分法"
step = "0.5"
[[rule]]
id = "total"
kind = "sum"
result = "totals.score"
parts = ["indicators.score"]
)";
    Sample sample(rules);
    sample.field("totals.score:points", "9")
        .table("indicators", {"level3:level", "method", "weight:points", "score:points"},
               {{"甲", "缺（错）项扣分法", "5", "4.3"}, {"乙", "缺（错）项扣分法", "5", "5"}});
    CHECK(sample.run() == Lines{"D11 JX1308 4.3 -> 0.5"});
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

TEST_CASE("a part is explained by what the total leaves for it") {
    Sample sample(kFunding);
    sample.table("funding", {"kind", "budget:amount", "executed:amount", "rate_pct:rate"},
                 {{"total", "83", "74.33", "89.55"},
                  {"fiscal", "83", "74.13", "89.55"},
                  {"other", "0", "0", "0"}});
    REQUIRE(sample.run() == Lines{"B12 JX1201 74.13 -> 74.33"});
    CHECK(sample.findings().front().evidence.calculation == "74.33 − 0 = 74.33");
}

namespace {

// Parts and total of the budget in A; rates only of the total.
Lines budgets(const std::vector<Row>& rows) {
    const std::string parts = R"(
[[rule]]
id = "budget-parts"
kind = "sum"
result = "funding[total].budget"
part_rows = ["fiscal", "other"]
)";
    return Sample(kFunding + parts)
        .table("funding", {"kind", "budget:amount", "executed:amount", "rate_pct:rate"}, rows)
        .run();
}

}  // namespace

TEST_CASE("where the rate agrees with the total, the mistyped part is wrong") {
    CHECK(budgets({{"total", "4228.63", "3691.03", "87.28"},
                   {"fiscal", "3561.70", "3691.03", ""},
                   {"other", "693.66", "", ""}}) == Lines{"A13 JX1201 693.66 -> 666.93"});
    CHECK(budgets({{"total", "4228.63", "3691.03", "87.28"},
                   {"fiscal", "3561.70", "3691.03", ""},
                   {"other", "700.00", "", ""}}) == Lines{"A11 JX1201 4228.63 -> 4261.70"});
}

TEST_CASE("nothing is claimed of a total while a row of its block was not read") {
    CHECK(
        budgets({{"total", "100", "", ""}, {"fiscal", "60", "", ""}, {"unknown", "40", "", ""}}) ==
        Lines{});
    CHECK(budgets({{"total", "100", "", ""}, {"fiscal", "60", "", ""}, {"unknown", "", "", ""}}) ==
          Lines{"A11 JX1201 100 -> 60"});
}

TEST_CASE("a column of rates written as shares of one is one finding") {
    CHECK(budgets({{"total", "83", "74.33", "0.8955"},
                   {"fiscal", "83", "74.33", "0.8955"},
                   {"other", "0", "0", "0"}}) == Lines{"C11 JX1209 0.8955 -> 89.55"});
    CHECK(budgets({{"total", "83", "74.33", "0.8955"},
                   {"fiscal", "83", "74.33", "89.55"},
                   {"other", "0", "0", "0"}}) == Lines{"C11 JX1205 0.8955 -> 89.55"});
}

}  // namespace jixiao
