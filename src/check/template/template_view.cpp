// SPDX-License-Identifier: MIT
#include "check/template/template_view.hpp"

#include <algorithm>
#include <utility>

#include "check/rules/form_view.hpp"
#include "check/template/template_cells.hpp"

namespace jixiao::check {
MergeIndex::MergeIndex(const std::vector<CellRange>& merges) {
    constexpr std::uint64_t kMostCells = 1'000'000;
    std::uint64_t cells = 0;
    for (const CellRange& merge : merges) {
        cells += std::uint64_t{merge.rows()} * merge.columns();
        if (cells > kMostCells) return;
        for (std::uint32_t row = merge.first.row; row <= merge.last.row; ++row) {
            for (std::uint32_t column = merge.first.column; column <= merge.last.column; ++column) {
                merges_.try_emplace({row, column}, merge);
            }
        }
    }
}

CellRange MergeIndex::at(CellRef where) const {
    const auto found = merges_.find(where);
    return found == merges_.end() ? CellRange{where, where} : found->second;
}

const FormCell* TemplateForm::at(CellRef where) const {
    const auto found = cell_at.find(merge_at(where).first);
    return found == cell_at.end() ? nullptr : &cells[found->second];
}

std::vector<std::uint32_t> TemplateForm::rows_of(std::size_t index) const {
    std::vector<std::uint32_t> rows;
    for (const FormCell& cell : cells) {
        if (cell.table != &form.tables[index]) continue;
        if (rows.empty() || rows.back() != cell.row) rows.push_back(cell.row);
    }
    return rows;
}

std::string TemplateForm::heading(const FormCell& cell) const {
    if (cell.table != nullptr) {
        for (const FoundColumn& column : cell.table->columns) {
            if (column.spec == cell.spec && !column.text.empty()) return on_one_line(column.text);
        }
        const mapping::ColumnSpec& column = mapping.blocks[cell.table->block].columns[cell.spec];
        return column.heads.empty() ? std::string() : column.heads.front().text;
    }
    for (const mapping::FieldSpec& field : mapping.fields) {
        if (field.path == cell.path && !field.labels.empty()) return field.labels.front().text;
    }
    for (const mapping::Block& block : mapping.blocks) {
        for (const mapping::TotalLine& total : block.totals) {
            const bool here = std::any_of(total.fields.begin(), total.fields.end(),
                                          [&](const auto& f) { return f.first == cell.path; });
            if (here && !total.labels.empty()) return total.labels.front().text;
        }
    }
    return std::string(cell.path);
}

TemplateView make_template_view(const mapping::MappingSet& mappings,
                                const std::vector<Rules>& rules, const Submission& submission,
                                const std::vector<importer::FormPlaces>& places,
                                const xlsx::WorkbookFacts& facts) {
    TemplateView view{mappings, submission, facts, {}, {}};
    for (std::size_t i = 0; i < submission.forms.size(); ++i) {
        const Form& form = submission.forms[i];
        const mapping::Mapping& mapping = mappings.mappings[form.mapping];
        const xlsx::SheetFact& sheet = facts.sheets[form.sheet_index];
        view.forms.push_back(
            {form, mapping, places[i], sheet, MergeIndex(sheet.layout.facts.merges), {}, {}, {}});
        TemplateForm& added = view.forms.back();
        for (RuleCell& rule : rule_cells(form, mapping, rules[form.mapping])) {
            added.rules.emplace(rule.result, std::move(rule));
        }
        added.cells = form_cells(added, facts);
        for (std::size_t cell = 0; cell < added.cells.size(); ++cell) {
            added.cell_at.try_emplace(added.cells[cell].cells.first, cell);
        }
    }
    return view;
}

}  // namespace jixiao::check
