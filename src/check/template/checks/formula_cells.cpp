// SPDX-License-Identifier: MIT
// Formulas take in the cells that the rules name, all of them and no others: sums exactly, rates
// and scores nothing beyond.
#include <algorithm>
#include <set>

#include "check/template/template_check.hpp"
#include "check/template/template_formulas.hpp"

namespace jixiao::check {
namespace {

using Formula = TemplateFormulas::Formula;
using Counts = TemplateFormulas::Counts;

bool is_sum(std::string_view kind) {
    return kind == "sum" || kind == "points_total";
}

// Formulas of other rules go by conditions on whole columns, and no cell of those is wrong.
bool is_rate(std::string_view kind) {
    return kind == "rate" || kind == "rate_points";
}

// Such a rule says what the figure may be at most, not what it is.
bool is_limit(const RuleCell* rule) {
    return rule->kind == "at_most";
}

// The formula adds up: totals, and weights beside them.
bool adds_up(const Formula& formula) {
    return std::all_of(
        formula.text.functions.begin(), formula.text.functions.end(), [](const std::string& name) {
            return name == "SUM" || name == "IF" || name == "IFERROR" || name == "ROUND" ||
                   name == "SUBTOTAL" || name == "COUNT" || name == "N";
        });
}

bool is_usable(const Formula& formula) {
    return !formula.text.external && !formula.text.has_error && formula.text.names.empty();
}

bool is_circular(const Formula& formula) {
    return std::any_of(
        formula.text.references.begin(), formula.text.references.end(),
        [&](const auto& r) { return r.sheet.empty() && r.cells.contains(formula.cell->at); });
}

// A row that opens a group of rows has lost its label: which rows are its own nobody knows.
bool lost_a_group(const TemplateForm& form, const Table& table) {
    const auto& kinds = form.mapping.blocks[table.block].row_kinds;
    const bool grouped = std::any_of(kinds.begin(), kinds.end(),
                                     [](const auto& kind) { return !kind.opens.empty(); });
    return grouped && std::any_of(kinds.begin(), kinds.end(), [&](const mapping::RowKind& kind) {
               return !kind.labels.empty() && (kind.required || kind.opens.empty()) &&
                      std::none_of(table.records.begin(), table.records.end(),
                                   [&](const Record& row) { return row.kind == kind.name; });
           });
}

class FormulaCells {
  public:
    FormulaCells(const TemplateForm& form, TemplateFindings& findings)
        : form_(form), findings_(findings), formulas_(form) {
        for (const Table& table : form.form.tables) {
            if (lost_a_group(form, table)) unsure_.insert(&table);
        }
    }

    void run() {
        for (const Formula& formula : formulas_.all()) {
            if (!is_usable(formula) || is_circular(formula)) continue;
            auto rules = formulas_.rules_of(form_.merge_at(formula.cell->at).first);
            if (rules.empty()) {
                check_without_rule(formula);
                continue;
            }
            std::erase_if(rules, is_limit);
            if (rules.empty()) continue;
            if (std::all_of(rules.begin(), rules.end(),
                            [](const RuleCell* rule) { return is_sum(rule->kind); })) {
                check_sum(formula, rules);
            } else if (std::all_of(rules.begin(), rules.end(),
                                   [](const RuleCell* rule) { return is_rate(rule->kind); })) {
                check_rate(formula, rules);
            }
        }
    }

  private:
    void tell(Code code, const Formula& formula, const std::vector<CellRef>& cells) {
        if (cells.empty()) return;
        const FormCell* const known = form_.at(formula.cell->at);
        findings_.about_cell(code, form_, formula.cell->at,
                             known == nullptr ? std::string() : form_.heading(*known),
                             "=" + formula.cell->formula, cell_list(cells));
    }

    // The column of a table that a cell stands in: what a range goes through as a whole.
    [[nodiscard]] std::pair<const Table*, std::uint16_t> group_of(CellRef at) const {
        const FormCell* const cell = form_.at(at);
        if (cell == nullptr) return {nullptr, 0};
        return {cell->table, cell->spec};
    }

