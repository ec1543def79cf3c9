// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "check/rules/rule_compiler.hpp"
#include "mapping/mapping.hpp"
#include "model/form.hpp"

namespace jixiao::check {

// A cell of a form whose figure a rule gives, and the cells that it follows from.
struct RuleCell {
    CellRef result;
    std::string_view rule;  // id
    std::string_view kind;  // "sum", "rate" …
    std::vector<CellRef> inputs;
    bool some_optional = false;  // the rule lets some of them count or not: its "maybe"
};

// What the rules would compute in this form if every figure were filled in. The mapping must
// outlive the result.
std::vector<RuleCell> rule_cells(const Form& form, const mapping::Mapping& mapping,
                                 const Rules& rules);

}  // namespace jixiao::check
