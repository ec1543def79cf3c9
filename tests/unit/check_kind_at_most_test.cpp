// SPDX-License-Identifier: MIT
// Parts, scores and spending beyond their limits, and amounts in the wrong unit.
#include <doctest/doctest.h>

#include "check_sample.hpp"

namespace jixiao {
namespace {

using check_sample::Lines;
using check_sample::Row;
using check_sample::Sample;

const std::string kAtMostFunding = R"(
[[rule]]
id = "parts"
kind = "sum"
result = ["funding[total].budget", "funding[total].executed"]
part_rows = ["fiscal", "other"]
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
    return Sample(kAtMostFunding)
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

TEST_CASE("the same money beyond its budget is told once, at the total") {
    CHECK(funding({{"total", "合计", "83", "85", ""},
                   {"fiscal", "财政", "83", "85", ""},
                   {"other", "其他", "0", "0", ""}}) == Lines{"C11 JX1206 85 -> 83"});
    CHECK(funding({{"total", "合计", "83", "80", ""},
                   {"fiscal", "财政", "78", "80", ""},
                   {"other", "其他", "5", "0", ""}}) == Lines{"C12 JX1206 80 -> 78"});
}

TEST_CASE("a budget in 元 shows when the rate says that all was spent") {
    CHECK(funding({{"total", "合计", "3720900", "372.09", "100"}}) ==
          Lines{"B11 JX1207 3720900 -> 372.09"});
}

TEST_CASE("one amount in 元 does not make its column one") {
    CHECK(funding({{"total", "合计", "4228.63", "36910300", "87.29"},
                   {"fiscal", "当年", "3561.70", "3691.03", ""},
                   {"other", "其他", "666.93", "", ""}}) ==
          Lines{"C11 JX1207 36910300 -> 3691.03", "C12 JX1206 3691.03 -> 3561.70"});
}

TEST_CASE("a limit is told as it stands in the form") {
    CHECK(funding({{"total", "合计", "280", "252", "90"},
                   {"fiscal", "财政", "230", "270", "90"},
                   {"other", "其他", "50", "45", "90"}}) == Lines{"C12 JX1201 270 -> 207"});
}

TEST_CASE("scores of rows that share their points are together not above them") {
    CHECK(scores("", {{"甲", "50", "25"}, {"乙", "^", "25"}}) == Lines{});
    CHECK(scores("", {{"甲", "50", "30"}, {"乙", "^", "25"}}) == Lines{"C11 JX1302 30 + 25 -> 50"});
}

TEST_CASE("a total score is not above a hundred where the form prints no points") {
    const auto total = [](const std::string& points, const std::string& score) {
        return Sample(
                   "[[rule]]\nid = \"limit\"\nkind = \"at_most\"\npart = \"totals.score\"\n"
                   "whole = \"totals.weight\"\nfull = 100\nsays = \"score\"\n")
            .field("totals.weight:points", points)
            .field("totals.score:points", score)
            .table("indicators", {"level3:level"}, {{"甲"}})
            .run();
    };
    CHECK(total("", "100") == Lines{});
    CHECK(total("", "110") == Lines{"B2 JX1302 110 -> 100"});
    CHECK(total("120", "110") == Lines{});
}

TEST_CASE("a total score may hold a bonus that has no points of its own") {
    const auto total = [](const std::string& name, const std::string& points,
                          const std::string& score) {
        return Sample(
                   "[[rule]]\nid = \"limit\"\nkind = \"at_most\"\npart = \"totals.score\"\n"
                   "whole = \"totals.weight\"\nfull = 100\nsays = \"score\"\n")
            .field("totals.weight:points", points)
            .field("totals.score:points", score)
            .table("indicators", {"level3:level", "weight:points", "score:points"},
                   {{"甲", "100", "100"}, {name, "/", "2"}})
            .run();
    };
    CHECK(total("加分项", "100", "102") == Lines{});
    CHECK(total("加分项", "", "102") == Lines{});
    CHECK(total("加分项", "100", "103") == Lines{"B2 JX1302 103 -> 102"});
    CHECK(total("加分项", "102", "103") == Lines{"B2 JX1302 103 -> 102"});
    CHECK(total("乙", "100", "102") == Lines{"B2 JX1302 102 -> 100"});
}

TEST_CASE("a total that adds up a score above its points is not above them too") {
    CHECK(Sample(score_rule("") + "[[rule]]\nid = \"total\"\nkind = \"sum\"\n"
                                  "result = \"totals.score\"\nparts = \"indicators.score\"\n"
                                  "[[rule]]\nid = \"full\"\nkind = \"at_most\"\n"
                                  "part = \"totals.score\"\nwhole = \"totals.weight\"\n"
                                  "says = \"score\"\n")
              .field("totals.weight:points", "20")
              .field("totals.score:points", "22")
              .table("indicators", {"level3:level", "weight:points", "score:points"},
                     {{"甲", "10", "12"}, {"乙", "10", "10"}})
              .run() == Lines{"C11 JX1302 12 -> 10"});
}

}  // namespace jixiao
