// SPDX-License-Identifier: MIT
#include "check/template_view.hpp"

#include <algorithm>

#include "check/form_view.hpp"
#include "check/template_cells.hpp"

namespace jixiao::check {
const FormCell* TemplateForm::at(CellRef where) const {
    const auto found = std::find_if(cells.begin(), cells.end(), [&](const FormCell& cell) {
        return cell.cells.contains(where);
    });
    return found == cells.end() ? nullptr : &*found;
}

std::vector<std::uint32_t> TemplateForm::rows_of(std::size_t index) const {
    std::vector<std::uint32_t> rows;
    for (const FormCell& cell : cells) {
        if (cell.table != &form.tables[index]) continue;
        if (rows.empty() || rows.back() != cell.row) rows.push_back(cell.row);
    }
    return rows;
}

CellRange TemplateForm::merge_at(CellRef where) const {
    for (const CellRange& merge : layout().facts.merges) {
        if (merge.contains(where)) return merge;
    }
    return {where, where};
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
        view.forms.push_back({form,
                              mapping,
                              places[i],
                              facts.sheets[form.sheet_index],
                              rule_cells(form, mapping, rules[form.mapping]),
                              {}});
        view.forms.back().cells = form_cells(view.forms.back(), facts);
    }
    return view;
}

}  // namespace jixiao::check
