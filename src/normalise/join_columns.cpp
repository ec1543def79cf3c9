// SPDX-License-Identifier: MIT
#include <algorithm>

#include "normalise/fields.hpp"
#include "normalise/value_text.hpp"

namespace jixiao::normalise {
namespace {

// What a neighbouring column says, without brackets around it; empty if there is nothing.
std::string_view text_of(const Record& record, std::string_view path, FormScene& scene) {
    const auto field = std::find_if(record.fields.begin(), record.fields.end(),
                                    [&](const Field& other) { return other.path == path; });
    if (field == record.fields.end() || field->value.stored != CellType::text) return {};
    const ValueText plain = plain_value_text(field->value.source, scene.buffer);
    std::string_view text = plain.text;
    if (text.starts_with('(') && text.ends_with(')')) text = text.substr(1, text.size() - 2);
    return plain.replaced ? scene.texts.add(text) : text;
}

void join_unit(Value& value, std::string_view text, FormScene& scene) {
    if (text.empty() || !value.unit.empty() || value.kind != MeasureKind::quantitative) return;
    set_measure_unit(value, scene.dictionaries.units().meaning(text, scene.texts));
}

void join_operator(Value& value, std::string_view text, FormScene& scene) {
    if (text.empty() || value.op != Operator::none || value.kind == MeasureKind::blank) return;
    const FoundOperator found = scene.dictionaries.operators().at_start(text);
    if (found.size == text.size()) value.op = found.op;
}

}  // namespace

void join_columns(Record& record, const mapping::Block& block, FormScene& scene) {
    for (Field& field : record.fields) {
        if (field.type != FieldType::measure || field.spec >= block.columns.size()) continue;
        const mapping::ColumnSpec& column = block.columns[field.spec];
        if (!column.unit_from.empty()) {
            join_unit(field.value, text_of(record, column.unit_from, scene), scene);
        }
        if (!column.operator_from.empty()) {
            join_operator(field.value, text_of(record, column.operator_from, scene), scene);
        }
    }
}

}  // namespace jixiao::normalise
