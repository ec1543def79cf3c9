// SPDX-License-Identifier: MIT
// On a protected sheet the answers are unlocked and everything else is locked.
#include <algorithm>
#include <map>
#include <set>

#include "check/template/template_cells.hpp"
#include "check/template/template_check.hpp"

namespace jixiao::check {
namespace {

// Cells of one column or field that are told together.
struct LockGroup {
    std::string heading;
    std::vector<CellRef> cells;
};

class Locks {
  public:
    Locks(const TemplateView& view, const TemplateForm& form, TemplateFindings& findings)
        : view_(view), form_(form), findings_(findings) {}

    void run() {
        for (const FormCell& cell : form_.cells) check_answer(cell);
        tell(Code::template_answer_locked, answers_);
        tell(Code::template_derived_locked, derived_);
        for (const xlsx::LayoutCell& cell : form_.layout().cells) check_other(cell);
        tell(Code::template_fixed_unlocked, others_);
        tell(Code::template_formula_unlocked, formulas_);
    }

  private:
    using Groups = std::map<std::pair<const void*, std::string>, LockGroup>;

    [[nodiscard]] bool is_locked(const xlsx::LayoutCell* cell) const {
        return cell == nullptr || view_.facts.look_of(*cell).locked;
    }

    // A locked cell with a value is filled in by the office on purpose.
    void check_answer(const FormCell& cell) {
        if (cell.role != CellRole::answer && cell.role != CellRole::derived) return;
        const xlsx::LayoutCell* const stored = form_.layout().at(cell.cells.first);
        if (!seen_.insert(cell.cells.first).second || !is_locked(stored)) return;
        const bool formula = stored != nullptr && stored->has_formula;
        const bool filled = formula || (stored != nullptr && stored->type != CellType::blank);
        if (filled && !cell.inlined && !is_template_text(cell)) return;
        // Without a label of its own in the row there is nothing to fill in.
        Groups& groups = cell.role == CellRole::derived ? derived_ : answers_;
        add(groups, cell, cell.cells.first);
    }

    [[nodiscard]] bool is_template_text(const FormCell& cell) const {
        if (cell.table == nullptr) return false;
        const mapping::Block& block = form_.mapping.blocks[cell.table->block];
        return cell.type == FieldType::level && is_empty_answer(cell.text, block.placeholders);
    }

    // （　　年度）: the units write the year into the title or beside it.
    [[nodiscard]] bool has_year(CellRef at) const {
        return std::any_of(form_.cells.begin(), form_.cells.end(), [&](const FormCell& cell) {
            return cell.type == FieldType::year && cell.cells.first == at;
        });
    }

    // Labels, heads, fixed texts and formulas.
    void check_other(const xlsx::LayoutCell& cell) {
        if (cell.at.row < form_.form.range.first.row || cell.at.row > form_.form.range.last.row ||
            is_locked(&cell) || (cell.type == CellType::blank && !cell.has_formula)) {
            return;
        }
        const FormCell* const known = form_.at(cell.at);
        const bool answer =
            known != nullptr && known->role != CellRole::label && known->role != CellRole::given;
        if (answer && cell.has_formula) add(formulas_, *known, cell.at);
        if (answer) return;
        if (known != nullptr && has_year(known->cells.first)) return;
        // The points of the rows that apply change with them.
        if (known != nullptr && known->is_total && known->role == CellRole::given) return;
        LockGroup& group = known != nullptr ? others_[key_of(*known)] : others_[{nullptr, {}}];
        if (known != nullptr) group.heading = form_.heading(*known);
        group.cells.push_back(cell.at);
    }

    [[nodiscard]] std::pair<const void*, std::string> key_of(const FormCell& cell) const {
        return {cell.table, std::string(cell.path)};
    }

    void add(Groups& groups, const FormCell& cell, CellRef at) {
        LockGroup& group = groups[key_of(cell)];
        group.heading = form_.heading(cell);
        group.cells.push_back(at);
    }

    void tell(Code code, const Groups& groups) {
        for (const auto& [key, group] : groups) {
            const xlsx::LayoutCell* const cell = form_.layout().at(group.cells.front());
            std::string found;
            if (cell != nullptr) found = cell->has_formula ? "=" + cell->formula : cell->text;
            findings_.about_cells(code, form_, group.cells, group.heading, std::move(found));
        }
    }

    const TemplateView& view_;
    const TemplateForm& form_;
    TemplateFindings& findings_;
    std::set<CellRef> seen_;
    Groups answers_;
    Groups derived_;
    Groups others_;
    Groups formulas_;
};

void run_protection(const TemplateView& view, TemplateFindings& findings) {
    std::set<const xlsx::SheetFact*> told;
    for (const TemplateForm& form : view.forms) {
        const xlsx::SheetLayout& sheet = form.layout();
        if (sheet.facts.is_protected) Locks(view, form, findings).run();
        if (!told.insert(&form.sheet).second) continue;
        if (!sheet.facts.is_protected) {
            findings.about_sheet(Code::template_unprotected, sheet.name, {}, {});
        } else if (sheet.has_password) {
            findings.about_sheet(Code::template_password, sheet.name, {}, {});
        }
    }
}

}  // namespace

extern const TemplateCheck protection_template_check{"protection", run_protection};

}  // namespace jixiao::check
