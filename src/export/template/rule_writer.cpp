// SPDX-License-Identifier: MIT
#include "export/template/rule_writer.hpp"

#include <algorithm>

#include "check/rules/rule_compiler.hpp"
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

std::vector<std::string> write_rules(PlacedForm& form, const mapping::Dictionaries& dictionaries) {
    FormulaSheet sheet(form, dictionaries);
    std::vector<std::string> left_out;
    std::vector<Finding> known;  // told by check_rules
    const check::Rules usable = check::compile_rules(*form.mapping, known);
    const auto applies = [&](const std::string& id) {
        return std::any_of(usable.begin(), usable.end(),
                           [&](const auto& rule) { return rule->id == id; });
    };
    check::each_rule(*form.mapping, known, [&](const mapping::RuleSpec& rule, auto& settings) {
        const RuleFormula* const formula = formula_of(rule.kind);
        if (formula != nullptr && formula->write(settings, sheet)) return;
        if (!applies(rule.id)) return;
        if (std::find(left_out.begin(), left_out.end(), rule.id) == left_out.end()) {
            left_out.push_back(rule.id);
        }
    });
    return left_out;
}

}  // namespace jixiao::exporter
