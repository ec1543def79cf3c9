// SPDX-License-Identifier: MIT
// Hidden rows, columns and sheets that hold something. A hidden sheet of words that drop-downs,
// formulas or names use is no secret.
#include <algorithm>
#include <map>
#include <set>

#include "base/text/utf8.hpp"
#include "check/template/template_check.hpp"
#include "xlsx/formula/formula_text.hpp"

namespace jixiao::check {
namespace {

std::string shortened(const xlsx::LayoutCell& cell) {
    constexpr std::size_t kLongest = 60;
    if (cell.has_formula) return "=" + cell.formula;
    if (cell.text.size() <= kLongest) return cell.text;
    return std::string(front_of(cell.text, kLongest)) + "…";
}

bool holds_something(const xlsx::LayoutCell& cell) {
    return cell.has_formula || cell.type != CellType::blank;
}

void check_rows(const xlsx::SheetLayout& sheet, TemplateFindings& findings) {
    std::uint32_t told = 0xFFFFFFFF;
    for (const xlsx::LayoutCell& cell : sheet.cells) {
        if (!holds_something(cell) || !sheet.row_hidden(cell.at.row)) continue;
        if (told != cell.at.row) {
            findings.about_sheet(Code::template_rows_hidden, sheet.name, cell.at.to_string(),
                                 shortened(cell));
        }
        told = cell.at.row;
    }
}

// Rows to write in that nothing but their levels belongs to: what stands in a row is told above.
void check_answers(const TemplateForm& form, TemplateFindings& findings) {
    const xlsx::SheetLayout& sheet = form.layout();
    std::set<std::uint32_t> told;
    for (const xlsx::LayoutCell& cell : sheet.cells) {
        if (holds_something(cell)) told.insert(cell.at.row);
    }
    std::vector<CellRef> cells;
    for (const FormCell& cell : form.cells) {
        const std::uint32_t row = cell.cells.first.row;
        if (cell.role != CellRole::answer || cell.cells.rows() > 1) continue;
        if (!sheet.row_hidden(row) || !told.insert(row).second) continue;
        cells.push_back(cell.cells.first);
    }
    findings.about_cells(Code::template_answers_hidden, form, cells, {}, {});
}

void check_columns(const xlsx::SheetLayout& sheet, TemplateFindings& findings) {
    std::map<std::uint32_t, const xlsx::LayoutCell*> first;
    for (const xlsx::LayoutCell& cell : sheet.cells) {
        if (holds_something(cell) && sheet.column_hidden(cell.at.column)) {
            first.try_emplace(cell.at.column, &cell);
        }
    }
    for (const auto& [column, cell] : first) {
        findings.about_sheet(Code::template_columns_hidden, sheet.name, cell->at.to_string(),
                             shortened(*cell));
    }
}

bool names_sheet(const xlsx::WorkbookFacts& facts, const std::string& formula,
                 const std::string& sheet) {
    const xlsx::FormulaText text = xlsx::read_formula(formula);
    return std::any_of(text.references.begin(), text.references.end(), [&](const auto& cells) {
        const xlsx::SheetFact* const named = facts.sheet(cells.sheet);
        return named != nullptr && named->layout.name == sheet;
    });
}

bool is_used(const xlsx::WorkbookFacts& facts, const std::string& sheet) {
    const auto uses = [&](const std::string& formula) {
        return names_sheet(facts, formula, sheet);
    };
    for (const xlsx::DefinedName& name : facts.names) {
        if (!name.name.starts_with("_xlnm.") && uses(name.text)) return true;
    }
    for (const xlsx::SheetFact& other : facts.sheets) {
        if (other.layout.name == sheet) continue;
        for (const xlsx::DataValidation& validation : other.layout.facts.validations) {
            if (uses(validation.formula1) || uses(validation.formula2)) return true;
        }
        for (const xlsx::LayoutCell& cell : other.layout.cells) {
            if (cell.has_formula && uses(cell.formula)) return true;
        }
    }
    return false;
}

void check_sheet(const xlsx::WorkbookFacts& facts, const xlsx::SheetLayout& sheet,
                 TemplateFindings& findings) {
    const auto first = std::find_if(sheet.cells.begin(), sheet.cells.end(), holds_something);
    if (first == sheet.cells.end() || is_used(facts, sheet.name)) return;
    findings.about_sheet(Code::template_sheet_hidden, sheet.name, first->at.to_string(),
                         shortened(*first));
}

void run_hidden(const TemplateView& view, TemplateFindings& findings) {
    for (const xlsx::SheetFact& sheet : view.facts.sheets) {
        if (sheet.layout.state != xlsx::SheetState::visible) {
            check_sheet(view.facts, sheet.layout, findings);
            continue;
        }
        check_rows(sheet.layout, findings);
        check_columns(sheet.layout, findings);
    }
    for (const TemplateForm& form : view.forms) check_answers(form, findings);
}

}  // namespace

extern const TemplateCheck hidden_template_check{"hidden", run_hidden};

}  // namespace jixiao::check
