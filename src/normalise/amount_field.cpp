// SPDX-License-Identifier: MIT
#include <string>

#include "base/text/white_space.hpp"
#include "normalise/fields.hpp"
#include "normalise/number_cell.hpp"
#include "normalise/number_value.hpp"
#include "normalise/value_text.hpp"

namespace jixiao::normalise {
namespace {

constexpr int kPlaces = 15;  // behind the point, when an amount is brought to another unit

// The column's scale, found on its first amount.
const AmountScale& scale_of(const Value& value, FieldScene& field, FormScene& scene) {
    if (field.scale.source != UnitSource::none) return field.scale;
    field.scale = find_amount_scale(field.spec, field.column, scene.form, scene.mapping,
                                    scene.dictionaries.units());
    if (!field.scale.known) {
        scene.findings.add(Code::unit_unknown, field.path, value, field.scale.name, {});
    }
    return field.scale;
}

// Brings an amount that is in its cell's own unit to the column's.
bool convert(Value& value, const Decimal& number, const Unit& unit, const AmountScale& scale) {
    const auto yuan = exact_product(number, unit.factor);
    const auto converted = yuan ? quotient(*yuan, scale.factor, kPlaces) : std::nullopt;
    if (!converted) return false;
    value.base = *yuan;
    value.has_base = true;
    value.number = *converted;
    value.has_number = true;
    return true;
}

void set_in_column_unit(Value& value, const CellQuantity& quantity, const AmountScale& scale) {
    value.number = quantity.number;
    value.has_number = true;
    value.unit_source = scale.source;
    if (!scale.known) return;
    if (const auto yuan = exact_product(quantity.number, scale.factor)) {
        value.base = *yuan;
        value.has_base = true;
    }
}

// Where an amount's unit is stated: the line's or head's cell, the row (6:6) whose label says it,
// or the label that the mapping gives.
std::string place_of_unit(const Value& value, const AmountScale& scale, bool by_label,
                          const FieldScene& field, const FormScene& scene) {
    if (scale.source == UnitSource::line) return scene.form.amount_unit.value.cell.to_string();
    if (field.column != nullptr && !by_label) return field.column->head.to_string();
    if (field.spec != nullptr) {
        const std::string row = std::to_string(value.cell.row + 1);
        return row + ":" + row;
    }
    for (const mapping::FieldSpec& spec : scene.mapping.fields) {
        if (spec.path == field.path && !spec.labels.empty()) return spec.labels.front().text;
    }
    return std::string(field.path);
}

// A number format that shows another unit than the one that head, label or line state; told once
// per field.
void tell_conflict(const Value& value, const CellQuantity& quantity, const Unit& unit,
                   const AmountScale& scale, bool by_label, FieldScene& field, FormScene& scene) {
    const bool stated = scale.source == UnitSource::header || scale.source == UnitSource::line;
    const bool format = value.stored == CellType::number && !quantity.unit_of_display;
    if (!stated || !format || unit.factor == scale.factor || field.conflict_told) return;
    field.conflict_told = true;
    scene.findings.add(Code::unit_conflict, field.path, value, unit.name, scale.name,
                       place_of_unit(value, scale, by_label, field, scene));
}

void tell_trouble(const Value& value, const CellQuantity& quantity, FieldScene& field,
                  FormScene& scene) {
    const Code code = trouble_behind_number(quantity.unit, Code::unit_unknown);
    if (code == Code::unit_unknown) {
        scene.findings.add(code, field.path, value, quantity.unit, {});
    } else {
        scene.findings.add(code, field.path, value);
    }
}

// ￥100 and 人民币100万元: what names the currency in front of a number.
std::string_view without_currency(std::string_view text) {
    constexpr std::string_view kCurrencies[] = {"￥", "¥", "人民币", "RMB"};
    text = trimmed(text);
    for (const auto currency : kCurrencies) {
        if (text.starts_with(currency)) text = trimmed(text.substr(currency.size()));
    }
    return text;
}

// A text that begins with its currency. Without a unit behind the number it may be in 元 or in what
// the form asks for: only where both are the same it is read.
CellContent read_with_currency(Value& value, FieldScene& field, FormScene& scene,
                               CellQuantity& quantity) {
    if (value.stored != CellType::text) return CellContent::other;
    const std::string_view whole = value.source;
    const std::string_view number = without_currency(answer_of(value));
    if (number.size() == trimmed(answer_of(value)).size()) return CellContent::other;
    value.source = number;
    const CellContent content = read_number_cell(value, field, scene, quantity);
    value.source = whole;
    if (content != CellContent::quantity) return CellContent::other;
    if (!quantity.unit.empty()) return content;
    const auto stated = stated_scale(value, scene.dictionaries.units());
    const AmountScale scale = stated ? *stated : scale_of(value, field, scene);
    return scale.known && scale.factor == Decimal::integer(1) ? content : CellContent::other;
}

// A format that moves the point shows the amount as the form asks for it: 12345678 元 as 1234.6.
void read_as_shown(const Value& value, CellQuantity& quantity, FieldScene& field,
                   FormScene& scene) {
    if (quantity.moved_places == 0) return;
    const auto shown = exact_shift(quantity.number, -quantity.moved_places);
    if (shown) quantity.number = *shown;
    tell_moved_point(value, quantity.number, field, scene);
}

}  // namespace

void read_amount_field(Value& value, FieldScene& field, FormScene& scene) {
    CellQuantity quantity;
    CellContent content = read_number_cell(value, field, scene, quantity);
    if (content == CellContent::nothing) return;
    if (content == CellContent::other) {
        content = read_with_currency(value, field, scene, quantity);
    }
    if (content != CellContent::quantity) {
        scene.findings.add(Code::value_not_number, field.path, value);
        return;
    }
    if (!quantity.before.empty()) {
        tell_words_before(value, quantity, field, scene);
        // 元83.00: of what it is an amount the words may say.
        if (quantity.unit.empty()) return;
    }
    // As much as 12万, which is 12 万元: it says its scale itself.
    if (quantity.myriads && quantity.unit.empty()) quantity.unit = kYuanUnit;
    read_as_shown(value, quantity, field, scene);
    const auto stated = stated_scale(value, scene.dictionaries.units());
    const AmountScale scale = stated ? *stated : scale_of(value, field, scene);
    value.unit = scale.name;
    if (quantity.unit.empty()) {
        set_in_column_unit(value, quantity, scale);
        field.count_number(value, quantity.bare_text);
    } else {
        const Unit* const unit = money_unit_of(quantity, scene.dictionaries.units());
        if (unit == nullptr || !scale.known || !convert(value, quantity.number, *unit, scale)) {
            tell_trouble(value, quantity, field, scene);
            return;
        }
        value.unit_source = UnitSource::cell;
        tell_conflict(value, quantity, *unit, scale, stated.has_value(), field, scene);
        // Spreadsheets do not add it up, with its unit or without; a cell that it shares with its
        // label is none of numbers.
        field.count_number(value, quantity.own_cell && !quantity.words);
    }
    value.weight_only = value.red && field.spec != nullptr && field.spec->weight_only_if_red &&
                        !value.number.is_zero() && !value.number.is_negative();
}

}  // namespace jixiao::normalise
