// SPDX-License-Identifier: MIT
#include "export/template/word_sheet.hpp"

#include <algorithm>
#include <set>

#include "export/workbook/sheet_names.hpp"

namespace jixiao::exporter {

WordSheet::WordSheet(const std::vector<SheetPlan>& sheets,
                     const mapping::Dictionaries& dictionaries) {
    std::set<std::string> wanted;
    for (const SheetPlan& sheet : sheets) {
        for (const PlanCell& cell : sheet.cells) {
            if (cell.check && !cell.check->list.empty()) wanted.insert(cell.check->list);
        }
    }
    for (const std::string& name : wanted) {
        const auto found = dictionaries.find(name);
        if (found == dictionaries.end()) continue;
        Column column{name, {}};
        for (const mapping::DictionaryEntry& entry : found->second.entries) {
            auto& words = column.words;
            if (std::find(words.begin(), words.end(), entry.name) == words.end()) {
                words.push_back(entry.name);
            }
        }
        if (!column.words.empty()) columns_.push_back(std::move(column));
    }
}

std::string WordSheet::list_of(std::string_view dictionary) const {
    for (std::uint32_t i = 0; i < columns_.size(); ++i) {
        if (columns_[i].dictionary != dictionary) continue;
        const auto last = static_cast<std::uint32_t>(columns_[i].words.size());
        return "=" + absolute_range(kWordSheet, {{1, i}, {last, i}});
    }
    return {};
}

}  // namespace jixiao::exporter
