// SPDX-License-Identifier: MIT
#include "check/diagnosis/diagnosis.hpp"

#include <algorithm>
#include <set>
#include <tuple>

#include "check/diagnosis/amount_scale.hpp"
#include "check/diagnosis/suspicion.hpp"
#include "check/diagnosis/trial.hpp"
#include "check/diagnosis/wrong_unit.hpp"
#include "check/rules/calculation.hpp"

namespace jixiao::check {
namespace {

constexpr std::size_t kMostSearched = 24;

Fault fault_of(const Claim& claim, Judgement judgement) {
    return {&claim, claim.rule, claim.result, std::move(judgement), {}};
}

class Search {
  public:
    Search(const FormView& form, const Claims& claims, const Rule* scale,
           std::vector<Failure> failures)
        : form_(form),
          claims_(claims),
          cells_(form),
          scale_(scale),
          trial_(form, claims, std::move(failures)),
          failures_(trial_.failures()),
          units_(form_, cells_, trial_, tolerance_) {
        if (scale_ != nullptr) tolerance_ = scale_->scale_tolerance().value();
    }

    std::vector<Fault> run() {
        if (scale_ != nullptr) find_scaled_columns();
        if (scale_ != nullptr && failures_.size() <= kMostSearched) find_scaled_together();
        find_fractions();
        // Where next to nothing agrees, no single cell explains it, and looking for one takes long.
        if (failures_.size() <= kMostSearched) find_culprits();
        settle_rest();
        return std::move(faults_);
    }

  private:
    void find_culprits() {
        while (true) {
            const Suspicion best = best_suspicion();
            if (best.cell == nullptr) return;
            if (best.rival) {
                leave_unclear(best);
            } else {
                accuse(best);
            }
        }
    }

    Suspicion best_suspicion() {
        Suspicion best;
        for (std::size_t i = 0; i < failures_.size(); ++i) {
            if (!failures_[i].open || failures_[i].unclear) continue;
            for (const Value* cell : failures_[i].cells) {
                if (cell != nullptr) suspect(i, *cell, best);
            }
        }
        return best;
    }

    void suspect(std::size_t source, const Value& cell, Suspicion& best) {
        Suspicion now{.cell = &cell, .number = {}, .source = source, .rival = {}};
        now.standing = standing_of(source, cell);
        const bool amount = scale_ != nullptr && is_amount(cells_, cell);
        if (!amount && trial_.open_about(cell.cell) < 2) return;
        const auto given = figures().number(&cell);
        const auto number = trial_.other_number(failures_[source], cell);
        if (!number || number == given) return;
        now.number = *number;
        if (amount && given) units_.note(*given, now);
        if (!explains({{cell.cell, now.number}}, now.slip ? 1 : 2, now)) return;
        if (is_better(now, best)) {
            best = now;
        } else if (now.standing == Standing::input && !is_better(best, now) &&
                   best.source == source && best.cell->cell != cell.cell) {
            best.rival.emplace(cell.cell, now.number);
        }
    }

    Standing standing_of(std::size_t source, const Value& cell) const {
        for (const Failure& failure : failures_) {
            if (failure.open && failure.judgement.limit && is_result(*failure.claim, cell.cell)) {
                return Standing::beyond_limit;
            }
        }
        const bool result = is_result(*failures_[source].claim, cell.cell);
        return result ? Standing::result : Standing::input;
    }

    // All amounts of a column in the wrong unit agree with each other.
    void find_scaled_columns() {
        for (std::size_t i = 0; i < failures_.size(); ++i) {
            for (const Value* cell : failures_[i].cells) {
                if (!failures_[i].open || cell == nullptr || !is_amount(cells_, *cell)) continue;
                const auto given = figures().number(cell);
                const auto number = trial_.other_number(failures_[i], *cell);
                if (!given || !number) continue;
                Suspicion now{.cell = cell, .number = *number, .source = i, .rival = {}};
                units_.note(*given, now);
                if (now.usual) try_column(now, now.number < *given ? -kScalePower : kScalePower);
            }
        }
    }

