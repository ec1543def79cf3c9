// SPDX-License-Identifier: MIT
// The points add up to the full ones. Where the office prints all points the total is their sum;
// else the full points are printed, and turn red while those typed do not add up to them.
#include <algorithm>

#include "export/template/rule_formula.hpp"

namespace jixiao::exporter {
namespace {

void write_total(FormulaSheet& sheet, const FormulaPlace& total,
                 const std::vector<FormulaPlace>& points, const std::optional<Decimal>& full) {
    const bool printed = std::none_of(points.begin(), points.end(),
                                      [&](const FormulaPlace& one) { return sheet.is_open(one); });
    const std::string ranges = fixed_ranges(cells_of(sheet, points));
    if (printed) {
        Decimal sum;
        for (const FormulaPlace& one : points) sum = sum + sheet.number(one).value_or(Decimal());
        sheet.compute(total, "SUM(" + ranges + ")", sum);
    } else if (full) {
        sheet.print(total, *full);
    } else {
        sheet.compute(total, "IF(COUNT(" + ranges + ")=0,\"\",SUM(" + ranges + "))");
    }
    sheet.show_plainly(total);
    std::vector<CellRef> typed;
    for (const FormulaPlace& one : points) {
        if (sheet.is_open(one)) typed.push_back(sheet.at(one));
    }
    if (typed.empty()) return;
    sheet.warn(total,
               {"AND(COUNT(" + fixed_ranges(typed) + ")>0,ABS({0}-SUM(" + ranges + "))>0.001)",
                {sheet.at(total)}},
               WarningLevel::wrong);
}

bool write_points_total(check::RuleSettings& settings, FormulaSheet& sheet) {
    auto addresses = settings.addresses("points");
    for (auto& maybe : settings.optional_addresses("maybe")) addresses.push_back(std::move(maybe));
    const auto total = settings.optional_address("total");
    const auto full = settings.decimal("full");
    if (!settings.applies() || !total) return true;
    std::vector<FormulaPlace> points;
    for (const check::Address& address : addresses) {
        for (FormulaPlace& place : sheet.places(address)) {
            if (sheet.cell(place).text.empty()) points.push_back(place);
        }
    }
    if (points.empty()) return true;
    for (const FormulaPlace& place : sheet.places(*total)) write_total(sheet, place, points, full);
    return true;
}

}  // namespace

extern const RuleFormula points_total_formula{"points_total", write_points_total};

}  // namespace jixiao::exporter
