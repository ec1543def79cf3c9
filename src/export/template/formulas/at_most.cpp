// SPDX-License-Identifier: MIT
// A score above its points cannot be typed and turns red; a part above its whole turns red, money
// spent above the budget yellow.
#include "export/template/rule_formula.hpp"

namespace jixiao::exporter {
namespace {

enum class Says : std::uint8_t { score, budget, part };

constexpr std::array<mapping::Named<Says>, 3> kSays{
    {{"score", Says::score}, {"budget", Says::budget}, {"part", Says::part}}};

struct Limit {
    Says says;
    std::string bonus;  // "+3", or empty
    std::optional<Decimal> full;
};

// One amount for several rows speaks of their sum, which no single cell shows.
bool goes_together(const FormulaSheet& sheet, const FormulaPlace& part, const FormulaPlace& whole) {
    return part.table == nullptr || whole.table != part.table ||
           sheet.cell(part).range.rows() >= sheet.cell(whole).range.rows();
}

void write_limit(FormulaSheet& sheet, const FormulaPlace& part, const FormulaPlace& whole,
                 const Limit& limit) {
    const std::vector<CellRef> cells{sheet.at(part), sheet.at(whole)};
    const std::string most = "{1}" + limit.bonus;
    sheet.warn(part, {"AND(ISNUMBER({0}),ISNUMBER({1}),{0}>" + most + ")", cells},
               limit.says == Says::budget ? WarningLevel::doubtful : WarningLevel::wrong);
    if (limit.says != Says::score) return;
    sheet.allow_only(part,
                     {"AND(ISNUMBER({0}),{0}>=0,OR(NOT(ISNUMBER({1})),{0}<=" + most + "))", cells},
                     limit.bonus.empty() ? "得分应为数字，不小于 0，不超过分值。"
                                         : "得分应为数字，不小于 0，不超过分值与加分之和。");
}

bool write_at_most(check::RuleSettings& settings, FormulaSheet& sheet) {
    Limit limit{settings.choice("says", kSays, Says::part), {}, settings.decimal("full")};
    const Decimal bonus = settings.decimal("bonus", "0");
    if (!bonus.is_zero()) limit.bonus = "+" + bonus.to_string();
    const check::Address parts = settings.address("part");
    const check::Address wholes = settings.address("whole");
    if (!settings.applies()) return true;
    for (const FormulaPlace& part : sheet.places(parts)) {
        const auto whole = sheet.beside(part, wholes);
        if (!whole || whole->cell == part.cell || !sheet.cell(part).text.empty()) continue;
        if (goes_together(sheet, part, *whole)) write_limit(sheet, part, *whole, limit);
    }
    return true;
}

}  // namespace

extern const RuleFormula at_most_formula{"at_most", write_at_most};

}  // namespace jixiao::exporter
