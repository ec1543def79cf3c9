// SPDX-License-Identifier: MIT
// Formulas that cannot work for anybody: errors, links to other workbooks, sheets and cells that
// are not there, formulas about themselves.
#include <algorithm>
#include <set>

#include "check/template/template_check.hpp"
#include "check/template/template_formulas.hpp"

namespace jixiao::check {
namespace {

std::string written(const xlsx::LayoutCell& cell) {
    return "=" + cell.formula;
}

void check_cell(const xlsx::WorkbookFacts& facts, const xlsx::SheetLayout& sheet,
                const xlsx::LayoutCell& cell, TemplateFindings& findings) {
    const auto tell = [&](Code code, std::string found, std::string expected = {}) {
        findings.about_sheet(code, sheet.name, cell.at.to_string(), std::move(found),
                             std::move(expected));
    };
    const xlsx::FormulaText text = xlsx::read_formula(cell.formula);
    if (text.external) return tell(Code::template_link, written(cell));
    if (text.has_error) return tell(Code::template_formula_error, written(cell));
    for (const xlsx::ReferredCells& reference : text.references) {
        if (!reference.sheet.empty() && facts.sheet(reference.sheet) == nullptr) {
            return tell(Code::template_formula_nowhere, written(cell), reference.sheet);
        }
        const bool own = reference.sheet.empty() || reference.sheet == sheet.name;
        if (own && reference.cells.contains(cell.at)) {
            return tell(Code::template_formula_circular, written(cell));
        }
    }
    for (const std::string& name : text.names) {
        const bool known = std::any_of(facts.names.begin(), facts.names.end(),
                                       [&](const auto& one) { return one.name == name; });
        if (!known) return tell(Code::template_formula_error, written(cell));
    }
    if (cell.type == CellType::error) {
        tell(Code::template_formula_error, cell.text + " " + written(cell));
    }
}

void check_names(const xlsx::WorkbookFacts& facts, TemplateFindings& findings) {
    for (const xlsx::DefinedName& name : facts.names) {
        const xlsx::FormulaText text = xlsx::read_formula(name.text);
        const std::string found = name.name + " = " + name.text;
        if (text.external) {
            findings.about_file(Code::template_link, found);
        } else if (text.has_error) {
            findings.about_file(Code::template_formula_error, found);
        }
    }
}

// A link that no cell shows still asks every clerk whether it is to be updated.
bool shows_link(const xlsx::WorkbookFacts& facts) {
    const auto is_link = [](const std::string& formula) {
        return formula.find('[') != std::string::npos && xlsx::read_formula(formula).external;
    };
    return std::any_of(facts.names.begin(), facts.names.end(),
                       [&](const auto& name) { return is_link(name.text); }) ||
           std::any_of(facts.sheets.begin(), facts.sheets.end(), [&](const auto& sheet) {
               return std::any_of(sheet.layout.cells.begin(), sheet.layout.cells.end(),
                                  [&](const auto& cell) { return is_link(cell.formula); });
           });
}

// Single cells outside of the form that hold nothing.
void check_places(const TemplateForm& form, TemplateFindings& findings) {
    const TemplateFormulas formulas(form);
    for (const TemplateFormulas::Formula& formula : formulas.all()) {
        for (const xlsx::ReferredCells& reference : formula.text.references) {
            const CellRef at = form.merge_at(reference.cells.first).first;
            const bool own = reference.sheet.empty() || reference.sheet == form.layout().name;
            if (!own || reference.external || reference.is_range || form.at(at) != nullptr) {
                continue;
            }
            const xlsx::LayoutCell* const stored = form.layout().at(at);
            if (stored != nullptr && (stored->type != CellType::blank || stored->has_formula)) {
                continue;
            }
            findings.about_cell(Code::template_formula_nowhere, form, formula.cell->at, {},
                                written(*formula.cell), reference.cells.first.to_string());
            break;
        }
    }
}

void run_formula_errors(const TemplateView& view, TemplateFindings& findings) {
    for (const xlsx::SheetFact& sheet : view.facts.sheets) {
        for (const xlsx::LayoutCell& cell : sheet.layout.cells) {
            if (cell.has_formula) {
                check_cell(view.facts, sheet.layout, cell, findings);
            } else if (cell.type == CellType::error) {
                findings.about_sheet(Code::template_formula_error, sheet.layout.name,
                                     cell.at.to_string(), cell.text);
            }
        }
    }
    check_names(view.facts, findings);
    if (!shows_link(view.facts)) {
        for (const std::string& link : view.facts.links) {
            findings.about_file(Code::template_link, link);
        }
    }
    for (const TemplateForm& form : view.forms) check_places(form, findings);
}

}  // namespace

extern const TemplateCheck formula_errors_template_check{"formula_errors", run_formula_errors};

}  // namespace jixiao::check
