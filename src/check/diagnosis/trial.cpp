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

// Of each failure those that have its result among their inputs.
std::vector<std::vector<std::size_t>> find_those_above(const std::vector<Failure>& failures) {
    std::vector<std::pair<CellRef, std::size_t>> results;
    for (std::size_t i = 0; i < failures.size(); ++i) {
        const Value* const result = failures[i].claim->result.value;
        if (result != nullptr) results.emplace_back(result->cell, i);
    }
    std::ranges::sort(results);
    std::vector<std::vector<std::size_t>> above(failures.size());
    for (std::size_t i = 0; i < failures.size(); ++i) {
        for (const Value* cell : failures[i].cells) {
            if (cell == nullptr || is_result(*failures[i].claim, cell->cell)) continue;
            auto same = std::ranges::lower_bound(results, cell->cell, {},
                                                 &std::pair<CellRef, std::size_t>::first);
            for (; same != results.end() && same->first == cell->cell; ++same) {
                above[same->second].push_back(i);
            }
        }
    }
    return above;
}

}  // namespace

Trial::Trial(const FormView& form, const Claims& claims, std::vector<Failure> failures)
    : form_(form),
      claims_(claims),
      failures_(std::move(failures)),
      supports_(find_those_above(failures_)),
      open_below_(failures_.size()) {
    for (const auto& above : supports_) {
        for (const std::size_t i : above) ++open_below_[i];
    }
    for (std::size_t i = 0; i < failures_.size(); ++i) {
        if (open_below_[i] == 0) ready_.insert(i);
        failing_.insert(failures_[i].claim);
    }
}

Failure* Trial::lowest_open() {
    if (!ready_.empty()) return &failures_[*ready_.begin()];
    // Each of those left rests on another one of them.
    const auto last = std::find_if(failures_.rbegin(), failures_.rend(),
                                   [](const Failure& one) { return one.open; });
    return last == failures_.rend() ? nullptr : &*last;
}

void Trial::close(Failure& failure) {
    if (!failure.open) return;
    failure.open = false;
    const auto closed = static_cast<std::size_t>(&failure - failures_.data());
    ready_.erase(closed);
    for (const std::size_t above : supports_[closed]) {
        if (--open_below_[above] == 0 && failures_[above].open) ready_.insert(above);
    }
}

std::size_t Trial::open_about(CellRef cell) const {
    return static_cast<std::size_t>(
        std::count_if(failures_.begin(), failures_.end(),
                      [&](const Failure& one) { return one.open && speaks_of(one, cell); }));
}

std::vector<const Failure*> Trial::open_about(const Supposition& numbers) const {
    std::vector<const Failure*> about;
    for (const Failure& failure : failures_) {
        const bool speaks = failure.open && std::ranges::any_of(numbers, [&](const auto& one) {
                                return speaks_of(failure, one.first);
                            });
        if (speaks) about.push_back(&failure);
    }
    return about;
}

Figures Trial::figures_with(const Supposition& other) const {
    Figures figures = figures_;
    for (const auto& [cell, number] : other) figures.suppose(cell, number);
    return figures;
}

void Trial::suppose(const Supposition& other) {
    for (const auto& [cell, number] : other) figures_.suppose(cell, number);
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
        if (failing_.contains(&claim)) continue;
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

bool Trial::only_follows(const Failure& failure) {
    if (!failure.judgement.limit) return false;
    if (!sound_results_) {
        sound_results_.emplace();
        for (const Claim& claim : claims_) {
            const Value* const result = claim.result.value;
            if (result == nullptr || failing_.contains(&claim)) continue;
            sound_results_->emplace(result->cell, &claim);
        }
    }
    const auto [first, last] = sound_results_->equal_range(failure.claim->result.value->cell);
    return std::any_of(first, last, [&](const auto& one) {
        const Judgement now = judge(form_, *one.second, figures_);
        return now.outcome == Outcome::fails && !now.limit;
    });
}

}  // namespace jixiao::check
