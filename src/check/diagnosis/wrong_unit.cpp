// SPDX-License-Identifier: MIT
#include "check/diagnosis/wrong_unit.hpp"

#include <algorithm>

#include "check/diagnosis/amount_scale.hpp"

namespace jixiao::check {

void WrongUnit::note(const Decimal& given, Suspicion& now) const {
    now.slip = is_scale_slip(given, now.number, tolerance_);
    const Failure& failure = trial_.failures()[now.source];
    if (!now.slip && failure.judgement.limit && is_result(*failure.claim, now.cell->cell)) {
        if (const auto meant = scaled_below(given, now.number)) {
            now.number = *meant;
            now.slip = true;
        }
    }
    now.usual = now.slip && (given > now.number) == counts_in_larger_unit(form_);
}

Cells WrongUnit::amounts(const Failure& failure) const {
    Cells found;
    for (const Value* cell : failure.cells) {
        if (cell != nullptr && cell->has_number && is_amount(cells_, *cell)) found.push_back(cell);
    }
    return found;
}

std::optional<Suspicion> WrongUnit::of(const Value& cell, std::size_t failure) const {
    const auto number = trial_.other_number(trial_.failures()[failure], cell);
    if (!number) return std::nullopt;
    Suspicion now{.cell = &cell, .number = *number, .source = failure, .rival = {}};
    note(cell.number, now);
    return now.usual ? std::optional(now) : std::nullopt;
}

std::vector<Suspicion> WrongUnit::each() const {
    std::vector<Suspicion> all;
    const auto& failures = trial_.failures();
    for (std::size_t i = 0; i < failures.size(); ++i) {
        if (!failures[i].open) continue;
        for (const Value* cell : amounts(failures[i])) {
            if (const auto one = of(*cell, i)) all.push_back(*one);
        }
    }
    std::stable_sort(all.begin(), all.end(), [](const Suspicion& one, const Suspicion& other) {
        return one.cell->cell < other.cell->cell;
    });
    const auto twice =
        std::unique(all.begin(), all.end(), [](const Suspicion& one, const Suspicion& other) {
            return one.cell->cell == other.cell->cell;
        });
    all.erase(twice, all.end());
    return all;
}

std::vector<std::vector<Suspicion>> WrongUnit::groups(std::size_t failure) const {
    std::vector<std::vector<Suspicion>> all;
    const Failure& sum = trial_.failures()[failure];
    if (sum.judgement.limit || !counts_in_larger_unit(form_)) return all;
    for (const Cells& cells : far_larger(amounts(sum))) {
        std::vector<Suspicion>& group = all.emplace_back();
        for (const Value* cell : cells) {
            group.push_back({.cell = cell,
                             .number = cell->number.shifted(-kScalePower),
                             .source = failure,
                             .slip = true,
                             .rival = {}});
        }
    }
    return all;
}

}  // namespace jixiao::check
