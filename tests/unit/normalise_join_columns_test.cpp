// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include <algorithm>

#include "normalise_sample.hpp"

using namespace jixiao;
using namespace jixiao::normalise_sample;

namespace {

std::uint16_t column_of(mapping::Block& block, FieldType type) {
    const auto found = std::find_if(block.columns.begin(), block.columns.end(),
                                    [&](const auto& column) { return column.type == type; });
    return static_cast<std::uint16_t>(found - block.columns.begin());
}

using Rule = std::string mapping::ColumnSpec::*;

struct Joined {
    Value value;
    std::vector<Code> findings;
};

// Reads a measure whose neighbour, a text, holds its unit or its operator; `beside`: in a cell of
// its own, not in one that is merged over both.
Joined read(Rule rule, std::string_view measure, std::string_view neighbour, bool beside = true) {
    mapping::MappingSet set = mapping_set();
    mapping::Block& block = set.mappings[0].blocks[0];
    const auto text = column_of(block, FieldType::text);
    const auto target = column_of(block, FieldType::measure);
    block.columns[text].path = "neighbour";
    block.columns[target].*rule = "neighbour";
    Submission submission;
    Form& form = submission.forms.emplace_back();
    Table& table = form.tables.emplace_back();
    Record& record = table.records.emplace_back();
    record.fields.push_back(
        {block.columns[target].path, FieldType::measure, target, text_value(measure)});
    record.fields.push_back(
        {block.columns[text].path, FieldType::text, text, text_value(neighbour)});
    if (beside) ++record.fields.back().value.cell.column;
    normalise::Normaliser normaliser(set);
    normaliser(submission);
    Joined result{record.fields.front().value, {}};
    Value& value = result.value;
    value.unit = value.unit == "批次" ? "批次" : value.unit == "万元" ? "万元" : "";
    for (const Finding& finding : form.findings) result.findings.push_back(finding.code);
    return result;
}

Value joined(Rule rule, std::string_view measure, std::string_view neighbour) {
    return read(rule, measure, neighbour).value;
}

std::vector<Code> told(Rule rule, std::string_view measure, std::string_view neighbour) {
    return read(rule, measure, neighbour).findings;
}

constexpr auto kUnit = &mapping::ColumnSpec::unit_from;
constexpr auto kOperator = &mapping::ColumnSpec::operator_from;

}  // namespace

TEST_CASE("a unit in a column of its own goes to the measure") {
    CHECK(joined(kUnit, "≥100", "批次").unit == "批次");
    const Value money = joined(kUnit, "30", "（万元）");
    CHECK(money.unit == "万元");
    CHECK(money.base == Decimal::integer(300'000));
}

TEST_CASE("a measure that says its unit keeps it, words get none") {
    CHECK(joined(kUnit, "≥100批次", "万元").unit == "批次");
    CHECK(joined(kUnit, "逐步提高", "批次").unit.empty());
}

TEST_CASE("an operator in a column of its own goes to the measure") {
    CHECK(joined(kOperator, "100", "≥").op == Operator::at_least);
    CHECK(joined(kOperator, "100", "不低于").op == Operator::at_least);
    CHECK(joined(kOperator, "≤100", "≥").op == Operator::at_most);
    CHECK(joined(kOperator, "100", "正向").op == Operator::none);
    CHECK(told(kOperator, "100", "正向") == std::vector{Code::value_unreadable});
    CHECK(joined(kOperator, "", "≥").op == Operator::none);
}

TEST_CASE("a target that is merged over its neighbours' places is read once") {
    CHECK(read(kOperator, "≥90%", "≥90%", false).findings.empty());
    CHECK(read(kUnit, "≥90%", "≥90%", false).findings.empty());
}

TEST_CASE("a target in the operator's place is told") {
    CHECK(told(kOperator, "", "≥90%") == std::vector{Code::value_unreadable});
    CHECK(told(kOperator, "", "≥").empty());
}

TEST_CASE("what contradicts the measure is told") {
    CHECK(told(kOperator, "≤100", "≥") == std::vector{Code::operator_differs});
    CHECK(told(kOperator, "≥100", "不低于").empty());
    CHECK(told(kOperator, "逐步提高", "定性").empty());
    CHECK(told(kUnit, "95%", "批次") == std::vector{Code::unit_differs});
    CHECK(told(kUnit, "5万元", "元").empty());
}

TEST_CASE("the unit above is not taken by 同上, which is told") {
    CHECK(joined(kUnit, "100", "同上").unit.empty());
    CHECK(told(kUnit, "100", "同上") == std::vector{Code::value_unreadable});
}

TEST_CASE("a stroke in the column of units means none") {
    for (const char* none : {"/", "-", "无"}) {
        CAPTURE(none);
        CHECK(read(kUnit, "5", none).value.nature == Nature::unknown);
        CHECK(told(kUnit, "5%", none).empty());
    }
}
