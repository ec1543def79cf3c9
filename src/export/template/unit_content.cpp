// SPDX-License-Identifier: MIT
#include "export/template/unit_content.hpp"

#include <algorithm>

#include "check/rules/rule_compiler.hpp"

namespace jixiao::exporter {
namespace {

constexpr std::string_view kReporter = "reporter";
constexpr int kCents = 2;

// Where the rule about the reporting unit finds its name.
std::optional<check::Address> unit_place(const mapping::Mapping& mapping) {
    std::optional<check::Address> place;
    std::vector<Finding> known;  // told by check_rules
    check::each_rule(mapping, known, [&](const mapping::RuleSpec& rule, auto& settings) {
        if (place || rule.kind != kReporter) return;
        check::Address address = settings.address("unit");
        if (settings.applies()) place = std::move(address);
    });
    return place;
}

// Fills a place in; false where the blank has none.
bool put(const check::Address& place, const std::string& text, const std::optional<Decimal>& number,
         FormContent& content) {
    if (!place.in_block) {
        content.fields[place.path] = text;
        return true;
    }
    TableContent& table = content.tables[place.block];
    const std::uint16_t spec = place.specs.front();
    const auto row = std::find_if(table.rows.begin(), table.rows.end(), [&](const auto& one) {
        return place.kinds.empty() ||
               std::find(place.kinds.begin(), place.kinds.end(), one.kind) != place.kinds.end();
    });
    if (row == table.rows.end()) return false;
    std::erase_if(row->values, [&](const ContentValue& value) { return value.spec == spec; });
    ContentValue value;
    value.spec = spec;
    value.rows = 1;
    value.text = text;
    value.number = number;
    row->values.push_back(std::move(value));
    return true;
}

// The texts that tell which fund a form is about.
std::string about(const FormContent& content) {
    std::string text = content.title + content.after_title + content.sheet;
    for (const auto& [path, filled] : content.fields) text.append(filled);
    return text;
}

}  // namespace

bool takes_allotment(const mapping::Mapping& mapping) {
    return !mapping.layout.allocation.empty();
}

UnitFilled fill_in_unit(const mapping::Mapping& mapping, const check::RosterUnit& unit,
                        const Allotments& allotments, FormContent& content) {
    UnitFilled filled;
    const std::string fund = about(content);
    if (const auto place = unit_place(mapping)) {
        if (place->in_block) content.tables[place->block].rows.resize(1);
        filled.name = put(*place, unit.name, {}, content);
    }
    if (!takes_allotment(mapping)) return filled;
    const auto place = check::bind_address(mapping.layout.allocation, mapping);
    const auto amount = allotments.of(unit, fund);
    const auto factor = allotments.factor_of(mapping.amount_unit);
    if (!place || !amount || !factor) return filled;
    const Decimal shown = Decimal::divide(*amount, *factor, kCents, Rounding::half_up);
    filled.allotment = put(*place, {}, shown, content);
    return filled;
}

}  // namespace jixiao::exporter
