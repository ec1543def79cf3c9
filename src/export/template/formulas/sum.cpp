// SPDX-License-Identifier: MIT
// A total gives the sum of its parts, nothing while all of them are blank; a total that the office
// prints turns red where they do not add up to it. Parts that some units count and others do not
// are counted.
#include "export/template/rule_formula.hpp"

namespace jixiao::exporter {
namespace {

using Places = std::vector<FormulaPlace>;

void add(const FormulaSheet& sheet, const FormulaPlace& result, Places more, Places& parts) {
    for (FormulaPlace& part : more) {
        if (part.cell != result.cell && sheet.cell(part).text.empty()) parts.push_back(part);
    }
}

// What the printed parts come to.
std::optional<Decimal> printed_sum(const FormulaSheet& sheet, const Places& parts) {
    std::optional<Decimal> sum;
    for (const FormulaPlace& part : parts) {
        if (const auto number = sheet.number(part)) sum = sum.value_or(Decimal()) + *number;
    }
    return sum;
}

void write_total(FormulaSheet& sheet, const FormulaPlace& result, const Places& parts) {
    if (parts.empty()) return;
    const std::string ranges = fixed_ranges(cells_of(sheet, parts));
    if (sheet.is_open(result)) {
        sheet.compute(result, "IF(COUNT(" + ranges + ")=0,\"\",SUM(" + ranges + "))",
                      printed_sum(sheet, parts));
        return;
    }
    sheet.warn(result,
               {"AND(ISNUMBER({0}),COUNT(" + ranges + ")>0,ABS({0}-SUM(" + ranges + "))>0.001)",
                {sheet.at(result)}},
               WarningLevel::wrong);
}

bool write_sum(check::RuleSettings& settings, FormulaSheet& sheet) {
    const auto results = settings.addresses("result");
    const auto kinds = settings.texts("part_rows");
    const bool in_row = settings.has("part_columns");
    std::vector<check::Address> parts;
    if (kinds.empty()) parts = settings.addresses(in_row ? "part_columns" : "parts");
    if (settings.has("maybe")) {
        for (auto& address : settings.optional_addresses("maybe")) {
            parts.push_back(std::move(address));
        }
    }
    if (!settings.applies()) return true;
    for (const check::Address& address : results) {
        for (const FormulaPlace& result : sheet.places(address)) {
            Places all;
            if (!kinds.empty()) {
                check::Address column = address;
                column.kinds = kinds;
                column.specs = {result.spec};
                add(sheet, result, sheet.places(column), all);
            }
            for (const check::Address& part : parts) {
                add(sheet, result, in_row ? sheet.in_row(result, part) : sheet.places(part), all);
            }
            write_total(sheet, result, all);
        }
    }
    return true;
}

}  // namespace

extern const RuleFormula sum_formula{"sum", write_sum};

}  // namespace jixiao::exporter
