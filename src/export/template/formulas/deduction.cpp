// SPDX-License-Identifier: MIT
// A score in a row that takes so many points off for every defect turns red where what is taken off
// is no multiple of the step. A step that stands in the row's own words is that of the check alone.
#include "export/template/method_rows.hpp"
#include "export/template/rule_formula.hpp"

namespace jixiao::exporter {
namespace {

bool write_deduction(check::RuleSettings& settings, FormulaSheet& sheet) {
    const MethodRows rows(settings);
    const auto step = settings.decimal("step");
    if (!settings.applies()) return true;
    if (!step || step->is_zero()) return false;
    const std::string taken = "ROUND(({1}-{0})/" + step->to_string() + ",6)";
    rows.each(sheet, [&](const FormulaPlace& score, const FormulaPlace& points) {
        sheet.warn(
            score,
            {"AND(ISNUMBER({0}),ISNUMBER({1}),{0}<>0,{0}<{1}," + taken + "<>INT(" + taken + "))",
             {sheet.at(score), sheet.at(points)}},
            WarningLevel::wrong);
    });
    return true;
}

}  // namespace

extern const RuleFormula deduction_formula{"deduction", write_deduction};

}  // namespace jixiao::exporter
