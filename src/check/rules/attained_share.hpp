// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>

#include "base/number/rational.hpp"
#include "check/rules/rule_settings.hpp"
#include "check/rules/target.hpp"

// How much of a target was reached where it is missed, as provinces count it.
namespace jixiao::check {

// Of an upper bound that was passed.
enum class Excess : std::uint8_t {
    inverse,  // target ÷ actual
    linear,   // 1 − (actual − target) ÷ target; nothing from twice the target on
    any,      // either is right
};

// The setting `reverse`.
Excess read_excess(RuleSettings& settings, Excess otherwise);

// actual ÷ target; a negative actual value counts as nothing. Of a target of zero: nothing.
Rational reached_share(const Attainment& both);
// `how` must be inverse or linear.
Rational kept_share(const Attainment& both, Excess how);

// The same as written down: "199 ÷ 200", "(1 − (6 − 5) ÷ 5)"; "0" for nothing.
std::string reached_text(const Attainment& both);
std::string kept_text(const Attainment& both, Excess how);

}  // namespace jixiao::check
