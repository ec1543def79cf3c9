// SPDX-License-Identifier: MIT
#include "check/outline/outline_diff.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace jixiao::check;

namespace {

OutlineItem indicator(const char* parent, const char* name, const char* points) {
    OutlineItem item;
    item.section = OutlineSection::indicator;
    item.key = name;
    item.parent = parent;
    item.name = name;
    item.properties = {{"分值", points}};
    return item;
}

OutlineItem level(const char* parent, const char* name) {
    OutlineItem item;
    item.section = OutlineSection::level;
    item.key = name;
    item.parent = parent;
    item.name = name;
    return item;
}

FormOutline outline(std::vector<OutlineItem> items) {
    FormOutline form;
    form.items = std::move(items);
    return form;
}

// "renamed 甲→乙", one a change.
std::vector<std::string> told(const FormOutline& before, const FormOutline& after) {
    constexpr const char* kWords[] = {"added", "removed", "renamed", "moved", "changed"};
    std::vector<std::string> lines;
    for (const OutlineChange& change : compare(before, after)) {
        std::string line = kWords[static_cast<std::size_t>(change.kind)];
        line += " " + change.property + " " + change.old_text + "→" + change.new_text;
        lines.push_back(line);
    }
    return lines;
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("equal outlines have no differences") {
    const FormOutline form = outline({indicator("产出", "抽检批次", "3"), level("", "产出")});
    CHECK(told(form, form).empty());
}

TEST_CASE("an inserted row is one indicator more, and nothing below it has changed") {
    const FormOutline before =
        outline({indicator("产出", "甲指标", "3"), indicator("产出", "乙项", "2")});
    const FormOutline after =
        outline({indicator("产出", "甲指标", "3"), indicator("产出", "完全不同的名称", "1"),
                 indicator("产出", "乙项", "2")});
    CHECK(told(before, after) == Lines{"added  →完全不同的名称"});
    CHECK(told(after, before) == Lines{"removed  完全不同的名称→"});
}

TEST_CASE("points that changed, and a name that is nearly the old one") {
    const FormOutline before = outline({indicator("产出", "药品抽检批次", "3")});
    const FormOutline after = outline({indicator("产出", "药品抽样检验批次", "4")});
    CHECK(told(before, after) ==
          Lines{"renamed  药品抽检批次→药品抽样检验批次", "changed 分值 3→4"});
}

TEST_CASE("of several like names the nearest is taken, below its own level only") {
    const FormOutline before =
        outline({indicator("产出", "药品抽检批次", "3"), indicator("产出", "药品抽检完成率", "3")});
    const FormOutline after = outline(
        {indicator("产出", "药品抽检任务完成率", "3"), indicator("效益", "药品抽检的批次", "3")});
    CHECK(told(before, after) == Lines{"renamed  药品抽检完成率→药品抽检任务完成率",
                                       "added  →药品抽检的批次", "removed  药品抽检批次→"});
}

TEST_CASE("an indicator below another level has moved") {
    const FormOutline before = outline({indicator("产出", "抽检批次", "3")});
    const FormOutline after = outline({indicator("效益", "抽检批次", "3")});
    CHECK(told(before, after) == Lines{"moved  产出→效益"});
}

TEST_CASE("of two that changed places one has moved") {
    const FormOutline before = outline(
        {indicator("产出", "甲", "1"), indicator("产出", "乙", "1"), indicator("产出", "丙", "1")});
    const FormOutline after = outline(
        {indicator("产出", "丙", "1"), indicator("产出", "甲", "1"), indicator("产出", "乙", "1")});
    CHECK(told(before, after) == Lines{"moved  产出→产出"});
}

TEST_CASE("what stands below a renamed level has not moved") {
    const FormOutline before = outline({level("", "产出指标"), level("产出指标", "数量指标"),
                                        indicator("产出指标 > 数量指标", "抽检批次", "3")});
    const FormOutline after = outline({level("", "项目产出指标"), level("项目产出指标", "数量指标"),
                                       indicator("项目产出指标 > 数量指标", "抽检批次", "3")});
    CHECK(told(before, after) == Lines{"renamed  产出指标→项目产出指标"});
}

namespace {

// 得分 of both indicators and their total.
FormOutline summed(const char* frame, std::vector<OutlineCell> cells) {
    FormOutline form = outline({indicator("产出", "甲指标", "3"), indicator("产出", "乙项", "2")});
    OutlineItem total;
    total.section = OutlineSection::total;
    total.key = "totals.score";
    total.name = "总分";
    OutlineExpression sum{properties::kFormula, "totals.score", "得分", frame, frame, {}};
    sum.cells.push_back(std::move(cells));
    total.expressions.push_back(std::move(sum));
    form.items.push_back(std::move(total));
    form.cells = {{0, "score", false}, {1, "score", false}, {2, "totals.score", false}};
    return form;
}

}  // namespace

TEST_CASE("a formula follows its rows: it has changed when it names other ones") {
    const FormOutline before = summed("SUM([])", {{0, "score", false}, {1, "score", false}});
    FormOutline after = before;
    after.items[1].key = after.items[1].name = "乙项目";
    CHECK(told(before, after) == Lines{"renamed  乙项→乙项目"});
    const FormOutline shorter = summed("SUM([])", {{0, "score", false}});
    CHECK(told(before, shorter) == Lines{"changed formula SUM([])→SUM([])"});
    const FormOutline other =
        summed("ROUND(SUM([]),2)", {{0, "score", false}, {1, "score", false}});
    CHECK(told(before, other) == Lines{"changed formula SUM([])→ROUND(SUM([]),2)"});
}

TEST_CASE("a sum that takes in a new row has not changed") {
    const FormOutline before = summed("SUM([])", {{0, "score", false}, {1, "score", false}});
    FormOutline after = before;
    after.items.push_back(indicator("产出", "完全不同的名称", "1"));
    after.cells.insert({3, "score", false});
    after.items[2].expressions[0].cells[0].push_back({3, "score", false});
    CHECK(told(before, after) == Lines{"added  →完全不同的名称"});
}
