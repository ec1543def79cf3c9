// SPDX-License-Identifier: MIT
// Where most rows of a column have a formula, all have one; and so do all totals of a row.
#include <algorithm>
#include <map>
#include <vector>

#include "check/template/template_cells.hpp"
#include "check/template/template_check.hpp"

namespace jixiao::check {
namespace {

// Cells that should all be alike.
struct FormulaGroup {
    std::vector<const FormCell*> with;     // a formula
    std::vector<const FormCell*> without;  // blank
    std::vector<const FormCell*> typed;    // a number
};

class Gaps {
  public:
    Gaps(const TemplateForm& form, TemplateFindings& findings) : form_(form), findings_(findings) {}

    void run() {
        std::map<std::tuple<const Table*, std::uint16_t, bool>, FormulaGroup> columns;
        std::map<std::pair<std::uint32_t, std::string_view>, FormulaGroup> rows;
        for (const FormCell& cell : form_.cells) {
            if (cell.role != CellRole::answer && cell.role != CellRole::derived) continue;
            if (cell.table != nullptr) {
                sort(cell, columns[{cell.table, cell.spec, is_subtotal(cell)}]);
            }
            const std::string_view kind = sum_kind_of(cell);
            if (!kind.empty()) sort(cell, rows[{cell.row, kind}]);
        }
        for (const auto& [key, group] : columns) {
            if (group.with.size() < 2 ||
                group.with.size() <= group.without.size() + group.typed.size()) {
                continue;
            }
            tell(group);
        }
        for (const auto& [key, group] : rows) {
            if (!group.with.empty()) tell(group);
        }
    }

  private:
    // A row that heads others of a kind of their own.
    [[nodiscard]] bool is_subtotal(const FormCell& cell) const {
        const auto& kinds = form_.mapping.blocks[cell.table->block].row_kinds;
        const bool any_data =
            std::any_of(kinds.begin(), kinds.end(), [](const auto& kind) { return kind.data; });
        if (!any_data) return false;
        return std::any_of(kinds.begin(), kinds.end(),
                           [&](const auto& kind) { return kind.name == cell.kind && !kind.data; });
    }

    // Of totals the kind of the rule that gives them; empty for all else.
    [[nodiscard]] std::string_view sum_kind_of(const FormCell& cell) const {
        const auto [first, last] = form_.rules.equal_range(cell.cells.first);
        for (auto rule = first; rule != last; ++rule) {
            if (rule->second.kind == "sum") return rule->second.kind;
        }
        return {};
    }

    void sort(const FormCell& cell, FormulaGroup& group) {
        const xlsx::LayoutCell* const stored = form_.layout().at(cell.cells.first);
        if (stored != nullptr && stored->has_formula) {
            group.with.push_back(&cell);
        } else if (stored == nullptr || stored->type == CellType::blank) {
            group.without.push_back(&cell);
        } else if (stored->type == CellType::number) {
            group.typed.push_back(&cell);
        }
    }

    void tell(const FormulaGroup& group) {
        const xlsx::LayoutCell* const model = form_.layout().at(group.with.front()->cells.first);
        for (const auto* list : {&group.without, &group.typed}) {
            for (const FormCell* cell : *list) {
                const CellRef at = cell->cells.first;
                if (std::find(told_.begin(), told_.end(), at) != told_.end()) continue;
                told_.push_back(at);
                const bool blank = list == &group.without;
                findings_.about_cell(
                    blank ? Code::template_formula_missing : Code::template_formula_overwritten,
                    form_, at, form_.heading(*cell), std::string(cell->text), "=" + model->formula,
                    {{"other", model->at.to_string()}});
            }
        }
    }

    const TemplateForm& form_;
    TemplateFindings& findings_;
    std::vector<CellRef> told_;
};

void run_formula_gaps(const TemplateView& view, TemplateFindings& findings) {
    for (const TemplateForm& form : view.forms) Gaps(form, findings).run();
}

}  // namespace

extern const TemplateCheck formula_gaps_template_check{"formula_gaps", run_formula_gaps};

}  // namespace jixiao::check
