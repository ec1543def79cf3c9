// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "check/diagnosis/diagnosis.hpp"
#include "check/rules/rule_compiler.hpp"

namespace jixiao::check {

// Takes out the faults that only follow from figures which are wrong on their own (a negative
// amount), also by way of totals: the rules that know those tell them, and nobody else is accused.
void drop_misled(const Rules& rules, const FormView& form, const Claims& claims,
                 std::vector<Fault>& faults);

}  // namespace jixiao::check
