// SPDX-License-Identifier: MIT
#include "export/template/allotments.hpp"

#include <algorithm>

#include "base/text/label_key.hpp"

namespace jixiao::exporter {
namespace {

constexpr std::string_view kOrganisations = "organisations";
constexpr std::string_view kUnits = "units";
constexpr std::string_view kYuan = "元";

normalise::WordTable table_of(const mapping::Dictionaries& dictionaries) {
    const auto found = dictionaries.find(kOrganisations);
    return found == dictionaries.end() ? normalise::WordTable()
                                       : normalise::WordTable(found->second);
}

// Bytes of the longest word that stands in the text.
std::size_t fit(const std::vector<std::string>& words, const std::string& key) {
    std::size_t longest = 0;
    for (const std::string& word : words) {
        if (key.find(word) != std::string::npos) longest = std::max(longest, word.size());
    }
    return longest;
}

}  // namespace

Allotments::Allotments(const mapping::Dictionaries& dictionaries)
    : dictionaries_(dictionaries), organisations_(table_of(dictionaries)) {}

std::string Allotments::key_of(std::string_view name) const {
    std::string buffer;
    const mapping::DictionaryEntry* const entry = organisations_.find(name, buffer);
    return entry == nullptr ? label_key(name) : entry->code;
}

std::string Allotments::code_of(const check::RosterUnit& unit) const {
    std::string buffer;
    const mapping::DictionaryEntry* entry = organisations_.find(unit.name, buffer);
    for (const std::string& alias : unit.aliases) {
        if (entry == nullptr) entry = organisations_.find(alias, buffer);
    }
    return entry == nullptr ? std::string() : entry->code;
}

std::optional<Decimal> Allotments::factor_of(std::string_view money) const {
    if (money == kYuan) return Decimal::integer(1);
    const auto units = dictionaries_.find(kUnits);
    if (units == dictionaries_.end()) return std::nullopt;
    for (const mapping::DictionaryEntry& entry : units->second.entries) {
        const bool same = std::any_of(entry.labels.begin(), entry.labels.end(),
                                      [&](const auto& label) { return label.text == money; });
        if (same && entry.base == kYuan) return entry.factor;
    }
    return std::nullopt;
}

void Allotments::add(const mapping::Mapping& mapping, const Form& form) {
    for (const Table& table : form.tables) {
        const mapping::Block& block = mapping.blocks[table.block];
        for (const Record& record : table.records) {
            std::string unit;
            std::vector<Fund> funds;
            for (const Field& field : record.fields) {
                if (field.spec >= block.columns.size()) continue;
                const mapping::ColumnSpec& column = block.columns[field.spec];
                if (column.row_label || column.dictionary == kOrganisations) {
                    unit = key_of(field.value.text);
                } else if (column.type == FieldType::amount && field.value.has_base) {
                    Fund fund{{}, field.value.base};
                    for (const mapping::HeadPath& head : column.heads) {
                        fund.words.push_back(head.parts.back().key);
                    }
                    funds.push_back(std::move(fund));
                }
            }
            // A unit that stands twice keeps what was said first.
            if (!unit.empty() && !funds.empty()) rows_.emplace(unit, std::move(funds));
        }
    }
}

std::optional<Decimal> Allotments::of(const check::RosterUnit& unit, std::string_view about) const {
    auto row = rows_.find(key_of(unit.name));
    for (const std::string& alias : unit.aliases) {
        if (row == rows_.end()) row = rows_.find(key_of(alias));
    }
    if (row == rows_.end()) return std::nullopt;
    const std::vector<Fund>& funds = row->second;
    const std::string key = label_key(about);
    const auto best = std::max_element(
        funds.begin(), funds.end(),
        [&](const Fund& a, const Fund& b) { return fit(a.words, key) < fit(b.words, key); });
    if (funds.size() == 1 || fit(best->words, key) > 0) return best->amount;
    return std::nullopt;
}

}  // namespace jixiao::exporter
