// SPDX-License-Identifier: MIT
// Parts, scores and spending beyond their limits, and amounts in the wrong unit.
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
result = ["funding[total].budget", "funding[total].executed"]
part_rows = ["fiscal"]
[[rule]]
id = "rate"
kind = "rate"
result = "funding.rate_pct"
numerator = "funding.executed"
denominator = "funding.budget"
[[rule]]
id = "budget"
kind = "at_most"
part = "funding.executed"
whole = "funding.budget"
says = "budget"
[[rule]]
id = "part"
kind = "at_most"
part = "funding.executed"
whole = "funding[total].executed"
says = "part"
[[rule]]
id = "scale"
kind = "amount_scale"
)";

// Budgets in B, amounts executed in C, rates in D; total in row 11.
Lines funding(const std::vector<Row>& rows) {
    return Sample(kFunding)
        .table("funding", {"kind", "label", "budget:amount", "executed:amount", "rate_pct:rate"},
               rows)
        .run();
}

std::string score_rule(const std::string& bonus) {
    return "[[rule]]\nid = \"limit\"\nkind = \"at_most\"\npart = \"indicators.score\"\n"
           "whole = \"indicators.weight\"\nsays = \"score\"\n" +
           bonus;
}

Lines scores(const std::string& bonus, const std::vector<Row>& rows) {
    return Sample(score_rule(bonus))
        .table("indicators", {"level3:level", "weight:points", "score:points"}, rows)
        .run();
}

}  // namespace

TEST_CASE("a score above its points is told, unless the form grants bonuses") {
    CHECK(scores("", {{"甲", "10", "10"}, {"乙", "10", "10.01"}}) ==
          Lines{"C12 JX1302 10.01 -> 10"});
    CHECK(scores("bonus = 3", {{"甲", "10", "13"}}) == Lines{});
    CHECK(scores("bonus = 3", {{"甲", "10", "13.5"}}) == Lines{"C11 JX1302 13.5 -> 13"});
    CHECK(scores("", {{"甲", "10", ""}, {"乙", "", "5"}}) == Lines{});
}

TEST_CASE("more was spent than there was") {
    CHECK(funding({{"total", "合计", "83", "83", "100"}, {"fiscal", "财政", "83", "83", "100"}}) ==
          Lines{});
    CHECK(funding({{"total", "合计", "83", "84", "101.2"}}) == Lines{"C11 JX1206 84 -> 83"});
}

TEST_CASE("a part above its whole is told at the part") {
    CHECK(funding({{"total", "合计", "83", "70", ""}, {"fiscal", "财政", "83", "71", ""}}) ==
          Lines{"C12 JX1204 71 -> 70"});
}

TEST_CASE("an amount in 元 among others in 万元 is told as that, once") {
    CHECK(funding({{"total", "合计", "83", "743300", "89.55"},
                   {"fiscal", "财政", "83", "74.33", "89.55"}}) ==
          Lines{"C11 JX1207 743300 -> 74.33"});
    CHECK(funding({{"total", "合计", "83", "74.33", "89.55"},
                   {"fiscal", "财政", "830000", "74.33", "89.55"}}) ==
          Lines{"B12 JX1207 830000 -> 83"});
    CHECK(funding({{"total", "合计", "83", "743300", ""}}) == Lines{"C11 JX1207 743300 -> 74.33"});
}

TEST_CASE("a whole column in 元 is one finding, at its first amount") {
    CHECK(funding({{"total", "合计", "83", "743300", "89.55"},
                   {"fiscal", "财政", "83", "743300", "89.55"}}) ==
          Lines{"C11 JX1207 743300 -> 74.33"});
}

TEST_CASE("an amount that is only somewhat wrong is no matter of units") {
    CHECK(funding({{"total", "合计", "83", "73.43", "89.55"},
                   {"fiscal", "财政", "83", "74.33", "89.55"}}) ==
          Lines{"C11 JX1201 73.43 -> 74.33"});
}

}  // namespace jixiao
