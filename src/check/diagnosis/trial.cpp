// SPDX-License-Identifier: MIT
#include "check/diagnosis/trial.hpp"

#include <algorithm>
#include <stdexcept>

namespace jixiao::check {
namespace {

bool is_about(const Supposition& other, const std::vector<CellRef>& asked) {
    return std::ranges::any_of(other, [&](const auto& one) {
        return std::find(asked.begin(), asked.end(), one.first) != asked.end();
    });
}

// Of each failure those whose result is one of its inputs.
std::vector<std::vector<std::size_t>> find_those_below(const std::vector<Failure>& failures) {
    std::vector<std::pair<CellRef, std::size_t>> results;
    for (std::size_t i = 0; i < failures.size(); ++i) {
        const Value* const result = failures[i].claim->result.value;
        if (result != nullptr) results.emplace_back(result->cell, i);
    }
    std::ranges::sort(results);
    std::vector<std::vector<std::size_t>> below(failures.size());
    for (std::size_t i = 0; i < failures.size(); ++i) {
        for (const Value* cell : failures[i].cells) {
            if (cell == nullptr || is_result(*failures[i].claim, cell->cell)) continue;
            auto same = std::ranges::lower_bound(results, cell->cell, {},
                                                 &std::pair<CellRef, std::size_t>::first);
            for (; same != results.end() && same->first == cell->cell; ++same) {
                below[i].push_back(same->second);
            }
        }
    }
    return below;
}

}  // namespace

Trial::Trial(const FormView& form, const Claims& claims, std::vector<Failure> failures)
    : form_(form),
      claims_(claims),
      failures_(std::move(failures)),
      rests_on_(find_those_below(failures_)) {}

Failure* Trial::lowest_open() {
    Failure* any = nullptr;
    for (std::size_t i = 0; i < failures_.size(); ++i) {
        if (!failures_[i].open) continue;
        any = &failures_[i];
        const bool rests_on_others = std::ranges::any_of(
            rests_on_[i], [&](std::size_t other) { return failures_[other].open; });
        if (!rests_on_others) return any;
    }
    return any;
}

std::size_t Trial::open_about(CellRef cell) const {
    return static_cast<std::size_t>(
        std::count_if(failures_.begin(), failures_.end(),
                      [&](const Failure& one) { return one.open && speaks_of(one, cell); }));
}

Figures Trial::figures_with(const Supposition& other) const {
    Figures figures = figures_;
    for (const auto& [cell, number] : other) figures.suppose(cell, number);
    return figures;
}

void Trial::suppose(const Supposition& other) {
    figures_ = figures_with(other);
    for (Sound& sound : sounds_) {
        if (is_about(other, sound.asked)) look(sound);
    }
}

bool Trial::ends(const Failure& failure, const Figures& figures) const {
    return judge(form_, *failure.claim, figures).outcome != Outcome::fails;
}

std::optional<Decimal> Trial::other_number(const Failure& failure, const Value& cell) const {
    if (is_result(*failure.claim, cell.cell)) return failure.judgement.expected;
    try {
        return failure.claim->rule->solve(form_, *failure.claim, cell, figures_);
    } catch (const std::overflow_error&) {
        return std::nullopt;  // as in judge
    }
}

void Trial::look(Sound& sound) const {
    sound.asked.clear();
    const Judgement now = judge(form_, *sound.claim, figures_.noting(sound.asked));
    sound.outcome = now.outcome;
    sound.limit = now.limit;
}

std::vector<Trial::Sound>& Trial::sounds() {
    if (looked_) return sounds_;
    looked_ = true;
    for (const Claim& claim : claims_) {
        if (is_failure(claim)) continue;
        sounds_.push_back({.claim = &claim, .asked = {}});
        look(sounds_.back());
    }
    return sounds_;
}

Upset Trial::upset_by(const Supposition& other) {
    const Figures trial = figures_with(other);
    Upset upset;
    for (const Sound& now : sounds()) {
        Outcome outcome = now.outcome;
        bool limit = now.limit;
        if (is_about(other, now.asked)) {
            const Judgement then = judge(form_, *now.claim, trial);
            outcome = then.outcome;
            limit = then.limit;
        }
        if (outcome == Outcome::fails) ++(limit ? upset.beyond_limit : upset.failing);
        upset.held += static_cast<int>(outcome == Outcome::holds) -
                      static_cast<int>(now.outcome == Outcome::holds);
    }
    return upset;
}

bool Trial::only_follows(const Failure& failure) const {
    if (!failure.judgement.limit) return false;
    const CellRef result = failure.claim->result.value->cell;
    return std::ranges::any_of(claims_, [&](const Claim& claim) {
        if (!is_result(claim, result) || is_failure(claim)) return false;
        const Judgement now = judge(form_, claim, figures_);
        return now.outcome == Outcome::fails && !now.limit;
    });
}

bool Trial::is_failure(const Claim& claim) const {
    return std::ranges::any_of(failures_, [&](const Failure& one) { return one.claim == &claim; });
}

}  // namespace jixiao::check
