// SPDX-License-Identifier: MIT
// The grade is chosen from a list and turns yellow where it is not that of the score's band.
#include "export/template/rule_formula.hpp"

namespace jixiao::exporter {
namespace {

// IF({1}>=90,"优",IF({1}>=80,"良",…)), or empty without bands.
std::string band_of_score(check::RuleSettings& settings) {
    std::string formula;
    std::string close;
    for (const mapping::TomlNode* node : settings.tables("bands")) {
        mapping::TableReader band(*node, settings.issues());
        const auto from = band.decimal("from");
        if (!from) return {};
        formula.append("IF({1}>=" + from->to_string() + "," + text_in_formula(band.text("name")) +
                       ",");
        close.push_back(')');
    }
    return formula.empty() ? formula : formula + "\"\"" + close;
}

bool write_grade(check::RuleSettings& settings, FormulaSheet& sheet) {
    const check::Address grades = settings.address("result");
    const check::Address scores = settings.address("score");
    if (!settings.applies()) return true;
    const std::string band = band_of_score(settings);
    for (const FormulaPlace& grade : sheet.places(grades)) {
        sheet.choose(grade, "grades");
        const auto score = sheet.beside(grade, scores);
        if (!score || band.empty()) continue;
        sheet.warn(
            grade,
            {"AND(ISNUMBER({1}),{0}<>\"\",{0}<>" + band + ")", {sheet.at(grade), sheet.at(*score)}},
            WarningLevel::doubtful);
    }
    return true;
}

}  // namespace

extern const RuleFormula grade_formula{"grade", write_grade};

}  // namespace jixiao::exporter
