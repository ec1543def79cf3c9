// SPDX-License-Identifier: MIT
#pragma once

#include <span>
#include <string_view>

#include "check/rules/rule_settings.hpp"
#include "export/template/formula_sheet.hpp"

namespace jixiao::exporter {

// How a kind of rule is said in the formulas of a spreadsheet. formulas/<name>.cpp defines one as
// `extern const RuleFormula <name>_formula`; the build collects them. What a kind asks of its
// settings is what its rule asks, see check/kinds.
struct RuleFormula {
    std::string_view kind;
    // Puts the rule on the sheet. False: it cannot be said, or not by this blank.
    bool (*write)(check::RuleSettings& settings, FormulaSheet& sheet);
};

// All of them by name.
std::span<const RuleFormula* const> rule_formulas();

}  // namespace jixiao::exporter
