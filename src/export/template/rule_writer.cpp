// SPDX-License-Identifier: MIT
#include "export/template/rule_writer.hpp"

#include <algorithm>

#include "check/rule_compiler.hpp"
#include "export/template/rule_formula.hpp"

namespace jixiao::exporter {
namespace {

const RuleFormula* formula_of(std::string_view kind) {
    for (const RuleFormula* formula : rule_formulas()) {
        if (formula->kind == kind) return formula;
    }
    return nullptr;
}

}  // namespace

std::vector<std::string> write_rules(PlacedForm& form) {
    FormulaSheet sheet(form);
    std::vector<std::string> left_out;
    std::vector<Finding> known;  // told by check_rules
    check::each_rule(*form.mapping, known, [&](const mapping::RuleSpec& rule, auto& settings) {
        const RuleFormula* const formula = formula_of(rule.kind);
        if (formula != nullptr && formula->write(settings, sheet)) return;
        if (std::find(left_out.begin(), left_out.end(), rule.id) == left_out.end()) {
            left_out.push_back(rule.id);
        }
    });
    return left_out;
}

}  // namespace jixiao::exporter
