// SPDX-License-Identifier: MIT
#include "normalise/amount_scale.hpp"

#include <algorithm>
#include <iterator>
#include <string_view>

namespace jixiao::normalise {
namespace {

// Whether what a head has in brackets is a unit that amounts cannot be in (批次, %, 美元); else it
// is a remark: （含结转）, （2024年）.
bool is_foreign_unit(std::string_view text, const UnitTable& units) {
    if (units.find(text) != nullptr || text.find('/') != std::string_view::npos) return true;
    constexpr std::string_view kMoney[] = {"元", "币", "镑", "$", "USD"};
    return std::any_of(std::begin(kMoney), std::end(kMoney),
                       [&](std::string_view end) { return text.ends_with(end); });
}

AmountScale foreign_scale(std::string_view name, UnitSource source) {
    return {name, Decimal(), source, false};
}

}  // namespace

AmountScale find_amount_scale(const mapping::ColumnSpec* spec, const FoundColumn* column,
                              const Form& form, const mapping::Mapping& mapping,
                              const UnitTable& units) {
    if (column != nullptr && !column->unit.empty()) {
        if (const Unit* const unit = units.find_money(column->unit)) {
            return {unit->name, unit->factor, UnitSource::header, true};
        }
        if (is_foreign_unit(column->unit, units)) {
            return foreign_scale(column->unit, UnitSource::header);
        }
    }
    const AmountUnit& line = form.amount_unit;
    const UnitSource line_source = line.assumed ? UnitSource::mapping : UnitSource::line;
    if (line.known && !line.assumed) return {line.unit, line.factor, line_source, true};
    if (!line.unit.empty() && !line.assumed) return foreign_scale(line.unit, line_source);
    for (const std::string_view name : {spec == nullptr ? std::string_view() : spec->unit,
                                        line.unit, std::string_view(mapping.amount_unit)}) {
        if (const Unit* const unit = units.find_money(name)) {
            return {unit->name, unit->factor, UnitSource::mapping, true};
        }
    }
    return foreign_scale(mapping.amount_unit, UnitSource::mapping);
}

std::optional<AmountScale> stated_scale(const Value& value, const UnitTable& units) {
    const Unit* const unit = units.find_money(value.unit);
    if (unit == nullptr) return std::nullopt;
    return AmountScale{unit->name, unit->factor, UnitSource::header, true};
}

}  // namespace jixiao::normalise
