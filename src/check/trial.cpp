// SPDX-License-Identifier: MIT
#include "check/trial.hpp"

#include <algorithm>
#include <stdexcept>

namespace jixiao::check {

Failure* Trial::lowest_open() {
    Failure* any = nullptr;
    for (Failure& failure : failures_) {
        if (!failure.open) continue;
        any = &failure;
        const bool rests_on_others =
            std::any_of(failures_.begin(), failures_.end(), [&](const Failure& other) {
                const Value* const result = other.claim->result.value;
                return other.open && &other != &failure && result != nullptr &&
                       !is_result(*failure.claim, result->cell) && speaks_of(failure, result->cell);
            });
        if (!rests_on_others) return &failure;
    }
    return any;
}

std::size_t Trial::open_about(CellRef cell) const {
    return static_cast<std::size_t>(
        std::count_if(failures_.begin(), failures_.end(),
                      [&](const Failure& one) { return one.open && speaks_of(one, cell); }));
}

bool Trial::ends(const Failure& failure, const Figures& figures) const {
    return judge(form_, *failure.claim, figures).outcome != Outcome::fails;
}

std::optional<Decimal> Trial::other_number(const Failure& failure, const Value& cell,
                                           const Figures& figures) const {
    if (is_result(*failure.claim, cell.cell)) return failure.judgement.expected;
    try {
        return failure.claim->rule->solve(form_, *failure.claim, cell, figures);
    } catch (const std::overflow_error&) {
        return std::nullopt;  // as in judge
    }
}

Upset Trial::upset_by(const Figures& trial, const Figures& now) const {
    Upset upset;
    for (const Claim& claim : claims_) {
        if (is_failure(claim)) continue;
        const Judgement then = judge(form_, claim, trial);
        if (then.outcome == Outcome::fails) ++(then.limit ? upset.beyond_limit : upset.failing);
        const Judgement before = judge(form_, claim, now);
        upset.held += static_cast<int>(then.outcome == Outcome::holds) -
                      static_cast<int>(before.outcome == Outcome::holds);
    }
    return upset;
}

bool Trial::only_follows(const Failure& failure, const Figures& figures) const {
    if (!failure.judgement.limit) return false;
    const CellRef result = failure.claim->result.value->cell;
    return std::any_of(claims_.begin(), claims_.end(), [&](const Claim& claim) {
        if (!is_result(claim, result) || is_failure(claim)) return false;
        const Judgement now = judge(form_, claim, figures);
        return now.outcome == Outcome::fails && !now.limit;
    });
}

bool Trial::is_failure(const Claim& claim) const {
    return std::any_of(failures_.begin(), failures_.end(),
                       [&](const Failure& one) { return one.claim == &claim; });
}

}  // namespace jixiao::check
