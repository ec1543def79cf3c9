// SPDX-License-Identifier: MIT
#include "normalise/number_cell.hpp"

#include <algorithm>
#include <iterator>

#include "base/text/ascii.hpp"
#include "normalise/measure_expression.hpp"
#include "normalise/number_value.hpp"
#include "normalise/shown_number.hpp"
#include "normalise/value_text.hpp"
#include "xlsx/number_format/cell_number.hpp"

namespace jixiao::normalise {
namespace {

bool names_myriads(std::string_view numeral) {
    constexpr std::string_view kMyriads[] = {"万", "萬", "亿", "億"};
    return std::any_of(std::begin(kMyriads), std::end(kMyriads), [&](std::string_view word) {
        return numeral.find(word) != std::string_view::npos;
    });
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
    read_display({value.printed, value.moved_places, value.percents}, scene.buffer, quantity);
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
    if (tell_dash_like(plain.text, value, field, scene)) return CellContent::nothing;
    const auto number = scan_number(plain.text);
    if (!number) return CellContent::other;
    quantity.number = number->value;
    quantity.words = number->words;
    quantity.myriads = number->words && names_myriads(plain.text.substr(0, number->size));
    std::string_view rest = plain.text.substr(number->size);
    if (without_outer_blanks(rest) == ".") rest = {};  // 100.
    quantity.unit = bare_unit(rest);
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

bool begins_number(char c) {
    return is_digit(c) || c == '-' || c == '.';
}

}  // namespace

void read_display(const ShownNumber& shown, std::string& buffer, CellQuantity& quantity) {
    constexpr int kPercentPlaces = 2;
    const std::string_view text = shown.text;
    if (shown.percents != 0) {
        const auto percent = exact_shift(quantity.number, kPercentPlaces * shown.percents);
        if (percent) quantity.number = *percent;
    }
    if (text.empty() || (begins_number(text.front()) && is_digit(text.back()))) return;
    const ShownWords words = words_shown(text, quantity.number, buffer);
    quantity.before = words.before;
    quantity.unit = words.unit;
    quantity.unit_of_display =
        shown.moved_places != 0 && !words.unit.empty() && words.unit != kPercentUnit;
}

const Unit* money_unit_of(const CellQuantity& quantity, const UnitTable& units) {
    const Unit* const unit = units.find_money(quantity.unit);
    if (unit == nullptr || !quantity.unit_of_display) return unit;
    return units.find_money("元");
}

bool tell_dash_like(std::string_view text, const Value& value, const FieldScene& field,
                    FormScene& scene) {
    constexpr std::string_view kOne = "一";
    if (text != kOne) return false;
    scene.findings.add(Code::value_look_alike, field.path, value, "—");
    return true;
}

void tell_moved_point(const Value& value, const Decimal& read, FieldScene& field,
                      FormScene& scene) {
    if (field.moved_told) return;
    field.moved_told = true;
    scene.findings.add(Code::value_as_shown, field.path, value, value.raw, read.to_string(),
                       std::string(value.printed));
}

void tell_words_before(const Value& value, const CellQuantity& quantity, const FieldScene& field,
                       FormScene& scene) {
    scene.findings.add(Code::value_unreadable, field.path, value,
                       quantity.number.to_string().append(quantity.unit));
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
