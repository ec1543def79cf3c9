// SPDX-License-Identifier: MIT
// The converted score: Σ scores ÷ Σ points × 100 over the rows that are not marked with no, and the
// points of those rows. The word for no is the dictionary's.
#include "export/template/rule_formula.hpp"

namespace jixiao::exporter {
namespace {

// The criterion "<>否" of the word "否".
std::string other_than(std::string word) {
    return word.insert(1, "<>");
}

bool write_converted(check::RuleSettings& settings, FormulaSheet& sheet) {
    const check::Address result = settings.address("result");
    const auto points_result = settings.optional_address("points_result");
    const auto marks = sheet.places(settings.column("applicable"));
    const auto scores = sheet.places(settings.column("score"));
    const auto points = sheet.places(settings.column("points"));
    check::Precision precision = settings.precision();
    if (!settings.applies()) return true;
    const bool alike = marks.size() == scores.size() && marks.size() == points.size();
    const auto no = sheet.word("yes_no", "no");
    if (marks.empty() || !alike || !no) return false;
    const std::string applicable = fixed_ranges(cells_of(sheet, marks));
    const std::string all_scores = fixed_ranges(cells_of(sheet, scores));
    const std::string all_points = fixed_ranges(cells_of(sheet, points));
    // SUMIF takes one range each.
    if ((applicable + all_scores + all_points).find(',') != std::string::npos) return false;
    const std::string where = "SUMIF(" + applicable + "," + other_than(*no) + ",";
    const std::string sum = where + all_points + ")";
    const auto figure = rounded(where + all_scores + ")/" + sum + "*100", precision);
    if (!figure) return false;
    for (const FormulaPlace& place : sheet.places(result)) {
        sheet.compute(place,
                      "IF(OR(COUNT(" + all_scores + ")=0," + sum + "=0),\"\"," + *figure + ")");
    }
    if (!points_result) return true;
    Decimal printed;
    for (const FormulaPlace& one : points) {
        printed = printed + sheet.number(one).value_or(Decimal());
    }
    for (const FormulaPlace& place : sheet.places(*points_result)) {
        sheet.compute(place, sum, printed);
        sheet.show_plainly(place);
    }
    return true;
}

}  // namespace

extern const RuleFormula converted_formula{"converted", write_converted};

}  // namespace jixiao::exporter
