// SPDX-License-Identifier: MIT
// A composite score: Σ score × amount ÷ Σ amount over the funds that have a score. Red amounts that
// weigh without being spent are amounts like the others here.
#include "export/template/rule_formula.hpp"

namespace jixiao::exporter {
namespace {

bool write_composite(check::RuleSettings& settings, FormulaSheet& sheet) {
    const check::Address results = settings.column("result");
    const check::Address scores = settings.column("scores");
    const check::Address weights = settings.column("weights");
    const check::Precision precision = settings.precision();
    if (!settings.applies()) return true;
    for (const FormulaPlace& result : sheet.places(results)) {
        const auto points = sheet.in_row(result, scores);
        const auto amounts = sheet.in_row(result, weights);
        if (points.empty() || points.size() != amounts.size()) return false;
        std::string weighted;
        std::string sum;
        for (std::size_t i = 0; i < points.size(); ++i) {
            const std::string score = sheet.at(points[i]).to_string();
            const std::string amount = "N(" + sheet.at(amounts[i]).to_string() + ")";
            const std::string_view plus = i == 0 ? "" : "+";
            weighted.append(plus).append(amount + "*N(" + score + ")");
            sum.append(plus).append(amount + "*ISNUMBER(" + score + ")");
        }
        const auto figure = rounded("(" + weighted + ")/(" + sum + ")", precision);
        if (!figure) return false;
        sheet.compute(result, "IF(" + sum + "=0,\"\"," + *figure + ")");
    }
    return true;
}

}  // namespace

extern const RuleFormula composite_formula{"composite", write_composite};

}  // namespace jixiao::exporter
