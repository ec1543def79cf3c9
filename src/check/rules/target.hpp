// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>

#include "check/rules/figures.hpp"
#include "check/rules/form_view.hpp"
#include "model/value.hpp"

// What a row wanted and what it got.
namespace jixiao::check {

enum class TargetState : std::uint8_t {
    unknown,  // blank, words that say nothing of it, or not to be compared
    met,
    missed,
};

// Target and actual value as numbers of one unit.
struct Attainment {
    Decimal target;
    Decimal actual;
};

// nullopt where one of them is no number, their units differ, or one has a unit that changes the
// number (万份, %) and the other has none.
std::optional<Attainment> attainment(const Value& target, const Value& actual,
                                     const Figures& figures);

// What a target without an operator asks for in this row: at least that much, but of costs, where
// nobody can tell (none).
Operator assumed_operator(const Record& record);

// The comparison that the target asks for: its own or the assumed one. = asks for at least that
// much: overshooting it is not punished; but = 0 asks for nothing above zero (at_most).
Operator wanted_operator(const Value& target, Operator assumed, const Figures& figures);

// Whether the actual value reaches the target: as number, as date, by the same words, or because it
// says so (达成指标, 部分达成…).
TargetState target_state(const Value& target, const Value& actual, Operator assumed,
                         const Figures& figures);

}  // namespace jixiao::check
