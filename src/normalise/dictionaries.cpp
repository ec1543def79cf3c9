// SPDX-License-Identifier: MIT
#include "normalise/dictionaries.hpp"

namespace jixiao::normalise {
namespace {

const mapping::Dictionary* dictionary(const mapping::MappingSet& set, std::string_view name) {
    const auto found = set.dictionaries.find(name);
    return found == set.dictionaries.end() ? nullptr : &found->second;
}

std::map<std::string, WordTable, std::less<>> word_tables(const mapping::MappingSet& set) {
    std::map<std::string, WordTable, std::less<>> tables;
    for (const auto& [name, words] : set.dictionaries) tables.emplace(name, WordTable(words));
    return tables;
}

}  // namespace

Dictionaries::Dictionaries(const mapping::MappingSet& set)
    : words_(word_tables(set)),
      units_(dictionary(set, "units")),
      operators_(dictionary(set, "operators")),
      reached_(words_or_none("reached")),
      yes_no_(words_or_none("yes_no")),
      grades_(words_or_none("grades")) {}

const WordTable* Dictionaries::words(std::string_view name) const {
    const auto found = words_.find(name);
    return found == words_.end() ? nullptr : &found->second;
}

const WordTable& Dictionaries::words_or_none(std::string_view name) const {
    const WordTable* const table = words(name);
    return table == nullptr ? none_ : *table;
}

}  // namespace jixiao::normalise