    // Several amounts in the wrong unit, none of which alone explains anything: in one sum, or each
    // beyond its own limit while rates between them hold.
    void find_scaled_together() {
        for (std::size_t i = 0; i < failures_.size(); ++i) {
            if (!failures_[i].open) continue;
            for (const auto& group : units_.groups(i)) {
                if (accuse_together(group, 1)) break;
            }
        }
        const std::vector<Suspicion> each = units_.each();
        accuse_together(each, each.size());
    }

    // Each of several cells, if together they explain `least` failures and upset nothing.
    bool accuse_together(const std::vector<Suspicion>& all, std::size_t least) {
        if (all.size() < 2) return false;
        Supposition numbers;
        for (const Suspicion& one : all) numbers.emplace_back(one.cell->cell, one.number);
        Suspicion together = all.front();
        if (!explains(numbers, least, together)) return false;
        trial_.suppose(numbers);
        for (const Suspicion& one : all) accuse(one);
        return true;
    }

    // Rates that were all written as shares of one.
    void find_fractions() {
        constexpr int kHundred = 2;
        for (std::size_t i = 0; i < failures_.size(); ++i) {
            const Failure& failure = failures_[i];
            if (!failure.open || failure.judgement.code != Code::rate_differs) continue;
            const Value& cell = *failure.claim->result.value;
            const auto given = figures().number(&cell);
            if (!given || given->is_zero()) continue;
            Suspicion now{
                .cell = &cell, .number = given->shifted(kHundred), .source = i, .rival = {}};
            try_column(now, kHundred);
        }
    }

    // Accuses a whole column, where that explains more than its one cell does.
    void try_column(Suspicion now, int power) {
        const FormCells::Place place = cells_.find(now.cell->cell);
        if (place.table == nullptr) return;
        const auto key = std::make_tuple(place.table, place.field->spec, power);
        if (vain_columns_.contains(key)) return;
        const Cells cells = numbers_beside(cells_, *now.cell);
        if (cells.size() < 2) return;
        Supposition column;
        for (const Value* cell : cells) {
            column.emplace_back(cell->cell, cell->number.shifted(power));
        }
        if (!explains(column, 2, now)) {
            vain_columns_.insert(key);
            return;
        }
        Suspicion alone = now;
        alone.explained = 0;
        const Decimal number = now.cell->number.shifted(power);
        if (explains({{now.cell->cell, number}}, 1, alone) && alone.explained >= now.explained) {
            return;
        }
        trial_.suppose(column);
        now.cell = cells.front();
        now.number = column.front().second;
        accuse(now);
        if (!now.slip) {
            faults_.back().judgement.code = Code::rates_as_fractions;
            faults_.back().judgement.expected_text = figure(now.number);
        }
        for (Failure& failure : failures_) {
            if (!failure.open || !trial_.ends(failure, figures())) continue;
            trial_.close(failure);
            faults_.back().others.push_back(failure.claim);
        }
    }

    // Counts the failures that the numbers end. False if they make a claim fail that held, or end
    // fewer than `least`.
    bool explains(const Supposition& numbers, std::size_t least, Suspicion& now) {
        const Figures trial = trial_.figures_with(numbers);
        const std::vector<const Failure*> concerned = trial_.open_about(numbers);
        for (std::size_t i = 0; i < concerned.size(); ++i) {
            if (now.explained + (concerned.size() - i) < least) return false;
            const Outcome outcome = judge(form_, *concerned[i]->claim, trial).outcome;
            if (outcome != Outcome::fails) ++now.explained;
            if (outcome == Outcome::holds) ++now.exact;
        }
        if (now.explained < least) return false;
        const Upset upset = trial_.upset_by(numbers);
        now.held = upset.held;
        return !upset.any();
    }

