// SPDX-License-Identifier: MIT
// Composites, ranks and grades.
#include <doctest/doctest.h>

#include "check_sample.hpp"

namespace jixiao {
namespace {

using check_sample::Lines;
using check_sample::Row;
using check_sample::Sample;

std::string composite_rule(const std::string& more) {
    return "[[rule]]\nid = \"sum\"\nkind = \"sum\"\nresult = \"rows.total\"\n"
           "part_columns = [\"rows.projects.*.executed\"]\n"
           "[[rule]]\nid = \"composite\"\nkind = \"composite\"\nresult = \"rows.composite\"\n"
           "scores = \"rows.projects.*.score\"\nweights = \"rows.projects.*.executed\"\n"
           "scale = 2\nrounding = \"half-up\"\n" +
           more +
           "[[rule]]\nid = \"rank\"\nkind = \"rank\"\nresult = \"rows.rank\"\n"
           "by = \"rows.composite\"\n"
           "[[rule]]\nid = \"red\"\nkind = \"weight_only\"\n"
           "amounts = \"rows.projects.*.executed\"\n";
}

// A unit, B total, C composite, D rank, E and G executed, F and H scores.
Lines composite_findings(const std::string& more, const std::vector<Row>& rows) {
    return Sample(composite_rule(more))
        .table(
            "rows",
            {"unit", "total:amount", "composite:points", "rank:rank", "projects.a.executed:amount!",
             "projects.a.score:points", "projects.b.executed:amount!", "projects.b.score:points"},
            rows)
        .run();
}

Lines grade(const std::string& score, const std::string& grade) {
    return Sample(R"(
[[rule]]
id = "grade"
kind = "grade"
result = "grade"
score = "totals.score"
bands = [{ name = "优", from = 90 }, { name = "良", from = "80" }, { name = "差", from = "0" }]
)")
        .field("totals.score:points", score)
        .field("grade:grade", grade)
        .table("indicators", {"level3:level"}, {})
        .run();
}

}  // namespace

TEST_CASE("a composite is weighted by what was executed") {
    CHECK(composite_findings("", {{"甲", "40", "92.5", "", "10", "100", "30", "90"}}) == Lines{});
    CHECK(composite_findings("", {{"甲", "40", "95.2", "", "10", "100", "30", "90"}}) ==
          Lines{"C11 JX1310 95.2 -> 92.50"});
    CHECK(composite_findings("", {{"甲", "30", "90", "", "0", "100", "30", "90"}}) == Lines{});
    CHECK(composite_findings("", {{"甲", "0", "0", "", "0", "100", "0", "90"}}) == Lines{});
}

TEST_CASE("a wrong amount is told, not the total and the composite that rest on it") {
    CHECK(composite_findings("", {{"甲", "40", "92.5", "", "1", "100", "30", "90"}}) ==
          Lines{"E11 JX1201 1 -> 10"});
}

TEST_CASE("a composite within the tolerance is a note") {
    CHECK(composite_findings("tolerance = \"0.01\"\n",
                             {{"甲", "3", "93.34", "", "1", "100", "2", "90"}}) ==
          Lines{"C11 JX1208 93.34 -> 93.33"});
    CHECK(composite_findings("tolerance = \"0.01\"\n",
                             {{"甲", "3", "93.35", "", "1", "100", "2", "90"}}) ==
          Lines{"C11 JX1310 93.35 -> 93.33"});
}

TEST_CASE("of two amounts that explain a total, the one that needs no tolerance is told") {
    CHECK(Sample(composite_rule("tolerance = \"0.01\"\n"))
              .table("rows",
                     {"unit", "total:amount", "composite:points", "rank:rank",
                      "projects.a.executed:amount", "projects.a.score:points",
                      "projects.b.executed:amount", "projects.b.score:points",
                      "projects.c.executed:amount", "projects.c.score:points",
                      "projects.d.executed:amount", "projects.d.score:points"},
                     {{"甲", "409.83", "98.5", "", "53", "100", "105", "97.87", "41", "97.77",
                       "165.83", "98.78"}})
              .run() == Lines{"G11 JX1201 105 -> 150"});
}

TEST_CASE("red amounts weigh, or do not, and are noted") {
    const std::vector<Row> rows{{"甲", "40", "92.5", "", "!10", "100", "30", "90"}};
    CHECK(composite_findings("", rows) == Lines{"E11 JX1507 10 -> "});
    CHECK(composite_findings("red = \"none\"\n", rows) ==
          Lines{"C11 JX1310 92.5 -> 90.00", "E11 JX1507 10 -> "});
}

TEST_CASE("ranks are competition ranks of the printed composites") {
    const auto row = [](const std::string& unit, const std::string& score,
                        const std::string& rank) {
        return Row{unit, "10", score, rank, "10", score, "0", "0"};
    };
    CHECK(composite_findings("", {row("甲", "90", "4"), row("乙", "100", "1"), row("丙", "99", "2"),
                                  row("丁", "99", "2")}) == Lines{});
    CHECK(composite_findings("", {row("甲", "90", "3"), row("乙", "100", "1"), row("丙", "99", "2"),
                                  row("丁", "99", "2")}) == Lines{"D11 JX1311 3 -> 4"});
    CHECK(composite_findings("", {row("甲", "90", "7"), row("乙", "100", "")}) == Lines{});
}

TEST_CASE("a wrong composite is not also several wrong ranks") {
    const auto row = [](const std::string& unit, const std::string& score,
                        const std::string& composite, const std::string& rank) {
        return Row{unit, "10", composite, rank, "10", score, "0", "0"};
    };
    CHECK(composite_findings("", {row("甲", "90", "99", "3"), row("乙", "98", "98", "1"),
                                  row("丙", "97", "97", "2")}) == Lines{"C11 JX1310 99 -> 90"});
}

TEST_CASE("the lower bound belongs to its band, and what is above a hundred to the first") {
    CHECK(grade("90", "优") == Lines{});
    CHECK(grade("101.12", "优") == Lines{});
    CHECK(grade("89.99", "优") == Lines{"B2 JX1313 优 -> 良"});
    CHECK(grade("79.99", "良") == Lines{"B2 JX1313 良 -> 差"});
    CHECK(grade("95", "") == Lines{});
    CHECK(grade("", "优") == Lines{});
    CHECK(grade("95", "中") == Lines{});
}

TEST_CASE("a fund with an amount but no score is asked for its score") {
    CHECK(composite_findings("", {{"甲", "30", "96", "", "10", "90", "20", ""}}) ==
          Lines{"H11 JX1506  -> "});
    CHECK(composite_findings("", {{"甲", "10", "90", "", "10", "90", "0", ""}}) == Lines{});
}

TEST_CASE("a composite of which an amount or a score is words is not judged") {
    CHECK(composite_findings("", {{"甲", "30", "96", "", "10,5", "90", "20", "80"}}) == Lines{});
    CHECK(composite_findings("", {{"甲", "30", "96", "", "无", "90", "20", "80"}}) == Lines{});
    CHECK(composite_findings("", {{"甲", "30", "96", "", "10", "九十", "20", "80"}}) == Lines{});
    CHECK(composite_findings("", {{"甲", "20", "96", "", "/", "/", "20", "80"}}) ==
          Lines{"C11 JX1310 96 -> 80.00"});
}

}  // namespace jixiao
