// SPDX-License-Identifier: MIT
// The place for the reason turns yellow while a row is marked with no and gives none. The word
// for no is the dictionary's.
#include "export/template/rule_formula.hpp"

namespace jixiao::exporter {
namespace {

bool write_not_applicable(check::RuleSettings& settings, FormulaSheet& sheet) {
    const check::Address marks = settings.column("applicable");
    const auto reasons = settings.optional_columns("reason");
    if (!settings.applies() || reasons.empty()) return true;
    const auto no = sheet.word("yes_no", "no");
    if (!no) return false;
    for (const FormulaPlace& mark : sheet.places(marks)) {
        const auto reason = sheet.beside(mark, reasons.front());
        if (!reason) continue;
        sheet.warn(*reason, {"AND({0}=" + *no + ",{1}=\"\")", {sheet.at(mark), sheet.at(*reason)}},
                   WarningLevel::doubtful);
    }
    return true;
}

}  // namespace

extern const RuleFormula not_applicable_formula{"not_applicable", write_not_applicable};

}  // namespace jixiao::exporter
