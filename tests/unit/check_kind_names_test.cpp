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

TEST_CASE("a word of a placeholder is known in any width and case") {
    const auto names = [](const std::string& name) {
        return Sample(
                   "[[rule]]\nid = \"p\"\nkind = \"placeholder_name\"\n"
                   "names = \"indicators.level3\"\nwords = [\"XX指标\"]\n")
            .table("indicators", {"level3:level"}, {{name}})
            .run();
    };
    CHECK(names("XX指标") == Lines{"A11 JX1503 XX指标 -> "});
    CHECK(names("ｘｘ 指标") == Lines{"A11 JX1503 ｘｘ 指标 -> "});
    CHECK(names("XXL号防护服") == Lines{});
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

TEST_CASE("the template's words in front of a goal are told, however long the goal") {
    const auto goal = [](const std::string& text) {
        return Sample(
                   "[[rule]]\nid = \"p\"\nkind = \"prompts\"\nnames = \"indicators.level3\"\n"
                   "texts = \"goals.expected\"\nwords = [\"（概述\"]\n")
            .field("goals.expected", text)
            .table("indicators", {"level3:level"}, {{"抽检"}})
            .run();
    };
    const std::string prompt = "（概述项目预期达到的总体目标）";
    CHECK(goal(prompt) == Lines{"B1 JX1502 " + prompt + " -> "});
    std::string text;
    for (int i = 0; i < 20; ++i) text += "完成抽检任务，保障用药安全。";
    CHECK(goal(prompt + text).size() == 1);
    CHECK(goal(text) == Lines{});
    CHECK(goal("概述式抽检") == Lines{});
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

TEST_CASE("a row that does not apply, or has nothing to show, owes no score") {
    const auto scores = [](const std::string& applicable, const std::string& points,
                           const std::string& actual) {
        return Sample(
                   "[[rule]]\nid = \"m\"\nkind = \"figure_missing\"\n"
                   "figure = \"indicators.score\"\napplicable = \"indicators.applicable\"\n"
                   "beside = [\"indicators.weight\", \"indicators.actual\"]\n")
            .table("indicators",
                   {"weight:points", "actual:measure", "applicable:yes_no", "score:points"},
                   {{"5", "3(个)", "是", "5"}, {points, actual, applicable, ""}})
            .run();
    };
    const Lines missing{"D12 JX1506  -> "};
    CHECK(scores("是", "5", "3(个)") == missing);
    CHECK(scores("", "5", "3(个)") == missing);
    CHECK(scores("否", "5", "3(个)") == Lines{});
    CHECK(scores("是", "5", "0(个)") == missing);
    CHECK(scores("是", "0", "3(个)") == Lines{});
    CHECK(scores("是", "5", "—") == Lines{});
}

TEST_CASE("a score that is denied is missing where the rule says so") {
    const auto scores = [](const std::string& setting, const std::string& actual) {
        return Sample(
                   "[[rule]]\nid = \"m\"\nkind = \"figure_missing\"\n"
                   "figure = \"indicators.score\"\n"
                   "beside = [\"indicators.weight\", \"indicators.actual\"]\n" +
                   setting)
            .table("indicators", {"weight:points", "actual:measure", "score:points"},
                   {{"5", "3(个)", "5"}, {"5", actual, "-"}})
            .run();
    };
    CHECK(scores("denied = true", "3(个)") == Lines{"C12 JX1506 - -> "});
    CHECK(scores("denied = true", "-") == Lines{});
    CHECK(scores("", "3(个)") == Lines{});
}

TEST_CASE("a row with a name and nothing else is told where others are filled in") {
    const auto rows = [](const std::vector<Row>& all) {
        return Sample(
                   "[[rule]]\nid = \"o\"\nkind = \"only_named\"\n"
                   "name = \"indicators.level3\"\napplicable = \"indicators.applicable\"\n"
                   "figures = [\"indicators.weight\", \"indicators.score\"]\n")
            .table("indicators",
                   {"level3:level", "weight:points", "score:points", "applicable:yes_no"}, all)
            .run();
    };
    CHECK(rows({{"甲", "5", "5", ""}, {"乙", "", "", ""}}) == Lines{"A12 JX1508 乙 -> "});
    CHECK(rows({{"甲", "5", "5", ""}, {"乙", "5", "", ""}}) == Lines{});
    CHECK(rows({{"甲", "5", "5", ""}, {"乙", "", "—", ""}}) == Lines{});
    CHECK(rows({{"甲", "5", "5", ""}, {"乙", "", "", "否"}}) == Lines{});
    CHECK(rows({{"甲", "5", "5", ""}, {"^", "", "", ""}}) == Lines{});
    CHECK(rows({{"甲", "", "", ""}, {"乙", "", "", ""}}) == Lines{});
}

TEST_CASE("one blank of a row that is filled in otherwise is told, whichever it is") {
    const std::vector<std::string> columns{"level3", "target", "actual", "weight"};
    const auto blank = [&](std::size_t at, bool everywhere) {
        std::string rules;
        for (const std::string& column : columns) {
            rules += "[[rule]]\nid = \"" + column + "\"\nkind = \"figure_missing\"\n" +
                     "figure = \"indicators." + column + "\"\nbeside = \"indicators.score\"\n";
        }
        Row whole{"甲", "≥5(个)", "5(个)", "10", "10"};
        Row gap{"乙", "≥6(个)", "6(个)", "10", "10"};
        gap[at].clear();
        if (everywhere) whole[at].clear();
        return Sample(rules)
            .table("indicators",
                   {"level3:level", "target:measure", "actual:measure", "weight:points",
                    "score:points"},
                   {whole, gap})
            .run();
    };
    for (std::size_t at = 0; at < columns.size(); ++at) {
        CAPTURE(columns[at]);
        CHECK(blank(at, false) ==
              Lines{std::string(1, static_cast<char>('A' + at)) + "12 JX1506  -> "});
        CHECK(blank(at, true) == Lines{});
    }
}

TEST_CASE("a row that a higher level names needs no name of its own") {
    const auto names = [](const std::vector<Row>& rows) {
        return Sample(
                   "[[rule]]\nid = \"m\"\nkind = \"figure_missing\"\n"
                   "figure = \"indicators.level3\"\nbeside = \"indicators.score\"\n"
                   "within = [\"indicators.level2\"]\n")
            .table("indicators", {"level2:level", "level3:level", "score:points"}, rows)
            .run();
    };
    CHECK(names({{"数量指标", "培训", "5"}, {"^", "", "5"}}) == Lines{"B12 JX1506  -> "});
    CHECK(names({{"数量指标", "培训", "5"}, {"预算执行率", "", "5"}}) == Lines{});
}

TEST_CASE("figures of the funding's total and of the form itself may be missing") {
    const auto funding = [](const Row& total, const Row& fiscal, const std::string& more) {
        return Sample(
                   "[[rule]]\nid = \"m\"\nkind = \"figure_missing\"\n"
                   "figure = \"funding[total].executed\"\nbeside = \"funding[total].rate_pct\"\n" +
                   more)
            .table("funding", {"kind", "executed:amount", "rate_pct:rate"}, {total, fiscal})
            .run();
    };
    const Lines missing{"A11 JX1506  -> "};
    CHECK(funding({"total", "", "89.55"}, {"fiscal", "74.33", "89.55"}, "") == missing);
    CHECK(funding({"total", "", "0"}, {"fiscal", "74.33", "89.55"}, "") == Lines{});
    CHECK(funding({"total", "", "89.55"}, {"fiscal", "", ""}, "") == Lines{});
    CHECK(funding({"total", "", "89.55"}, {"fiscal", "", ""}, "always = true\n") == missing);
    for (const std::string none : {"无", "/", "—"}) {
        CAPTURE(none);
        const Row total{"total", none, "89.55"};
        CHECK(funding(total, {"fiscal", "", ""}, "always = true\n") ==
              Lines{"A11 JX1506 " + none + " -> "});
        CHECK(funding(total, {"fiscal", "", ""}, "") == Lines{});
    }

    const auto totals = [](const std::string& score, const std::string& total) {
        return Sample(
                   "[[rule]]\nid = \"t\"\nkind = \"figure_missing\"\nfigure = \"totals.score\"\n"
                   "beside = \"indicators.score\"\n"
                   "[[rule]]\nid = \"g\"\nkind = \"figure_missing\"\nfigure = \"grade\"\n"
                   "beside = \"totals.score\"\n")
            .field("totals.score:points", total)
            .field("grade:grade", "")
            .table("indicators", {"level3:level", "score:points"}, {{"甲", score}, {"乙", ""}})
            .run();
    };
    CHECK(totals("5", "") == Lines{"B1 JX1506  -> "});
    CHECK(totals("5", "5") == Lines{"B2 JX1506  -> "});
    CHECK(totals("", "") == Lines{});
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
