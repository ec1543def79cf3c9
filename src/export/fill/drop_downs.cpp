// SPDX-License-Identifier: MIT
#include "export/fill/drop_downs.hpp"

#include <algorithm>

#include "import/sheet_view.hpp"

namespace jixiao::fill {
namespace {

std::vector<std::string> split(std::string_view text, char mark) {
    std::vector<std::string> parts;
    while (true) {
        const auto end = text.find(mark);
        const std::string_view part = trimmed(text.substr(0, end));
        if (!part.empty()) parts.emplace_back(part);
        if (end == std::string_view::npos) return parts;
        text.remove_prefix(end + 1);
    }
}

// 'O''Brien' is O'Brien.
std::string unquoted(std::string_view name) {
    if (name.size() < 2 || !name.starts_with('\'') || !name.ends_with('\'')) {
        return std::string(name);
    }
    std::string plain;
    for (std::size_t i = 1; i + 1 < name.size(); ++i) {
        plain.push_back(name[i]);
        if (name[i] == '\'') ++i;
    }
    return plain;
}

std::vector<std::string> words_in(const xlsx::Grid& grid, const CellRange& range) {
    std::vector<std::string> words;
    for (const xlsx::Cell& cell : grid.cells()) {
        if (range.contains(cell.at)) words.emplace_back(trimmed(cell.text));
    }
    return words;
}

}  // namespace

std::optional<std::vector<std::string>> words_of_list(std::string_view formula,
                                                      const xlsx::Grid& own,
                                                      const SheetNamed& sheet_named) {
    if (formula.size() >= 2 && formula.starts_with('"') && formula.ends_with('"')) {
        return split(formula.substr(1, formula.size() - 2), ',');
    }
    const xlsx::Grid* grid = &own;
    if (const auto mark = formula.rfind('!'); mark != std::string_view::npos) {
        grid = sheet_named(unquoted(formula.substr(0, mark)));
        formula.remove_prefix(mark + 1);
    }
    const auto range = CellRange::parse(formula);
    if (grid == nullptr || !range) return std::nullopt;
    return words_in(*grid, *range);
}

std::vector<CellRange> ranges_of(std::string_view text) {
    std::vector<CellRange> ranges;
    for (const std::string& part : split(text, ' ')) {
        if (const auto range = CellRange::parse(part)) ranges.push_back(*range);
    }
    return ranges;
}

}  // namespace jixiao::fill
