// SPDX-License-Identifier: MIT
#include "check/template/template_formulas.hpp"

#include <algorithm>
#include <set>
#include <tuple>

namespace jixiao::check {
namespace {

constexpr std::size_t kDeepestTotals = 8;  // totals of totals
constexpr std::uint32_t kMostRows = 5000;  // of a range that is gone through cell by cell
constexpr std::uint32_t kMostColumns = 200;

}  // namespace

TemplateFormulas::TemplateFormulas(const TemplateForm& form) : form_(form) {
    for (const xlsx::LayoutCell& cell : form.layout().cells) {
        const bool inside =
            form.form.range.first.row <= cell.at.row && cell.at.row <= form.form.range.last.row;
        if (inside && cell.has_formula) {
            formulas_.push_back({&cell, xlsx::read_formula(cell.formula)});
        }
    }
}

const TemplateFormulas::Formula* TemplateFormulas::at(CellRef cell) const {
    const auto found = std::find_if(formulas_.begin(), formulas_.end(),
                                    [&](const Formula& one) { return one.cell->at == cell; });
    return found == formulas_.end() ? nullptr : &*found;
}

bool TemplateFormulas::is_here(const xlsx::ReferredCells& reference) const {
    return !reference.external &&
           (reference.sheet.empty() || reference.sheet == form_.layout().name);
}

TemplateFormulas::Counts TemplateFormulas::cells_of(const Formula& formula) const {
    Counts cells;
    for (const xlsx::ReferredCells& reference : formula.text.references) {
        if (is_here(reference)) add_cells(reference.cells, cells);
    }
    return cells;
}

TemplateFormulas::Counts TemplateFormulas::added_cells_of(const Formula& formula) const {
    const auto& references = formula.text.references;
    const bool asks_only = std::all_of(references.begin(), references.end(),
                                       [](const auto& one) { return one.in_condition; });
    Counts cells;
    for (const xlsx::ReferredCells& reference : references) {
        if (reference.function == "COUNT" || (reference.in_condition && !asks_only)) continue;
        if (is_here(reference)) add_cells(reference.cells, cells);
    }
    return cells;
}

void TemplateFormulas::add_cells(const CellRange& range, Counts& cells) const {
    std::set<CellRef> touched;
    const std::uint32_t last_row = std::min(range.last.row, range.first.row + kMostRows);
    const std::uint32_t last_column =
        std::min(range.last.column, range.first.column + kMostColumns);
    for (std::uint32_t row = range.first.row; row <= last_row; ++row) {
        for (std::uint32_t column = range.first.column; column <= last_column; ++column) {
            const CellRef at{row, column};
            // A merged cell counts once, also one that the range only touches.
            const CellRef first = form_.merge_at(at).first;
            if (first != at && !touched.insert(first).second) continue;
            if (first != at && range.contains(first)) continue;
            const xlsx::LayoutCell* const stored = form_.layout().at(first);
            const bool filled =
                stored != nullptr && (stored->type != CellType::blank || stored->has_formula);
            if (filled || form_.at(first) != nullptr) ++cells[first];
        }
    }
}

std::vector<const RuleCell*> TemplateFormulas::rules_of(CellRef cell) const {
    std::vector<const RuleCell*> rules;
    const auto [first, last] = form_.rules.equal_range(cell);
    for (auto rule = first; rule != last; ++rule) {
        if (!rule->second.inputs.empty()) rules.push_back(&rule->second);
    }
    return rules;
}

void TemplateFormulas::add_parts(CellRef cell, std::size_t times, std::size_t depth,
                                 Counts& parts) const {
    const FormCell* const known = form_.at(cell);
    const bool figure = known != nullptr && is_figure(known->type);  // labels have points as well
    const auto [first, last] = form_.rules.equal_range(cell);
    const auto rule = std::find_if(first, last, [&](const auto& one) {
        const auto& [kind, inputs] = std::tie(one.second.kind, one.second.inputs);
        const bool sums = kind == "sum" || (kind == "level_points" && figure);
        return sums && !inputs.empty() &&
               std::find(inputs.begin(), inputs.end(), cell) == inputs.end();
    });
    if (rule == last || depth == kDeepestTotals) {
        parts[cell] += times;
        return;
    }
    for (const CellRef input : rule->second.inputs) add_parts(input, times, depth + 1, parts);
}

TemplateFormulas::Counts TemplateFormulas::parts_of(const Counts& cells) const {
    Counts parts;
    for (const auto& [cell, times] : cells) add_parts(cell, times, 0, parts);
    return parts;
}

std::string cell_list(const std::vector<CellRef>& cells) {
    constexpr std::size_t kMost = 4;
    std::string text;
    for (std::size_t i = 0; i < std::min(cells.size(), kMost); ++i) {
        if (i > 0) text += "、";
        text += cells[i].to_string();
    }
    if (cells.size() > kMost) {
        text += "…" + cells.back().to_string() + " (" + std::to_string(cells.size()) + "×)";
    }
    return text;
}

}  // namespace jixiao::check
