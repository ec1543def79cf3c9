// SPDX-License-Identifier: MIT
#include "export/template/usual_levels.hpp"

#include <algorithm>
#include <array>

#include "normalise/dictionaries.hpp"

namespace jixiao::exporter {
namespace {

constexpr std::array<std::string_view, 9> kUsual{
    "output.quantity",    "output.quality",      "output.timeliness",
    "output.cost",        "benefit.economic",    "benefit.social",
    "benefit.ecological", "benefit.sustainable", "satisfaction.clients"};
constexpr int kRowsEach = 2;

struct Levels {
    std::uint16_t first = 0;
    std::uint16_t second = 0;
    int count = 0;  // how many columns have words of the taxonomy
};

Levels levels_of(const mapping::Block& block) {
    Levels levels;
    for (std::uint16_t i = 0; i < block.columns.size(); ++i) {
        const mapping::ColumnSpec& column = block.columns[i];
        if (column.type != FieldType::level || column.dictionary != normalise::kTaxonomy) continue;
        (levels.count == 0 ? levels.first : levels.second) = i;
        ++levels.count;
    }
    return levels;
}

const mapping::DictionaryEntry* entry_of(const mapping::Dictionary& words, std::string_view code) {
    const auto found = std::find_if(words.entries.begin(), words.entries.end(),
                                    [&](const auto& entry) { return entry.code == code; });
    return found == words.entries.end() ? nullptr : &*found;
}

}  // namespace

bool add_usual_levels(const mapping::Block& block, const mapping::Dictionaries& dictionaries,
                      std::vector<ContentRow>& rows) {
    const Levels levels = levels_of(block);
    const auto words = dictionaries.find(normalise::kTaxonomy);
    if (levels.count == 0 || words == dictionaries.end()) return false;
    const mapping::DictionaryEntry* above = nullptr;
    for (const std::string_view code : kUsual) {
        const mapping::DictionaryEntry* const entry = entry_of(words->second, code);
        const auto* const parent =
            entry == nullptr ? nullptr : entry_of(words->second, entry->parent);
        if (parent == nullptr) continue;
        if (levels.count == 1 && parent == above) continue;
        ContentRow row;
        if (parent != above) {
            row.values.push_back({.spec = levels.first, .text = parent->name, .number = {}});
        }
        above = parent;
        if (levels.count > 1) {
            row.values.push_back({.spec = levels.second, .text = entry->name, .number = {}});
        }
        rows.push_back(std::move(row));
        rows.resize(rows.size() + kRowsEach - 1);
    }
    return !rows.empty();
}

}  // namespace jixiao::exporter
