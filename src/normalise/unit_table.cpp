// SPDX-License-Identifier: MIT
#include "normalise/unit_table.hpp"

#include "normalise/number_value.hpp"
#include "normalise/value_text.hpp"

namespace jixiao::normalise {
namespace {

constexpr std::string_view kEach = "每";

struct Scale {
    std::string_view text;
    int power = 0;
};

// The longer ones first.
constexpr Scale kScales[] = {
    {"万亿", 12}, {"千万", 7}, {"百万", 6}, {"十万", 5}, {"亿", 8}, {"万", 4}, {"千", 3}, {"百", 2},
};

Nature nature_of(std::string_view name) {
    if (name == "absolute") return Nature::absolute;
    return name == "relative" ? Nature::relative : Nature::unknown;
}

Unit unit_of(const mapping::DictionaryEntry& entry) {
    Unit unit;
    unit.name = entry.name;
    unit.base = entry.base.empty() ? entry.name : entry.base;
    if (!entry.factor.is_zero()) unit.factor = entry.factor;
    unit.nature = nature_of(entry.nature);
    unit.known = true;
    return unit;
}

}  // namespace

std::string_view bare_unit(std::string_view text) {
    constexpr std::string_view kWhole[] = {"整", "正"};
    text = without_outer_blanks(text);
    if (text.starts_with('(') && text.ends_with(')')) {
        text = without_outer_blanks(text.substr(1, text.size() - 2));
    }
    for (const std::string_view mark : kWhole) {
        if (!text.ends_with(mark)) continue;
        const std::string_view unit = text.substr(0, text.size() - mark.size());
        if (unit.ends_with(kYuanUnit) || unit.ends_with("圆")) return unit;
    }
    return text;
}

UnitTable::UnitTable(const mapping::Dictionary* dictionary) {
    if (dictionary != nullptr) add(*dictionary);
    // A share is one whatever the dictionary says.
    units_.emplace(kPercentUnit,
                   Unit{kPercentUnit, kPercentUnit, Decimal::integer(1), Nature::relative, true});
}

void UnitTable::add(const mapping::Dictionary& dictionary) {
    std::string buffer;
    for (const auto& entry : dictionary.entries) {
        const Unit unit = unit_of(entry);
        units_.emplace(plain_value_text(entry.name, buffer).text, unit);
        for (const auto& label : entry.labels) {
            units_.emplace(plain_value_text(label.text, buffer).text, unit);
        }
    }
}

const Unit* UnitTable::find(std::string_view text) const {
    const auto found = units_.find(text);
    return found == units_.end() ? nullptr : &found->second;
}

const Unit* UnitTable::find_money(std::string_view text) const {
    const Unit* unit = find(text);
    if (unit == nullptr && !text.empty() && text.size() <= kYuanUnit.size() * 2) {
        unit = find(std::string(text).append(kYuanUnit));
    }
    return unit != nullptr && unit->base == kYuanUnit ? unit : nullptr;
}

int UnitTable::power_of(std::string_view text) {
    for (const Scale& scale : kScales) {
        if (text == scale.text) return scale.power;
    }
    return 0;
}

Unit UnitTable::meaning(std::string_view text, TextStore& texts) const {
    if (const Unit* const unit = find(text)) return *unit;
    if (const auto slash = text.find('/'); slash != std::string_view::npos) {
        return quotient(text, slash, texts);
    }
    Unit unit = scaled(text, texts);
    if (unit.known) return unit;
    unit.name = text;
    if (text.find(kEach) != std::string_view::npos) unit.nature = Nature::relative;
    return unit;
}

Unit UnitTable::scaled(std::string_view text, TextStore& texts) const {
    for (const Scale& scale : kScales) {
        if (!text.starts_with(scale.text)) continue;
        const Unit* const plain = find(text.substr(scale.text.size()));
        if (plain == nullptr) continue;
        const auto factor = exact_shift(plain->factor, scale.power);
        if (!factor) continue;
        Unit unit = *plain;
        unit.name = texts.add(std::string(scale.text).append(plain->name));
        unit.factor = *factor;
        return unit;
    }
    return {};
}

Unit UnitTable::quotient(std::string_view text, std::size_t slash, TextStore& texts) const {
    const std::string_view below = text.substr(slash + 1);
    const Unit* known_above = find(text.substr(0, slash));
    const Unit above = known_above != nullptr ? *known_above : scaled(text.substr(0, slash), texts);
    const Unit* const per = find(below);
    Unit unit;
    unit.name = text;
    unit.nature = Nature::relative;
    // Only units below the line that are their own base: 元/千克 would have to be divided.
    if (!above.known || per == nullptr || per->base != per->name) return unit;
    const std::string tail = "/" + std::string(per->name);
    unit.name = texts.add(std::string(above.name) + tail);
    unit.base = texts.add(std::string(above.base) + tail);
    unit.factor = above.factor;
    unit.known = true;
    return unit;
}

}  // namespace jixiao::normalise
