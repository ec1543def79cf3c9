// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "check/rules/form_view.hpp"
#include "check/rules/rule.hpp"

namespace jixiao::check {

// A cell that is wrong, and the claim that says so best.
struct Fault {
    const Claim* claim = nullptr;      // the one that says best what is wrong
    const Rule* rule = nullptr;        // its rule, or the one about amounts in the wrong unit
    Spot at;                           // its result or one of its inputs
    Judgement judgement;               // expected: the number that makes all claims hold
    std::vector<const Claim*> others;  // claims that fail for the same reason
};

// Finds the cells that explain why claims fail, each fault once: one wrong number in a row also
// upsets the row's rate, its score and the totals above it, but only the number is at fault.
//  1. A single cell whose one other number makes several failing claims hold, and none that held
//     fail, is the culprit. For amounts in the wrong unit (where `scale` is not nullptr, a rule
//     with a scale_tolerance) one failing claim is enough, and a whole column may be the culprit.
//  2. What then still fails is looked at from the rows upwards: each result is compared with what
//     follows from the corrected cells; where that agrees, nothing is said.
// `near` takes the claims that hold only within their tolerance.
std::vector<Fault> diagnose(const FormView& form, const Claims& claims, const Rule* scale,
                            std::vector<Fault>& near);

}  // namespace jixiao::check
