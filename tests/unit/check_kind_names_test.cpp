// SPDX-License-Identifier: MIT
// Names that stand twice, hold a place, or are the template's; forms and cells left empty.
#include <doctest/doctest.h>

#include "check_sample.hpp"

namespace jixiao {
namespace {

using check_sample::Lines;
using check_sample::Row;
using check_sample::Sample;

const std::string kTwice = R"(
[[rule]]
id = "twice"
kind = "twice"
name = "indicators.level3"
within = ["indicators.level2"]
)";

Lines twice(const std::vector<Row>& rows) {
    return Sample(kTwice).table("indicators", {"level2:level", "level3:level"}, rows).run();
}

}  // namespace

TEST_CASE("an indicator stands once below its level") {
    CHECK(twice({{"数量指标", "培训"}, {"^", "抽检"}, {"质量指标", "培训"}}) == Lines{});
    CHECK(twice({{"数量指标", "培训"}, {"^", "抽检"}, {"^", "培 训"}}) ==
          Lines{"B13 JX1501 培 训 -> "});
    CHECK(twice({{"数量指标", "1.培训"}, {"数量指标", "2.培训"}}) ==
          Lines{"B12 JX1501 2.培训 -> "});
    CHECK(twice({{"数量指标", "培训"}, {"^", "^"}, {"^", ""}, {"^", ""}}) == Lines{});
}

TEST_CASE("a unit stands once in its table") {
    Sample sample(
        "[[rule]]\nid = \"u\"\nkind = \"twice\"\nname = \"rows[city].unit\"\n"
        "says = \"unit\"\n");
    sample.table("rows", {"kind", "unit"},
                 {{"total", "芦山县"}, {"city", "芦山县"}, {"city", "宝兴县"}, {"city", "芦山县"}});
    REQUIRE(sample.run() == Lines{"A14 JX1603 芦山县 -> "});
    CHECK(sample.findings().front().args ==
          std::vector<std::pair<std::string, std::string>>{{"other", "A12"}});
}

TEST_CASE("a name that only holds a place is told") {
    const auto names = [](const std::string& name) {
        return Sample(
                   "[[rule]]\nid = \"p\"\nkind = \"placeholder_name\"\n"
                   "names = \"indicators.level3\"\nwords = [\"个性指标\"]\n")
            .table("indicators", {"level3:level"}, {{name}})
            .run();
    };
    CHECK(names("（完成进度-个性指标）") == Lines{"A11 JX1503 （完成进度-个性指标） -> "});
    CHECK(names("抽检批次") == Lines{});
}

TEST_CASE("the template's prompts are told once for the table") {
    const auto prompts = [](const std::vector<Row>& rows) {
        return Sample(R"(
[[rule]]
id = "p"
kind = "prompts"
names = "indicators.level3"
texts = ["indicators.deviation"]
words = ["请填写"]
)")
            .block("placeholders = [\"指标1\", \"指标2\", \"……\"]")
            .table("indicators", {"level3:level", "score:points", "deviation"}, rows)
            .run();
    };
    CHECK(prompts({{"抽检", "5", ""}, {"指标2：抽检批次", "5", ""}}) == Lines{});
    CHECK(prompts({{"抽检", "5", ""}, {"指标2：", "5", ""}, {"……", "", ""}}) ==
          Lines{"A12 JX1502 指标2： -> "});
    CHECK(prompts({{"抽检", "5", "请填写偏差原因"}}) == Lines{"C11 JX1502 请填写偏差原因 -> "});
}

TEST_CASE("a form that nobody filled in is told, and nothing else of it") {
    const std::string rules = kTwice + "[[rule]]\nid = \"u\"\nkind = \"unfilled\"\n";
    const std::vector<Row> rows{{"数量指标", "培训"}, {"^", "培训"}};
    const Row columns{"level2:level", "level3:level"};
    CHECK(Sample(rules).unfilled().table("indicators", columns, rows).run() ==
          Lines{" JX1505  -> "});
    CHECK(Sample(rules).table("indicators", columns, rows).run().size() == 1);
}

TEST_CASE("a score is missing where its row has all else and others have one") {
    const auto scores = [](const std::vector<Row>& rows) {
        return Sample(
                   "[[rule]]\nid = \"m\"\nkind = \"figure_missing\"\n"
                   "figure = \"indicators.score\"\n"
                   "beside = [\"indicators.weight\", \"indicators.actual\"]\n")
            .table("indicators",
                   {"level3:level", "weight:points", "actual:measure", "score:points"}, rows)
            .run();
    };
    CHECK(scores({{"甲", "5", "3(个)", "5"}, {"乙", "5", "3(个)", ""}}) ==
          Lines{"D12 JX1506  -> "});
    CHECK(scores({{"甲", "5", "3(个)", "5"}, {"乙", "5", "", ""}, {"丙", "", "3(个)", ""}}) ==
          Lines{});
    CHECK(scores({{"甲", "5", "3(个)", ""}}) == Lines{});
}

TEST_CASE("a score that is missing is not also a wrong total") {
    CHECK(Sample("[[rule]]\nid = \"m\"\nkind = \"figure_missing\"\n"
                 "figure = \"indicators.score\"\nbeside = \"indicators.weight\"\n"
                 "[[rule]]\nid = \"t\"\nkind = \"sum\"\nresult = \"totals.score\"\n"
                 "parts = \"indicators.score\"\n")
              .field("totals.score:points", "14")
              .table("indicators", {"level3:level", "weight:points", "score:points"},
                     {{"甲", "5", "5"}, {"乙", "5", ""}, {"丙", "5", "5"}})
              .run() == Lines{"C12 JX1506  -> 4"});
}

}  // namespace jixiao