    void check_sum(const Formula& formula, const std::vector<const RuleCell*>& rules) {
        if (!adds_up(formula) || unsure_.contains(group_of(formula.cell->at).first)) return;
        Counts inputs;
        bool all_due = true;
        for (const RuleCell* rule : rules) {
            for (const CellRef input : rule->inputs) inputs.try_emplace(input, 1);
            all_due = all_due && !rule->some_optional;
        }
        const Counts due = formulas_.parts_of(inputs);
        const Counts taken = formulas_.parts_of(formulas_.added_cells_of(formula));
        std::set<std::pair<const Table*, std::uint16_t>> touched;
        for (const auto& [cell, times] : taken) touched.insert(group_of(cell));
        std::vector<CellRef> missing;
        for (const auto& [cell, times] : due) {
            if (!taken.contains(cell) && (all_due || touched.contains(group_of(cell)))) {
                missing.push_back(cell);
            }
        }
        tell(Code::template_formula_short, formula, missing);
        std::vector<CellRef> extra;
        for (const auto& [cell, times] : taken) {
            const auto allowed = due.find(cell);
            const bool counted = is_condition(formula, cell);
            if (allowed == due.end() || (times > allowed->second && !counted)) {
                extra.push_back(cell);
            }
        }
        tell(Code::template_formula_long, formula, extra);
    }

    // =IF(SUM(A1:A9)=0,"",SUM(A1:A9)) names its cells twice.
    static bool is_condition(const Formula& formula, CellRef) {
        return std::any_of(formula.text.functions.begin(), formula.text.functions.end(),
                           [](const std::string& name) { return name.starts_with("IF"); });
    }

    // Rates and their points: what they follow from, directly or by figures that follow from the
    // same.
    void check_rate(const Formula& formula, const std::vector<const RuleCell*>& rules) {
        std::set<CellRef> allowed;
        bool all_due = false;
        for (const RuleCell* rule : rules) {
            allowed.insert(rule->inputs.begin(), rule->inputs.end());
            all_due = all_due || rule->kind == "rate";
        }
        const std::set<CellRef> inputs = allowed;
        for (const auto& [result, other] : form_.rules) {
            const bool follows = !other.inputs.empty() &&
                                 std::all_of(other.inputs.begin(), other.inputs.end(),
                                             [&](CellRef input) { return inputs.contains(input); });
            if (follows) allowed.insert(result);
        }
        const Counts taken = formulas_.cells_of(formula);
        std::vector<CellRef> extra;
        for (const auto& [cell, times] : taken) {
            if (!allowed.contains(cell)) extra.push_back(cell);
        }
        std::vector<CellRef> missing;
        for (const CellRef input : inputs) {
            if (all_due && !taken.contains(input)) missing.push_back(input);
        }
        if (!extra.empty()) missing.clear();  // one fault: another row or column
        tell(Code::template_formula_short, formula, missing);
        tell(Code::template_formula_long, formula, extra);
    }

    // Where no rule knows the figure: labels are no numbers, and a sum below a column takes in
    // either all of its rows or none.
    void check_without_rule(const Formula& formula) {
        if (formula.text.references.empty() || !adds_up(formula)) return;
        const Counts taken = formulas_.cells_of(formula);
        std::vector<CellRef> labels;
        for (const auto& [cell, times] : taken) {
            const xlsx::LayoutCell* const stored = form_.layout().at(cell);
            const FormCell* const known = form_.at(cell);
            const bool text = stored != nullptr && stored->type == CellType::text &&
                              (known == nullptr || known->role == CellRole::label);
            if (text) labels.push_back(cell);
        }
        tell(Code::template_formula_long, formula, labels);
        tell(Code::template_formula_short, formula, rows_left_out(formula, taken));
    }

    [[nodiscard]] std::vector<CellRef> rows_left_out(const Formula& formula,
                                                     const Counts& taken) const {
        const FormCell* const own = form_.at(formula.cell->at);
        if (own == nullptr || !own->is_total) return {};
        std::set<std::pair<const Table*, std::uint16_t>> touched;
        for (const auto& [cell, times] : taken) {
            const FormCell* const known = form_.at(cell);
            if (known != nullptr && known->table != nullptr) touched.insert(group_of(cell));
        }
        std::vector<CellRef> missing;
        for (const FormCell& cell : form_.cells) {
            if (cell.table == nullptr || !touched.contains({cell.table, cell.spec})) continue;
            const CellRef first = cell.cells.first;
            const bool told = !missing.empty() && missing.back() == first;
            if (!taken.contains(first) && !told) missing.push_back(first);
        }
        return missing;
    }

    const TemplateForm& form_;
    TemplateFindings& findings_;
    TemplateFormulas formulas_;
    std::set<const Table*> unsure_;  // tables whose sums cannot be judged
};

void run_formula_cells(const TemplateView& view, TemplateFindings& findings) {
    for (const TemplateForm& form : view.forms) FormulaCells(form, findings).run();
}

}  // namespace

extern const TemplateCheck formula_cells_template_check{"formula_cells", run_formula_cells};

}  // namespace jixiao::check
