// SPDX-License-Identifier: MIT
#include "import/values/year_text.hpp"
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
    } else if (const auto endless = endless_period(plain.text); !endless.empty()) {
        value.text = scene.texts.add(endless);
    } else {
        scene.findings.add(Code::value_not_date, field.path, value);
    }
}

void read_year_field(Value& value, FieldScene& field, FormScene& scene) {
    constexpr std::size_t kDigits = 4;  // of a date in ISO 8601
    const std::string_view answer = answer_of(value);
    const ValueText plain = plain_value_text(
        value.stored == CellType::date ? answer.substr(0, kDigits) : answer, scene.buffer);
    value.text = {};
    if (const auto year = read_year(plain.text)) {
        value.text = scene.texts.add(*year);
    } else if (const auto meant = read_short_year(plain.text)) {
        value.text = scene.texts.add(*meant);
        scene.findings.add(Code::year_short, field.path, value, value.text);
    } else if (!is_no_value(plain.text) &&
               importer::year_text(answer) != importer::YearText::room) {
        // The room that a form leaves for the year is told as not filled in.
        scene.findings.add(Code::value_unreadable, field.path, value, "2023");
    }
}

}  // namespace jixiao::normalise
