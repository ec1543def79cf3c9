// SPDX-License-Identifier: MIT
// The points of a level turn red while those of the rows below it, once typed, do not add up to
// them.
#include <algorithm>

#include "export/template/rule_formula.hpp"

namespace jixiao::exporter {
namespace {

std::vector<FormulaPlace> below(const FormulaSheet& sheet, const FormulaPlace& upper,
                                const std::vector<FormulaPlace>& lower) {
    const CellRange rows = sheet.cell(upper).range;
    std::vector<FormulaPlace> inside;
    for (const FormulaPlace& one : lower) {
        const std::uint32_t row = sheet.at(one).row;
        if (row >= rows.first.row && row <= rows.last.row) inside.push_back(one);
    }
    return inside;
}

void write_level(FormulaSheet& sheet, const FormulaPlace& upper,
                 const std::vector<FormulaPlace>& lower) {
    const auto open = [&](const FormulaPlace& one) { return sheet.is_open(one); };
    if (!open(upper) && std::none_of(lower.begin(), lower.end(), open)) return;
    const std::string ranges = fixed_ranges(cells_of(sheet, lower));
    sheet.warn(upper,
               {"AND(ISNUMBER({0}),COUNT(" + ranges + ")>0,ABS({0}-SUM(" + ranges + "))>0.001)",
                {sheet.at(upper)}},
               WarningLevel::wrong);
}

bool write_level_points(check::RuleSettings& settings, FormulaSheet& sheet) {
    if (!settings.has("levels")) return false;
    const auto levels = settings.columns("levels");
    if (!settings.applies()) return true;
    for (std::size_t i = 1; i < levels.size(); ++i) {
        const auto lower = sheet.places(levels[i]);
        for (const FormulaPlace& upper : sheet.places(levels[i - 1])) {
            const auto inside = below(sheet, upper, lower);
            if (!inside.empty()) write_level(sheet, upper, inside);
        }
    }
    return true;
}

}  // namespace

extern const RuleFormula level_points_formula{"level_points", write_level_points};

}  // namespace jixiao::exporter
