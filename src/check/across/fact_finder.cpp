// SPDX-License-Identifier: MIT
#include "check/across/fact_finder.hpp"

#include "base/text/label_key.hpp"

namespace jixiao::check {
namespace {

constexpr std::string_view kOrganisations = "organisations";

// The part of the path that * stands for.
std::string_view star_of(std::string_view pattern, std::string_view path) {
    while (!pattern.empty() && !path.empty()) {
        const std::size_t wanted = pattern.find('.');
        const std::size_t given = path.find('.');
        if (pattern.substr(0, wanted) == "*") return path.substr(0, given);
        if (wanted == std::string_view::npos || given == std::string_view::npos) break;
        pattern.remove_prefix(wanted + 1);
        path.remove_prefix(given + 1);
    }
    return {};
}

// The column's part of an address: "rows[city].amounts.*" → "amounts.*".
std::string_view column_part(std::string_view address) {
    const std::size_t close = address.find("].");
    return address.substr(close == std::string_view::npos ? address.find('.') + 1 : close + 2);
}

// Of addresses that are known to be bound.
std::vector<Address> bound_addresses(const std::vector<std::string>& texts,
                                     const mapping::Mapping& mapping) {
    std::vector<Address> addresses;
    for (const std::string& text : texts) addresses.push_back(*bind_address(text, mapping));
    return addresses;
}

Location place_of(const std::string& file, const FormView& form, const Value& value) {
    return {file, std::string(form.form().sheet), value.cell.to_string()};
}

}  // namespace

FactFinder::FactFinder(const mapping::MappingSet& mappings, const std::vector<Rules>& rules)
    : mappings_(mappings), dictionaries_(mappings) {
    sides_.resize(mappings.mappings.size());
    reporters_.resize(mappings.mappings.size());
    for (std::size_t i = 0; i < rules.size(); ++i) {
        for (const auto& rule : rules[i]) {
            if (rule->agreement() != nullptr) {
                agreements_.push_back(rule.get());
                bind(*rule, static_cast<std::uint32_t>(agreements_.size() - 1));
            }
            const Reporter* const reporter = rule->reporter();
            if (reporter == nullptr) continue;
            const mapping::Mapping& mapping = mappings.mappings[i];
            reporters_[i].push_back({rule.get(), *bind_address(reporter->unit, mapping),
                                     bound_addresses(reporter->what, mapping),
                                     bound_addresses(reporter->parts, mapping)});
        }
    }
}

void FactFinder::bind(const Rule& rule, std::uint32_t number) {
    const Agreement& agreement = *rule.agreement();
    for (std::size_t i = 0; i < mappings_.mappings.size(); ++i) {
        const mapping::Mapping& mapping = mappings_.mappings[i];
        const bool own = mapping.id == agreement.own.form;
        const bool other = mapping.id == agreement.other.form;
        if (!own && !other) continue;
        const Side& side = own ? agreement.own : agreement.other;
        if (auto value = bind_address(side.value, mapping)) {
            sides_[i].push_back(
                {number, own, other, std::move(*value), &side, agreement.dictionary});
        }
    }
}

std::string FactFinder::key_text(const Value& value, std::string_view dictionary) const {
    if (!value.code.empty()) return std::string(value.code);
    if (const normalise::WordTable* words = dictionaries_.words(dictionary)) {
        std::string buffer;
        if (const auto* entry = words->find(value.text, buffer)) return entry->code;
    }
    return label_key(value.text);
}

std::string FactFinder::unit_key(std::string_view name) const {
    Value value;
    value.text = name;
    return key_text(value, kOrganisations);
}

std::string FactFinder::key_of(const FormView& form, const Bound& bound, const Spot& spot) const {
    std::string key;
    for (const KeyPart& part : bound.side->key) {
        if (part.star) {
            const auto& columns = form.mapping().blocks[bound.value.block].columns;
            key.append(star_of(column_part(bound.side->value), columns[spot.spec].path));
        } else if (const auto place = bind_address(part.text, form.mapping())) {
            const bool in_row =
                place->in_block && spot.record != nullptr && place->block == bound.value.block;
            const Spot found =
                in_row ? place->in(*spot.table, *spot.record) : find_spot(form, *place);
            if (found) key.append(key_text(*found.value, bound.dictionary));
        }
        key.push_back(kKeySeparator);
    }
    return key;
}

void FactFinder::find_statements(const FormView& form, const std::string& file,
                                 Facts& facts) const {
    for (const Bound& bound : sides_[form.form().mapping]) {
        each_spot(form, bound.value, [&](const Spot& spot) {
            if (!spot.value->has_number) return;
            const std::string_view shown =
                spot.value->printed.empty() ? spot.value->raw : spot.value->printed;
            facts.statements.push_back({bound.agreement, bound.own, bound.other,
                                        key_of(form, bound, spot), spot.value->number,
                                        std::string(shown), place_of(file, form, *spot.value),
                                        form.heading(spot)});
        });
    }
}

void FactFinder::find_reports(const FormView& form, const std::string& file, Facts& facts) const {
    for (const BoundReporter& bound : reporters_[form.form().mapping]) {
        std::string what = form.mapping().id;
        for (const Address& address : bound.what) {
            what.push_back(kKeySeparator);
            if (const Spot spot = find_spot(form, address)) what += label_key(spot.value->text);
        }
        for (const Address& address : bound.parts) {
            const Spot spot = find_spot(form, address);
            const bool filled = spot && !spot.value->raw.empty();
            what.append({kKeySeparator, filled ? '+' : '-'});
        }
        const std::size_t first = facts.reports.size();
        each_spot(form, bound.unit, [&](const Spot& spot) {
            if (spot.value->text.empty()) return;
            const std::string_view dictionary = bound.rule->reporter()->dictionary;
            facts.reports.push_back({bound.rule->id, std::string(spot.value->text),
                                     key_text(*spot.value, dictionary), what, false,
                                     place_of(file, form, *spot.value), form.heading(spot), 0});
        });
        if (facts.reports.size() == first + 1) facts.reports.back().alone = true;
    }
}

void FactFinder::find(const FormView& form, const std::string& file, Facts& facts) const {
    find_statements(form, file, facts);
    find_reports(form, file, facts);
}

}  // namespace jixiao::check