    // Which of two cells is wrong cannot be told: of the failures that either of them explains, the
    // one about the fewest cells is nearest to the fault, and speaks for all.
    void leave_unclear(const Suspicion& best) {
        const Figures one = trial_.figures_with({{best.cell->cell, best.number}});
        const Figures other = trial_.figures_with({*best.rival});
        Failure* nearest = &failures_[best.source];
        std::vector<Failure*> group;
        for (Failure& failure : failures_) {
            const bool both = failure.open && speaks_of(failure, best.cell->cell) &&
                              speaks_of(failure, best.rival->first) && trial_.ends(failure, one) &&
                              trial_.ends(failure, other);
            if (!both) continue;
            group.push_back(&failure);
            if (failure.cells.size() < nearest->cells.size()) nearest = &failure;
        }
        for (Failure* failure : group) {
            if (failure != nearest) trial_.close(*failure);
        }
        failures_[best.source].unclear = true;
        nearest->unclear = true;
    }

    void accuse(const Suspicion& by) {
        const Figures before = figures();
        trial_.suppose({{by.cell->cell, by.number}});
        Failure& speaker = speaker_about(by);
        Fault fault = fault_of(*speaker.claim, speaker.judgement);
        if (!is_result(*speaker.claim, by.cell->cell)) {
            turn_to_input(*by.cell, before, fault);
        }
        // Limits, bands and steps are told as they stand in the form.
        const bool told = fault.judgement.limit || says_choice(*speaker.claim, *by.cell, fault);
        if (!told || by.slip) expect(by.number, *by.cell, fault);
        if (by.slip) turn_to_slip(by, fault);
        for (Failure& failure : failures_) {
            if (!failure.open || !speaks_of(failure, by.cell->cell) ||
                !trial_.ends(failure, figures())) {
                continue;
            }
            trial_.close(failure);
            if (&failure != &speaker) fault.others.push_back(failure.claim);
        }
        faults_.push_back(std::move(fault));
    }

    // The claim's result is right; one of its inputs is not.
    void turn_to_input(const Value& cell, const Figures& before, Fault& fault) const {
        fault.at = spot_of(form_, cell);
        fault.judgement.found.clear();
        std::string solution = fault.claim->rule->solution(form_, *fault.claim, cell, before);
        if (!solution.empty()) fault.judgement.calculation = std::move(solution);
    }

    // What may stand in the cell is no single number: a band, full points less some steps.
    static bool says_choice(const Claim& claim, const Value& cell, const Fault& fault) {
        return is_result(claim, cell.cell) && !fault.judgement.expected &&
               !fault.judgement.expected_text.empty();
    }

    static void expect(const Decimal& number, const Value& cell, Fault& fault) {
        fault.judgement.expected = number;
        fault.judgement.expected_text = figure(number, cell);
    }

    void turn_to_slip(const Suspicion& by, Fault& fault) const {
        fault.judgement.code = Code::amount_scale;
        fault.rule = scale_;
        const Decimal& given = by.cell->number;
        const bool exact =
            given.shifted(kScalePower) == by.number || given.shifted(-kScalePower) == by.number;
        fault.judgement.calculation = figure(given, *by.cell) +
                                      (given > by.number ? " ÷ 10000" : " × 10000") +
                                      (exact ? " = " : " ≈ ") + fault.judgement.expected_text;
    }

    // The rule whose result the cell is says best what is wrong with it, a limit best of all.
    Failure& speaker_about(const Suspicion& by) {
        Failure* speaker = &failures_[by.source];
        int best = eloquence(*speaker, by);
        for (Failure& failure : failures_) {
            if (!failure.open || !is_result(*failure.claim, by.cell->cell)) continue;
            const int now = eloquence(failure, by);
            if (now <= best || !trial_.ends(failure, figures())) continue;
            speaker = &failure;
            best = now;
        }
        return *speaker;
    }

