// SPDX-License-Identifier: MIT
// A rate is computed from its numerator and denominator, in the rule's own rounding; nothing while
// one of them is blank or the denominator is nothing.
#include "export/template/rule_formula.hpp"

namespace jixiao::exporter {
namespace {

bool write_rate(check::RuleSettings& settings, FormulaSheet& sheet) {
    const check::Address results = settings.address("result");
    const check::Address numerators = settings.address("numerator");
    const check::Address denominators = settings.address("denominator");
    const auto most = settings.decimal("most");
    const check::Precision precision = settings.precision();
    if (!settings.applies()) return true;
    for (const FormulaPlace& result : sheet.places(results)) {
        const auto numerator = sheet.beside(result, numerators);
        const auto denominator = sheet.beside(result, denominators);
        if (!numerator || !denominator) continue;
        const std::string part = sheet.at(*numerator).to_string();
        const std::string whole = sheet.at(*denominator).to_string();
        std::string rate = part + "/" + whole + "*100";
        if (most) rate = "MIN(" + most->to_string() + "," + rate + ")";
        auto figure = rounded(rate, precision);
        if (!figure) return false;
        if (sheet.cell(result).look == NumberLook::percent) figure->append("/100");
        sheet.compute(result, "IF(COUNT(" + part + "," + whole + ")<2,\"\",IF(" + whole +
                                  "=0,\"\"," + *figure + "))");
    }
    return true;
}

}  // namespace

extern const RuleFormula rate_formula{"rate", write_rate};

}  // namespace jixiao::exporter
