// SPDX-License-Identifier: MIT
#include <algorithm>
#include <iterator>

#include "base/text/white_space.hpp"
#include "normalise/fields.hpp"
#include "normalise/number_cell.hpp"
#include "normalise/number_value.hpp"
#include "normalise/value_text.hpp"

namespace jixiao::normalise {
namespace {

void set_number(Value& value, const Decimal& number, bool as_text, FieldScene& field) {
    value.number = number;
    value.has_number = true;
    field.count_number(value, as_text);
}

// In front of a rank; they add nothing to the number.
constexpr std::string_view kBeforeRanks[] = {"并列", "第"};

bool is_before_rank(std::string_view words) {
    return std::find(std::begin(kBeforeRanks), std::end(kBeforeRanks), words) !=
           std::end(kBeforeRanks);
}

// The number, or false with a finding where there should be one.
bool take_number(const Value& value, FieldScene& field, FormScene& scene, CellQuantity& quantity) {
    const CellContent content = read_number_cell(value, field, scene, quantity);
    if (content == CellContent::other) {
        scene.findings.add(Code::value_not_number, field.path, value);
    }
    if (!quantity.before.empty() && !is_before_rank(quantity.before)) {
        tell_words_before(value, quantity, field, scene);
    }
    if (quantity.moved_places != 0) tell_moved_point(value, quantity.number, field, scene);
    return content == CellContent::quantity;
}

void tell_no_number(const Value& value, const CellQuantity& quantity, const FieldScene& field,
                    FormScene& scene) {
    const Code code = trouble_behind_number(quantity.unit, Code::value_not_number);
    scene.findings.add(code, field.path, value);
}

// Units in which points, counts and ranks are written; they add nothing to the number.
bool is_idle_unit(std::string_view unit) {
    constexpr std::string_view kUnits[] = {"", "分", "名", "位"};
    for (const auto idle : kUnits) {
        if (unit == idle) return true;
    }
    return false;
}

// 1.5万人 is 15000人, 3万 is 30000; 千克 is no thousand of anything.
void bring_to_ones(CellQuantity& quantity, FormScene& scene) {
    if (quantity.unit.empty() || quantity.unit_of_display) return;
    constexpr int kLeastPower = 4;
    std::string_view ones;
    int power = UnitTable::power_of(quantity.unit);
    if (power == 0) {
        const Unit unit = scene.dictionaries.units().meaning(quantity.unit, scene.texts);
        if (!unit.known || unit.base.size() >= unit.name.size()) return;
        if (!unit.name.ends_with(unit.base)) return;
        power = UnitTable::power_of(unit.name.substr(0, unit.name.size() - unit.base.size()));
        ones = unit.base;
    }
    const auto number = power < kLeastPower ? std::nullopt : exact_shift(quantity.number, power);
    if (!number) return;
    quantity.number = *number;
    quantity.unit = ones;
}

// What a number may be of. Points and ranks are of nothing, or shares (10%); counts are 12人.
enum class Units : std::uint8_t { shares, all };

bool may_have(Units units, const Unit& unit) {
    return units == Units::all || unit.name == kPercentUnit;
}

void read_number(Value& value, FieldScene& field, FormScene& scene, Units units) {
    CellQuantity quantity;
    const bool is_number = take_number(value, field, scene, quantity);
    // Points are figures: 十分 and 无 say something, but no machine adds them up.
    if (quantity.words || quantity.none) {
        scene.findings.add(Code::value_not_number, field.path, value);
        return;
    }
    if (!is_number) return;
    if (units == Units::all) bring_to_ones(quantity, scene);
    if (!is_idle_unit(quantity.unit)) {
        const Unit* const unit = scene.dictionaries.units().find(quantity.unit);
        if (unit == nullptr || quantity.unit_of_display || !may_have(units, *unit)) {
            tell_no_number(value, quantity, field, scene);
            return;
        }
        value.unit = unit->name;
    }
    // Spreadsheets do not add up 10分 either; a cell that it shares with its label is none of
    // numbers.
    set_number(value, quantity.number, quantity.own_cell, field);
}

}  // namespace

void read_rate_field(Value& value, FieldScene& field, FormScene& scene) {
    constexpr std::string_view kPerMille = "‰";
    CellQuantity quantity;
    if (!take_number(value, field, scene, quantity)) return;
    if (quantity.unit != kPercentUnit && !quantity.unit.empty()) {
        const auto percent = exact_shift(quantity.number, -1);
        if (quantity.unit != kPerMille || quantity.unit_of_display || !percent) {
            tell_no_number(value, quantity, field, scene);
            return;
        }
        quantity.number = *percent;
    }
    set_number(value, quantity.number, quantity.bare_text, field);
    value.unit = kPercentUnit;
}

void read_plain_number_field(Value& value, FieldScene& field, FormScene& scene) {
    read_number(value, field, scene, Units::shares);
}

void read_rank_field(Value& value, FieldScene& field, FormScene& scene) {
    constexpr std::string_view kFirst = "一";
    const std::string_view answer = answer_of(value);
    std::string_view rank = trimmed(answer);
    for (const auto word : kBeforeRanks) {
        if (rank.starts_with(word)) rank.remove_prefix(word.size());
    }
    // Somebody is first, and no dash is meant.
    if (rank == kFirst) {
        scene.findings.add(Code::value_not_number, field.path, value);
        return;
    }
    // 并列第1: the words stay in the value's own text.
    const std::string_view source = value.source;
    const bool words = value.stored == CellType::text && rank.size() < answer.size() &&
                       !rank.empty() && is_digit(rank.front());
    if (words) value.source = rank;
    read_number(value, field, scene, Units::shares);
    value.source = source;
}

void read_count_field(Value& value, FieldScene& field, FormScene& scene) {
    read_number(value, field, scene, Units::all);
    if (value.has_number && !value.number.is_integer()) {
        scene.findings.add(Code::value_unreadable, field.path, value, "0, 1, 2 …");
    }
}

}  // namespace jixiao::normalise
