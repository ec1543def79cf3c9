// SPDX-License-Identifier: MIT
#include "normalise/date_value.hpp"
#include "normalise/fields.hpp"
#include "normalise/measure_expression.hpp"
#include "normalise/number_cell.hpp"
#include "normalise/value_text.hpp"

namespace jixiao::normalise {

void read_date_field(Value& value, FieldScene& field, FormScene& scene) {
    const ValueText plain = plain_value_text(answer_of(value), scene.buffer);
    value.text = {};
    if (is_no_value(plain.text)) return;
    if (const auto date = read_date_or_digits(plain.text)) {
        value.text = scene.texts.add(*date);
    } else {
        scene.findings.add(Code::value_not_date, field.path, value);
    }
}

void read_year_field(Value& value, FieldScene&, FormScene& scene) {
    const ValueText plain = plain_value_text(answer_of(value), scene.buffer);
    const auto year = read_year(plain.text);
    value.text = year ? scene.texts.add(*year) : std::string_view();
}

}  // namespace jixiao::normalise