    // Of amounts a sum or a rate says the number, a limit only that it is less.
    int eloquence(const Failure& failure, const Suspicion& by) const {
        const Judgement& judgement = failure.judgement;
        if (!is_result(*failure.claim, by.cell->cell)) return 1;
        const bool agrees = judgement.expected == by.number;
        if (judgement.limit && !by.slip) return agrees || !is_amount(cells_, *by.cell) ? 5 : 0;
        if (!agrees) return 2;
        return judgement.calculation.empty() ? 3 : 4;
    }

    void settle_rest() {
        while (Failure* const failure = trial_.lowest_open()) {
            trial_.close(*failure);
            const Value* const result = failure->claim->result.value;
            if (result != nullptr && figures().is_supposed(result->cell)) continue;
            const Judgement again = judge(form_, *failure->claim, figures());
            if (again.outcome != Outcome::fails || trial_.only_follows(*failure)) continue;
            Fault fault = fault_of(*failure->claim, failure->judgement);
            if (const auto part = wrong_part(*failure, again)) {
                turn_to_input(*part->first, figures(), fault);
                expect(part->second, *part->first, fault);
                trial_.suppose({{part->first->cell, part->second}});
            } else if (again.code == Code::sum_differs &&
                       is_sound_part(form_, claims_, *failure, figures())) {
                fault.judgement.code = Code::parts_differ;
            } else if (result != nullptr && again.expected) {
                trial_.suppose({{result->cell, *again.expected}});
            }
            faults_.push_back(std::move(fault));
        }
    }

    // A part of a total that rates and scores agree with: the only one that may be another number,
    // or the only one of them that looks mistyped.
    std::optional<std::pair<const Value*, Decimal>> wrong_part(const Failure& failure,
                                                               const Judgement& now) {
        const Value* const result = failure.claim->result.value;
        if (result == nullptr || now.limit || !now.expected || !is_amount(cells_, *result) ||
            upset_by(*result, *now.expected).failing == 0) {
            return std::nullopt;
        }
        std::vector<std::pair<const Value*, Decimal>> parts;
        for (const Value* cell : failure.cells) {
            if (!is_filled(cell) || cell == result || figures().is_supposed(cell->cell)) continue;
            const auto number = trial_.other_number(failure, *cell);
            if (!number || number == figures().number(cell)) continue;
            if (!upset_by(*cell, *number).any()) parts.emplace_back(cell, *number);
        }
        if (parts.size() > 1) {
            std::erase_if(parts, [](const auto& part) {
                return !is_mistyped(part.first->number, part.second);
            });
        }
        return parts.size() == 1 ? std::optional(parts.front()) : std::nullopt;
    }

    Upset upset_by(const Value& cell, const Decimal& number) {
        return trial_.upset_by({{cell.cell, number}});
    }

    [[nodiscard]] const Figures& figures() const { return trial_.figures(); }

    const FormView& form_;
    const Claims& claims_;
    const FormCells cells_;
    const Rule* scale_;
    Decimal tolerance_;
    Trial trial_;
    std::vector<Failure>& failures_;  // those of the trial
    const WrongUnit units_;
    std::vector<Fault> faults_;
    // Those that explain nothing at this power: each of their cells would ask again.
    std::set<std::tuple<const Table*, std::uint16_t, int>> vain_columns_;
};

}  // namespace

std::vector<Fault> diagnose(const FormView& form, const Claims& claims, const Rule* scale,
                            std::vector<Fault>& near) {
    const Figures as_given;
    std::vector<Failure> failures;
    for (const Claim& claim : claims) {
        Judgement judgement = judge(form, claim, as_given);
        if (judgement.outcome == Outcome::near) {
            near.push_back(fault_of(claim, std::move(judgement)));
        } else if (judgement.outcome == Outcome::fails) {
            failures.push_back(failure_of(form, claim, std::move(judgement)));
        }
    }
    if (failures.empty()) return {};
    return Search(form, claims, scale, std::move(failures)).run();
}

}  // namespace jixiao::check
