// SPDX-License-Identifier: MIT
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

// The unit of the stored number, where the cell itself says one; nullptr if nobody knows it.
const Unit* own_unit(const CellQuantity& quantity, const UnitTable& units) {
    const Unit* const unit = units.find_money(quantity.unit);
    if (unit == nullptr || !quantity.unit_of_display) return unit;
    return units.find_money("元");
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

void tell_trouble(const Value& value, const CellQuantity& quantity, FieldScene& field,
                  FormScene& scene) {
    const Code code = trouble_behind_number(quantity.unit, Code::unit_unknown);
    if (code == Code::unit_unknown) {
        scene.findings.add(code, field.path, value, quantity.unit, {});
    } else {
        scene.findings.add(code, field.path, value);
    }
}

}  // namespace

void read_amount_field(Value& value, FieldScene& field, FormScene& scene) {
    CellQuantity quantity;
    const CellContent content = read_number_cell(value, field, scene, quantity);
    if (content == CellContent::nothing) return;
    if (content == CellContent::other) {
        scene.findings.add(Code::value_not_number, field.path, value);
        return;
    }
    const auto stated = stated_scale(value, scene.dictionaries.units());
    const AmountScale scale = stated ? *stated : scale_of(value, field, scene);
    value.unit = scale.name;
    if (quantity.unit.empty()) {
        set_in_column_unit(value, quantity, scale);
        field.count_number(value, quantity.bare_text);
    } else {
        const Unit* const unit = own_unit(quantity, scene.dictionaries.units());
        if (unit == nullptr || !scale.known || !convert(value, quantity.number, *unit, scale)) {
            tell_trouble(value, quantity, field, scene);
            return;
        }
        value.unit_source = UnitSource::cell;
        // Spreadsheets do not add it up, with its unit or without; a cell that it shares with its
        // label is none of numbers.
        const bool own_cell =
            without_outer_blanks(answer_of(value)) == without_outer_blanks(value.raw);
        field.count_number(value, value.stored == CellType::text && own_cell && !quantity.words);
    }
    value.weight_only = value.red && field.spec != nullptr &&
                        !field.spec->weight_only_if_red.empty() && !value.number.is_zero() &&
                        !value.number.is_negative();
}

}  // namespace jixiao::normalise
