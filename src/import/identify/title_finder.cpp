// SPDX-License-Identifier: MIT
#include "import/identify/title_finder.hpp"

#include <algorithm>

#include "base/text/label_key.hpp"

namespace jixiao::importer {
namespace {

constexpr std::size_t kLongestTitle = 300;  // bytes
constexpr std::size_t kLongestContext = 6;  // a title cell is at most so many times its title

constexpr std::size_t kMostBeside = 2;  // cells of a row that a title stands in

bool has_stop(std::string_view text) {
    return text.find("。") != std::string_view::npos || text.find("；") != std::string_view::npos;
}

// Whether the line of the cell that names the title is a sentence about it:
// 绩效自评表由项目单位填写。 Full stops in brackets belong to a note behind a title.
bool is_in_sentence(std::string_view text, std::string_view title) {
    if (!has_stop(text)) return false;
    for (std::size_t from = 0; from <= text.size();) {
        const std::size_t end = std::min(text.find('\n', from), text.size());
        const std::string_view line = text.substr(from, end - from);
        from = end + 1;
        if (label_key(line).find(title) == std::string::npos) continue;
        if (has_stop(line.substr(0, std::min(line.find("（"), line.find('('))))) return true;
    }
    return false;
}

FoundTitle match(const xlsx::Cell& cell, const LabelIndex& index, std::size_t mappings) {
    FoundTitle found{cell.at, label_key(cell.text), {}, {}};
    for (std::size_t mapping = 0; mapping < mappings; ++mapping) {
        std::size_t longest = 0;
        for (const std::string& title : index.words(mapping).titles) {
            // A note that mentions the form by name is much longer than the name.
            if (title.size() * kLongestContext < found.key.size()) continue;
            if (found.key.find(title) == std::string::npos) continue;
            if (!is_in_sentence(cell.text, title)) longest = std::max(longest, title.size());
        }
        if (longest == 0) continue;
        found.mappings.push_back(mapping);
        found.lengths.push_back(longest);
    }
    return found;
}

}  // namespace

// Titles stand alone in their row, or at most beside an annex number; or they call themselves a
// table. Looking only there keeps indicator names from being searched for titles.
std::vector<FoundTitle> find_titles(const SheetView& sheet, const LabelIndex& index,
                                    std::size_t mappings) {
    std::vector<FoundTitle> titles;
    for (std::uint32_t row = 0; row < sheet.grid().row_count(); ++row) {
        const auto cells = sheet.row(row);
        if (cells.size() > kMostBeside && !sheet.names_table(row)) continue;
        for (const xlsx::Cell& cell : cells) {
            if (cells.size() > kMostBeside && !sheet.words(cell).names_table) continue;
            if (cell.type != CellType::text || cell.text.size() > kLongestTitle) continue;
            FoundTitle found = match(cell, index, mappings);
            if (!found.mappings.empty()) titles.push_back(std::move(found));
        }
    }
    return titles;
}

}  // namespace jixiao::importer
