// SPDX-License-Identifier: MIT
#include <algorithm>

#include "base/text/white_space.hpp"
#include "normalise/fields.hpp"
#include "normalise/measure_expression.hpp"
#include "normalise/number_cell.hpp"
#include "normalise/number_value.hpp"
#include "normalise/value_text.hpp"

namespace jixiao::normalise {
namespace {

struct ReachedCode {
    std::string_view code;
    Reached reached = Reached::none;
};

// The codes of the dictionary "reached".
constexpr ReachedCode kReached[] = {
    {"full", Reached::full}, {"partly", Reached::partly}, {"not_reached", Reached::not_reached}};

Reached reached_of(std::string_view text, FormScene& scene) {
    const auto* const entry = scene.dictionaries.reached().find(text, scene.key_buffer);
    if (entry == nullptr) return Reached::none;
    for (const auto& [code, reached] : kReached) {
        if (entry->code == code) return reached;
    }
    return Reached::none;
}

// Whether a number format shows this number so, rounded perhaps.
bool is_shown_as(const Decimal& number, const Decimal& shown) {
    return number.rounded(shown.scale(), Rounding::half_up) == shown;
}

// A number format may say more than the number: "≥"0"批次" makes 15 a target. False if it does not.
bool read_shown_statement(Value& value, FormScene& scene) {
    const ValueText plain = plain_value_text(value.printed, scene.buffer);
    const Measure shown =
        read_measure(plain.text, scene.mapping.measure_style, scene.dictionaries, scene.texts);
    if (shown.kind != MeasureKind::quantitative || shown.op == Operator::none) return false;
    if (!is_shown_as(value.number, shown.number)) return false;
    value.op = shown.op;
    Unit unit = shown.unit;
    if (plain.replaced && !unit.known) unit.name = scene.texts.add(unit.name);
    if (!unit.name.empty()) set_measure_unit(value, unit);
    return true;
}

void read_measure_number(Value& value, FieldScene& field, FormScene& scene) {
    CellQuantity quantity;
    if (read_number_cell(value, field, scene, quantity) != CellContent::quantity) {
        scene.findings.add(Code::value_unreadable, field.path, value, "≥95%");
        return;
    }
    if (quantity.moved_places != 0) tell_moved_point(value, quantity.number, field, scene);
    value.kind = MeasureKind::quantitative;
    value.number = quantity.number;
    value.has_number = true;
    // ≤15天 begins with more than the number, 15天以内 ends with more than a unit.
    const bool known =
        quantity.unit.empty() || scene.dictionaries.units().find(quantity.unit) != nullptr;
    const bool more = !quantity.before.empty() || !known || quantity.unit_of_display;
    // 8.3万 is the number itself; of ≥20.0千元 for 20000 and of 共3次 a part is not understood.
    const bool itself = quantity.before.empty() &&
                        (!quantity.unit_of_display || UnitTable::power_of(quantity.unit) != 0);
    if (more && read_shown_statement(value, scene)) return;
    if (!itself) scene.findings.add(Code::value_unreadable, field.path, value, "≥95%");
    if (quantity.unit.empty() || quantity.unit_of_display) return;
    const bool lives = quantity.unit.data() >= value.printed.data() &&
                       quantity.unit.data() < value.printed.data() + value.printed.size();
    set_measure_unit(value,
                     scene.dictionaries.units().meaning(
                         lives ? quantity.unit : scene.texts.add(quantity.unit), scene.texts));
}

// O and l typed for 0 and 1: told and not corrected.
bool tell_letters(std::string_view text, const Value& value, FieldScene& field, FormScene& scene,
                  TextStore& texts) {
    const std::string figures = with_digits_for_letters(text);
    if (figures.empty()) return false;
    const Measure meant =
        read_measure(figures, scene.mapping.measure_style, scene.dictionaries, texts);
    if (meant.kind != MeasureKind::quantitative) return false;
    // 20l is twenty litres, O2 is no figure: only what has a known unit can be meant, unless an O
    // follows a digit.
    const std::size_t letter = text.find_first_of("Oo");
    const bool in_figure =
        letter != std::string_view::npos && letter != 0 && is_digit(text[letter - 1]);
    if (!in_figure && !meant.unit.known && !meant.unit.name.empty() && !figures.ends_with(')'))
        return false;
    scene.findings.add(Code::value_unreadable, field.path, value, figures);
    return true;
}

// Reads value.text; new texts go to `texts`. False if there was something to tell.
bool read_statement(Value& value, FieldScene& field, FormScene& scene, TextStore& texts) {
    const ValueText plain = plain_value_text(value.text, scene.buffer);
    if (tell_dash_like(plain.text, value, field, scene)) return false;
    Measure measure =
        read_measure(plain.text, scene.mapping.measure_style, scene.dictionaries, texts);
    value.kind = measure.kind;
    value.op = measure.op;
    if (measure.kind == MeasureKind::quantitative) {
        value.number = measure.number;
        value.has_number = true;
        // An unknown unit may still stand in the scene's buffer.
        if (plain.replaced && !measure.unit.known) {
            measure.unit.name = texts.add(measure.unit.name);
        }
        set_measure_unit(value, measure.unit);
    } else if (measure.kind == MeasureKind::date_text) {
        value.text = texts.add(measure.date);
    } else if (measure.kind == MeasureKind::qualitative) {
        value.reached = reached_of(value.text, scene);
        if (is_ditto(plain.text)) {
            scene.findings.add(Code::value_unreadable, field.path, value, "≥95%");
            return false;
        }
    }
    if (measure.kind != MeasureKind::quantitative &&
        tell_letters(plain.text, value, field, scene, texts)) {
        return false;
    }
    if (measure.kind == MeasureKind::compound) {
        scene.findings.add(Code::value_compound, field.path, value);
    }
    if (plain.look_alike || measure.look_alike) {
        scene.findings.add(Code::value_look_alike, field.path, value, plain.text);
        return false;
    }
    return measure.kind != MeasureKind::compound;
}

void take_meaning(Value& value, const Value& known) {
    value.kind = known.kind;
    value.op = known.op;
    value.reached = known.reached;
    value.nature = known.nature;
    value.has_number = known.has_number;
    value.number = known.number;
    value.unit = known.unit;
    value.has_base = known.has_base;
    value.base = known.base;
    value.base_unit = known.base_unit;
    if (known.kind == MeasureKind::date_text) value.text = known.text;
}

void read_measure_text(Value& value, FieldScene& field, FormScene& scene) {
    const std::string_view answer = trimmed(answer_of(value));
    const mapping::MeasureStyle style = scene.mapping.measure_style;
    MeasureMemo* const memo = scene.measures;
    value.text = answer;
    const Value* const known = memo == nullptr ? nullptr : memo->find(answer, style);
    if (known != nullptr) return take_meaning(value, *known);
    if (memo == nullptr || !memo->takes(answer)) {
        read_statement(value, field, scene, scene.texts);
        return;
    }
    const std::string_view kept = memo->own(answer);
    value.text = kept;
    if (read_statement(value, field, scene, memo->texts())) memo->remember(kept, style, value);
    if (value.kind != MeasureKind::date_text) value.text = answer;
}

// A target such as =100(%) that a program has stored as a formula: no formula looks like that.
void read_measure_formula(Value& value, FormScene& scene) {
    const ValueText plain = plain_value_text(value.raw, scene.buffer);
    const Measure measure =
        read_measure(plain.text, scene.mapping.measure_style, scene.dictionaries, scene.texts);
    if (measure.kind != MeasureKind::quantitative || measure.unit.name.empty()) return;
    value.kind = measure.kind;
    value.op = measure.op;
    value.number = measure.number;
    value.has_number = true;
    Unit unit = measure.unit;
    if (plain.replaced && !unit.known) unit.name = scene.texts.add(unit.name);
    set_measure_unit(value, unit);
}

}  // namespace

void set_measure_unit(Value& value, const Unit& unit) {
    value.unit = unit.name;
    value.nature = unit.nature;
    if (!unit.known || !value.has_number) return;
    if (const auto base = exact_product(value.number, unit.factor)) {
        value.base = *base;
        value.base_unit = unit.base;
        value.has_base = true;
    }
}

void read_measure_field(Value& value, FieldScene& field, FormScene& scene) {
    if (value.stored == CellType::number) {
        read_measure_number(value, field, scene);
    } else if (value.stored == CellType::date) {
        value.kind = MeasureKind::date_text;
        read_date_field(value, field, scene);
    } else if (value.stored == CellType::text) {
        read_measure_text(value, field, scene);
    } else if (value.stored == CellType::boolean) {
        value.kind = MeasureKind::qualitative;
        value.text = value.printed;
    } else if (value.formula_without_value) {
        read_measure_formula(value, scene);
    }
}

}  // namespace jixiao::normalise
