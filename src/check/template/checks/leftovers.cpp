// SPDX-License-Identifier: MIT
// Answers that stand in the blank form: names, amounts, scores of last year. What is locked on a
// protected sheet is filled in on purpose, and so is a formula.
#include <map>
#include <set>

#include "check/template/template_cells.hpp"
#include "check/template/template_check.hpp"

namespace jixiao::check {
namespace {

struct LeftoverGroup {
    std::string heading;
    std::string found;
    std::vector<CellRef> cells;
};

class Leftovers {
  public:
    Leftovers(const TemplateView& view, const TemplateForm& form) : view_(view), form_(form) {}

    void run(TemplateFindings& findings) {
        for (const FormCell& cell : form_.cells) {
            if (!is_left(cell) || !seen_.insert(cell.cells.first).second) continue;
            LeftoverGroup& group = groups_[{cell.table, std::string(cell.path)}];
            if (group.cells.empty()) {
                group.heading = form_.heading(cell);
                group.found = cell.text;
            }
            group.cells.push_back(cell.cells.first);
        }
        for (const auto& [key, group] : groups_) {
            findings.about_cells(Code::template_leftover, form_, group.cells, group.heading,
                                 group.found);
        }
    }

  private:
    [[nodiscard]] bool is_left(const FormCell& cell) const {
        if (cell.role != CellRole::answer && cell.role != CellRole::derived) return false;
        const auto& placeholders =
            cell.table == nullptr ? kNone : form_.mapping.blocks[cell.table->block].placeholders;
        if (is_empty_answer(cell.text, placeholders)) return false;
        const xlsx::LayoutCell* const stored = form_.layout().at(cell.cells.first);
        if (stored == nullptr || stored->has_formula) return false;
        // A nought that the form is sent out with is nobody's figure.
        const auto number = Decimal::parse(stored->text);
        if (stored->type == CellType::number && number && number->is_zero()) return false;
        const bool fixed = form_.layout().facts.is_protected && view_.facts.look_of(*stored).locked;
        return !fixed || cell.inlined;
    }

    inline static const std::vector<mapping::Label> kNone;

    const TemplateView& view_;
    const TemplateForm& form_;
    std::set<CellRef> seen_;
    std::map<std::pair<const void*, std::string>, LeftoverGroup> groups_;
};

void run_leftovers(const TemplateView& view, TemplateFindings& findings) {
    for (const TemplateForm& form : view.forms) Leftovers(view, form).run(findings);
}

}  // namespace

extern const TemplateCheck leftovers_template_check{"leftovers", run_leftovers};

}  // namespace jixiao::check
