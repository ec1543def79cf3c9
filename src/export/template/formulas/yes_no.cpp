// SPDX-License-Identifier: MIT
// A score in a row that gives all points or none turns red where it is something between.
#include "export/template/method_rows.hpp"
#include "export/template/rule_formula.hpp"

namespace jixiao::exporter {
namespace {

bool write_yes_no(check::RuleSettings& settings, FormulaSheet& sheet) {
    const MethodRows rows(settings);
    if (!settings.applies()) return true;
    rows.each(sheet, [&](const FormulaPlace& score, const FormulaPlace& points) {
        sheet.warn(score,
                   {"AND(ISNUMBER({0}),ISNUMBER({1}),{0}<>0,{0}<{1})",
                    {sheet.at(score), sheet.at(points)}},
                   WarningLevel::wrong);
    });
    return true;
}

}  // namespace

extern const RuleFormula yes_no_formula{"yes_no", write_yes_no};

}  // namespace jixiao::exporter
