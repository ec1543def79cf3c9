// SPDX-License-Identifier: MIT
#include "normalise/number_cell.hpp"

#include <algorithm>
#include <iterator>

#include "base/text/ascii.hpp"
#include "normalise/measure_expression.hpp"
#include "normalise/number_value.hpp"
#include "normalise/value_text.hpp"
#include "xlsx/number_format/cell_number.hpp"

namespace jixiao::normalise {
namespace {

// (万元) and 万元.
std::string_view without_brackets(std::string_view text) {
    if (text.starts_with('(') && text.ends_with(')')) text = text.substr(1, text.size() - 2);
    return without_outer_blanks(text);
}

bool names_myriads(std::string_view numeral) {
    constexpr std::string_view kMyriads[] = {"万", "萬", "亿", "億"};
    return std::any_of(std::begin(kMyriads), std::end(kMyriads), [&](std::string_view word) {
        return numeral.find(word) != std::string_view::npos;
    });
}

// What a format such as 0.##"万元" shows behind a whole number's digits begins with its point.
std::string_view without_point(std::string_view rest) {
    if (rest.starts_with('.')) rest.remove_prefix(1);
    return without_outer_blanks(rest);
}

// The number that a cell shows; #.## shows a half as .5.
std::optional<ScannedNumber> scan_shown(std::string_view text) {
    const std::size_t sign = text.starts_with('-') ? 1 : 0;
    if (!text.substr(sign).starts_with('.')) return scan_number(text);
    auto number = scan_number(std::string(text).insert(sign, "0"));
    if (number) --number->size;
    return number;
}

// Digits behind the point of a plain number text.
int places_of(std::string_view number) {
    const auto point = number.find('.');
    if (point == std::string_view::npos) return 0;
    int places = 0;
    for (std::size_t at = point + 1; at < number.size() && is_digit(number[at]); ++at) ++places;
    return places;
}

// Whether `shown` is what rounding `stored` for display gives.
bool shows(const Decimal& shown, const Decimal& stored, int places) {
    return stored.rounded(places, Rounding::half_up) == shown;
}

CellContent read_stored_number(const Value& value, FieldScene& field, FormScene& scene,
                               CellQuantity& quantity) {
    const auto stored = xlsx::CellNumber::parse(value.raw);
    const auto number = stored ? stored->to_decimal() : std::nullopt;
    if (!number) return CellContent::other;
    if (stored->many_digits) {
        scene.findings.add(Code::cell_many_digits, field.path, value, value.raw, {});
    }
    quantity.number = *number;
    read_display(value.printed, scene.buffer, quantity);
    if (value.moved_places != 0 && quantity.unit.empty() && !number->is_zero()) {
        quantity.moved_places = value.moved_places;
    }
    return CellContent::quantity;
}

CellContent read_text_number(const Value& value, FieldScene& field, FormScene& scene,
                             CellQuantity& quantity) {
    constexpr std::string_view kNone = "无";
    const ValueText plain = plain_value_text(answer_of(value), scene.buffer);
    quantity.none = plain.text == kNone;
    if (quantity.none || is_no_value(plain.text)) return CellContent::nothing;
    const auto number = scan_number(plain.text);
    if (!number) return CellContent::other;
    quantity.number = number->value;
    quantity.words = number->words;
    quantity.myriads = number->words && names_myriads(plain.text.substr(0, number->size));
    std::string_view rest = without_outer_blanks(plain.text.substr(number->size));
    if (rest == ".") rest = {};  // 100.
    quantity.unit = without_brackets(rest);
    if (number->percent) {
        if (!quantity.unit.empty()) return CellContent::other;
        quantity.unit = kPercentUnit;
    }
    quantity.own_cell = without_outer_blanks(answer_of(value)) == without_outer_blanks(value.raw);
    quantity.bare_text = quantity.own_cell && rest.empty() && !number->words;
    quantity.look_alike = plain.look_alike;
    if (plain.look_alike) {
        scene.findings.add(Code::value_look_alike, field.path, value, plain.text);
    }
    return CellContent::quantity;
}

// 83美元, 83USD
bool may_be_unit(std::string_view rest) {
    constexpr std::string_view kEnds[] = {"元", "币", "块"};
    const auto is_letter = [](char c) { return ascii_lower(c) >= 'a' && ascii_lower(c) <= 'z'; };
    if (std::any_of(rest.begin(), rest.end(), is_digit)) return false;
    return std::all_of(rest.begin(), rest.end(), is_letter) ||
           std::any_of(std::begin(kEnds), std::end(kEnds),
                       [&](std::string_view end) { return rest.ends_with(end); });
}

}  // namespace

void read_display(std::string_view printed_text, std::string& buffer, CellQuantity& quantity) {
    if (printed_text.empty() || is_digit(printed_text.back())) return;
    const std::string_view printed = plain_value_text(printed_text, buffer).text;
    const auto shown = scan_shown(printed);
    if (!shown || shown->words) return;
    const std::string_view unit = without_brackets(without_point(printed.substr(shown->size)));
    if (unit.empty()) return;
    const bool itself =
        shows(shown->value, quantity.number, places_of(printed.substr(0, shown->size)));
    if (unit == kPercentUnit) {
        // The sign multiplies by 100, unless it is just text of the format: 0.00"%".
        const auto percent = itself ? quantity.number : exact_shift(quantity.number, 2);
        if (!percent) return;
        quantity.number = *percent;
    } else {
        quantity.unit_of_display = !itself;
    }
    quantity.unit = unit;
}

const Unit* money_unit_of(const CellQuantity& quantity, const UnitTable& units) {
    const Unit* const unit = units.find_money(quantity.unit);
    if (unit == nullptr || !quantity.unit_of_display) return unit;
    return units.find_money("元");
}

void tell_moved_point(const Value& value, const Decimal& read, FieldScene& field,
                      FormScene& scene) {
    if (field.moved_told) return;
    field.moved_told = true;
    scene.findings.add(Code::value_as_shown, field.path, value, value.raw, read.to_string(),
                       std::string(value.printed));
}

Code trouble_behind_number(std::string_view rest, Code otherwise) {
    if (rest.size() > 1 && rest.front() == ',' && is_digit(rest[1])) {
        return Code::value_comma_misplaced;
    }
    return may_be_unit(rest) ? otherwise : Code::value_words_for_number;
}

std::string_view answer_of(const Value& value) {
    if (value.stored == CellType::blank) return {};
    if (value.stored != CellType::text && value.stored != CellType::date) return value.printed;
    return value.source.data() == nullptr ? value.raw : value.source;
}

CellContent read_number_cell(const Value& value, FieldScene& field, FormScene& scene,
                             CellQuantity& quantity) {
    switch (value.stored) {
        case CellType::blank:
        case CellType::error:
            return CellContent::nothing;
        case CellType::number:
            return read_stored_number(value, field, scene, quantity);
        case CellType::text:
            return read_text_number(value, field, scene, quantity);
        case CellType::boolean:
        case CellType::date:
            break;
    }
    return CellContent::other;
}

}  // namespace jixiao::normalise
