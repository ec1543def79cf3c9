// SPDX-License-Identifier: MIT
#include "check/outline/expression_words.hpp"

#include <algorithm>
#include <utility>

#include "xlsx/formula/formula_lexer.hpp"
#include "xlsx/formula/formula_text.hpp"

namespace jixiao::check {
namespace {

constexpr std::string_view kBetween = "·";
constexpr std::uint32_t kMostRows = 5000;  // of one reference

// Newer functions as older programs write them: _xlfn.CONCAT.
std::string_view plain_name(std::string_view written) {
    const std::size_t dot = written.rfind('.');
    const bool prefixed = written.starts_with("_xl") && dot != std::string_view::npos;
    return prefixed ? written.substr(dot + 1) : written;
}

std::string evened_out(std::string_view text) {
    using xlsx::FormulaToken;
    std::string out;
    xlsx::FormulaLexer lexer(text);
    for (FormulaToken token = lexer.next(); token != FormulaToken::finished; token = lexer.next()) {
        const bool blank = lexer.text().find_first_not_of(" \t\r\n") == std::string_view::npos;
        if (token == FormulaToken::other && blank) continue;
        const bool name = token == FormulaToken::function || token == FormulaToken::word;
        out += name ? plain_name(lexer.text()) : lexer.text();
    }
    return out;
}

std::string joined(const std::vector<std::string>& names) {
    if (names.size() > 2) return names.front() + "…" + names.back();
    return names.size() == 2 ? names.front() + "、" + names.back() : names.front();
}

}  // namespace

ExpressionWords::ExpressionWords(std::string sheet, std::vector<NamedCell> cells)
    : sheet_(std::move(sheet)) {
    for (NamedCell& cell : cells) {
        const CellRef at = cell.at;
        const auto [place, added] = cells_.try_emplace(at, std::move(cell));
        if (!added) continue;
        ++counts_[place->second.cell];
        ++in_column_[place->second.cell.column];
    }
}

ExpressionWords::Named ExpressionWords::named(const CellRange& range) {
    Named cells;
    const std::uint32_t last = std::min(range.last.row, range.first.row + kMostRows);
    for (auto at = cells_.lower_bound(range.first); at != cells_.end(); ++at) {
        if (at->first.row > last || left_ == 0) break;
        if (!range.contains(at->first)) continue;
        cells.push_back(&at->second);
        --left_;
    }
    return cells;
}

std::vector<OutlineCell> ExpressionWords::cells_of(const Named& cells,
                                                   const NamedCell& home) const {
    std::map<OutlineCell, std::size_t> seen;
    for (const NamedCell* cell : cells) ++seen[cell->cell];
    const bool own_row = is_in_row(cells, home);
    std::vector<OutlineCell> result;
    for (const auto& [cell, count] : seen) {
        result.push_back(cell);
        result.back().partial = !own_row && count < counts_.at(cell);
    }
    return result;
}

bool ExpressionWords::is_in_row(const Named& cells, const NamedCell& home) {
    return std::all_of(cells.begin(), cells.end(),
                       [&](const NamedCell* cell) { return cell->at.row == home.at.row; });
}

bool ExpressionWords::is_whole_column(const Named& cells) const {
    return cells.size() > 1 && in_column_.at(cells.front()->cell.column) == cells.size();
}

std::string ExpressionWords::words_of(const Named& cells, const NamedCell& home) const {
    std::vector<std::string> rows;
    std::vector<std::string> heads;
    const auto add = [](std::vector<std::string>& names, const std::string& name) {
        if (!name.empty() && (names.empty() || names.back() != name)) names.push_back(name);
    };
    const auto own = [&](const NamedCell* cell) { return cell->at.column == home.at.column; };
    const bool in_column = std::all_of(cells.begin(), cells.end(), own);
    const bool one_column = std::all_of(cells.begin(), cells.end(), [&](const NamedCell* cell) {
        return cell->cell.column == cells.front()->cell.column;
    });
    for (const NamedCell* cell : cells) {
        add(rows, cell->row);
        add(heads, cell->head);
    }
    if (one_column && heads.size() > 1) heads.resize(1);
    const bool whole = one_column && is_whole_column(cells);
    if (heads.empty()) return rows.empty() ? cells.front()->at.to_string() : joined(rows);
    if (is_in_row(cells, home) || whole || rows.empty()) return joined(heads);
    return in_column ? joined(rows) : joined(rows) + std::string(kBetween) + joined(heads);
}

void ExpressionWords::read(std::string_view formula, const NamedCell& home,
                           OutlineExpression& result) {
    const xlsx::FormulaText text = xlsx::read_formula(formula);
    std::size_t from = 0;
    const auto take = [&](std::size_t to) {
        const std::string piece = evened_out(formula.substr(from, to - from));
        result.text += piece;
        result.frame += piece;
    };
    for (const xlsx::ReferredCells& reference : text.references) {
        const bool ours =
            !reference.external && (reference.sheet.empty() || reference.sheet == sheet_);
        const Named cells = ours ? named(reference.cells) : Named();
        if (cells.empty()) continue;
        take(reference.from);
        from = reference.from + reference.size;
        result.text += "[" + words_of(cells, home) + "]";
        result.frame += "[]";
        result.cells.push_back(cells_of(cells, home));
    }
    take(formula.size());
}

}  // namespace jixiao::check
