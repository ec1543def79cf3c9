// SPDX-License-Identifier: MIT
// The score of the execution line: points × numerator ÷ denominator, at most the points, in the
// rule's own rounding.
#include "export/template/rule_formula.hpp"

namespace jixiao::exporter {
namespace {

bool write_rate_points(check::RuleSettings& settings, FormulaSheet& sheet) {
    const check::Address results = settings.address("result");
    const check::Address points = settings.address("points");
    const check::Address numerators = settings.address("numerator");
    const check::Address denominators = settings.address("denominator");
    const bool cap = settings.truth("cap", true);
    const check::Precision precision = settings.precision();
    if (!settings.applies() || settings.has("where")) return !settings.has("where");
    for (const FormulaPlace& result : sheet.places(results)) {
        const auto full = sheet.beside(result, points);
        const auto numerator = sheet.beside(result, numerators);
        const auto denominator = sheet.beside(result, denominators);
        if (!full || !numerator || !denominator) continue;
        const std::string most = sheet.at(*full).to_string();
        const std::string part = sheet.at(*numerator).to_string();
        const std::string whole = sheet.at(*denominator).to_string();
        const auto figure = rounded(most + "*" + part + "/" + whole, precision);
        if (!figure) return false;
        const std::string score = cap ? "MIN(" + most + "," + *figure + ")" : *figure;
        sheet.compute(result, "IF(COUNT(" + most + "," + part + "," + whole + ")<3,\"\",IF(" +
                                  whole + "=0,\"\"," + score + "))");
    }
    return true;
}

}  // namespace

extern const RuleFormula rate_points_formula{"rate_points", write_rate_points};

}  // namespace jixiao::exporter
