// SPDX-License-Identifier: MIT
// Ranks are computed, the highest figure first, equal figures sharing one. A table with a single
// row is ranked by whoever collects them.
#include "export/template/rule_formula.hpp"

namespace jixiao::exporter {
namespace {

bool write_rank(check::RuleSettings& settings, FormulaSheet& sheet) {
    const check::Address results = settings.column("result");
    const check::Address by = settings.column("by");
    if (!settings.applies()) return true;
    const auto figures = sheet.places(by);
    if (figures.size() < 2) return true;
    const std::string ranges = fixed_ranges(cells_of(sheet, figures));
    for (const FormulaPlace& result : sheet.places(results)) {
        const auto figure = sheet.beside(result, by);
        if (!figure) continue;
        const std::string cell = sheet.at(*figure).to_string();
        sheet.compute(result,
                      "IF(ISNUMBER(" + cell + "),RANK(" + cell + ",(" + ranges + ")),\"\")");
    }
    return true;
}

}  // namespace

extern const RuleFormula rank_formula{"rank", write_rank};

}  // namespace jixiao::exporter
