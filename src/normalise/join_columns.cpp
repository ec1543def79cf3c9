// SPDX-License-Identifier: MIT
#include <algorithm>

#include "base/text/ascii.hpp"
#include "normalise/fields.hpp"
#include "normalise/measure_expression.hpp"
#include "normalise/number_cell.hpp"
#include "normalise/value_text.hpp"

namespace jixiao::normalise {
namespace {

// What a neighbouring column says.
struct Neighbour {
    const Value* value = nullptr;
    std::string_view text;  // without brackets around it; empty if there is nothing
};

Neighbour neighbour(const Record& record, std::string_view path, FormScene& scene) {
    constexpr std::string_view kNone = "无";
    const auto field = std::find_if(record.fields.begin(), record.fields.end(),
                                    [&](const Field& other) { return other.path == path; });
    if (field == record.fields.end() || field->value.stored != CellType::text) return {};
    const ValueText plain = plain_value_text(field->value.source, scene.buffer);
    std::string_view text = plain.text;
    if (text.starts_with('(') && text.ends_with(')')) text = text.substr(1, text.size() - 2);
    if (text == kNone || is_no_value(text)) return {};
    return {&field->value, plain.replaced ? scene.texts.add(text) : text};
}

// Whether both count the same thing: 千克 and kg, 元 and 万元.
bool are_alike(const Value& value, const Unit& unit) {
    return value.unit == unit.name ||
           (unit.known && value.has_base && value.base_unit == unit.base);
}

// Nothing of its own says a neighbour that shares the value's merged cell: ≥90% over all three.
bool says_nothing(const Neighbour& said, const Value& value) {
    return said.text.empty() || said.value->cell == value.cell;
}

void join_unit(Field& field, const Neighbour& said, FormScene& scene) {
    Value& value = field.value;
    if (says_nothing(said, value) || value.kind != MeasureKind::quantitative) return;
    if (is_ditto(said.text)) {
        scene.findings.add(Code::value_unreadable, field.path, *said.value, "批次");
        return;
    }
    const Unit unit = scene.dictionaries.units().meaning(said.text, scene.texts);
    if (value.unit.empty()) {
        set_measure_unit(value, unit);
    } else if (!are_alike(value, unit)) {
        scene.findings.add(Code::unit_differs, field.path, value, answer_of(value), said.text,
                           said.value->cell.to_string());
    }
}

void join_operator(Field& field, const Neighbour& said, FormScene& scene) {
    Value& value = field.value;
    if (says_nothing(said, value)) return;
    if (value.kind == MeasureKind::blank) {
        // The whole target in the operator's place.
        if (std::any_of(said.text.begin(), said.text.end(), is_digit)) {
            scene.findings.add(Code::value_unreadable, field.path, *said.value, "≥、≤、＝");
        }
        return;
    }
    const Operator named = scene.dictionaries.operators().named(said.text);
    if (named == Operator::none) {
        // 定性 beside words is no operator that is missed.
        if (value.kind == MeasureKind::quantitative && value.op == Operator::none) {
            scene.findings.add(Code::value_unreadable, field.path, *said.value, "≥、≤、＝");
        }
        return;
    }
    if (value.op == Operator::none) {
        value.op = named;
    } else if (value.op != named) {
        scene.findings.add(Code::operator_differs, field.path, value, answer_of(value), said.text,
                           said.value->cell.to_string());
    }
}

}  // namespace

void join_columns(Record& record, const mapping::Block& block, FormScene& scene) {
    for (Field& field : record.fields) {
        if (field.type != FieldType::measure || field.spec >= block.columns.size()) continue;
        const mapping::ColumnSpec& column = block.columns[field.spec];
        if (!column.unit_from.empty()) {
            join_unit(field, neighbour(record, column.unit_from, scene), scene);
        }
        if (!column.operator_from.empty()) {
            join_operator(field, neighbour(record, column.operator_from, scene), scene);
        }
    }
}

}  // namespace jixiao::normalise
