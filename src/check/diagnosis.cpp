// SPDX-License-Identifier: MIT
#include "check/diagnosis.hpp"

#include <algorithm>
#include <stdexcept>

#include "check/amount_scale.hpp"
#include "check/precision.hpp"

namespace jixiao::check {
namespace {

// Numbers that do not fit in 128 bits cannot be judged; the importer has spoken of them.
Judgement judge(const FormView& form, const Claim& claim, const Figures& figures) {
    try {
        return claim.rule->judge(form, claim, figures);
    } catch (const std::overflow_error&) {
        Judgement unknown;
        unknown.outcome = Outcome::unknown;
        return unknown;
    }
}

// A claim that fails, with the cells that it speaks of.
struct Failure {
    const Claim* claim;
    Judgement judgement;
    Cells cells;  // its inputs; its result last, if there is one
    bool open = true;
    bool unclear = false;  // several of its cells explain as much as each other
};

bool speaks_of(const Cells& cells, CellRef cell) {
    return std::any_of(cells.begin(), cells.end(),
                       [&](const Value* one) { return one != nullptr && one->cell == cell; });
}

bool is_result(const Claim& claim, CellRef cell) {
    return claim.result.value != nullptr && claim.result.value->cell == cell;
}

// How well a cell fits as the one to blame, where several explain as much: the one beyond its
// limit, then the result, then any of the inputs.
enum class Standing : std::uint8_t { input, result, beyond_limit };

// Another number for a cell, and the failure that it was taken from.
struct Suspicion {
    const Value* cell = nullptr;
    Decimal number;
    std::size_t source = 0;
    std::size_t explained = 0;
    std::size_t exact = 0;  // of the explained ones, those that then hold without a tolerance
    bool slip = false;      // an amount in the wrong unit
    Standing standing = Standing::input;
    bool tied = false;  // another input explains the same as well
};

// A slip is too special to be chance.
bool is_better(const Suspicion& one, const Suspicion& other) {
    if (one.slip != other.slip) return one.slip;
    if (one.explained != other.explained) return one.explained > other.explained;
    if (one.exact != other.exact) return one.exact > other.exact;
    return one.standing > other.standing;
}

class Search {
  public:
    Search(const FormView& form, const Claims& claims, const Rule* scale,
           std::vector<Failure> failures)
        : form_(form), claims_(claims), scale_(scale), failures_(std::move(failures)) {
        if (scale_ != nullptr) tolerance_ = scale_->scale_tolerance().value();
    }

    std::vector<Fault> run() {
        if (scale_ != nullptr) find_scaled_columns();
        find_culprits();
        settle_rest();
        return std::move(faults_);
    }

  private:
    void find_culprits() {
        while (true) {
            const Suspicion best = best_suspicion();
            if (best.cell == nullptr) return;
            if (best.tied) {
                failures_[best.source].unclear = true;
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
        Suspicion now{&cell, {}, source, 0, 0, false, standing_of(source, cell), false};
        const bool amount = scale_ != nullptr && is_amount(form_, cell);
        if (!amount && failures_about(cell.cell) < 2) return;
        const auto given = figures_.number(&cell);
        const auto number = other_number(failures_[source], cell);
        if (!number || number == given) return;
        now.number = *number;
        if (amount && given) note_slip(*given, now);
        if (!explains({&cell}, {now.number}, now.slip ? 1 : 2, now)) return;
        if (is_better(now, best)) {
            best = now;
        } else if (now.standing == Standing::input && !is_better(best, now) &&
                   best.source == source && best.cell->cell != cell.cell) {
            best.tied = true;
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

    // What is only too much may be meant in the other unit too.
    void note_slip(const Decimal& given, Suspicion& now) const {
        now.slip = is_scale_slip(given, now.number, tolerance_);
        const Failure& failure = failures_[now.source];
        if (now.slip || !failure.judgement.limit || !is_result(*failure.claim, now.cell->cell)) {
            return;
        }
        if (const auto meant = scaled_below(given, now.number)) {
            now.number = *meant;
            now.slip = true;
        }
    }

    // All amounts of a column in the wrong unit agree with each other.
    void find_scaled_columns() {
        for (std::size_t i = 0; i < failures_.size(); ++i) {
            for (const Value* cell : failures_[i].cells) {
                if (!failures_[i].open || cell == nullptr) continue;
                const auto given = figures_.number(cell);
                const auto number = other_number(failures_[i], *cell);
                if (!given || !number) continue;
                Suspicion now{cell, *number, i, 0, 0, false, Standing::input, false};
                note_slip(*given, now);
                if (now.slip) try_column(now, now.number < *given ? -kScalePower : kScalePower);
            }
        }
    }

    void try_column(Suspicion now, int power) {
        const Cells cells = amounts_beside(form_, *now.cell);
        if (cells.size() < 2) return;
        std::vector<Decimal> numbers;
        for (const Value* cell : cells) numbers.push_back(cell->number.shifted(power));
        if (!explains(cells, numbers, 2, now)) return;
        for (std::size_t i = 0; i < cells.size(); ++i) {
            figures_.suppose(cells[i]->cell, numbers[i]);
        }
        now.cell = cells.front();
        now.number = numbers.front();
        accuse(now);
        for (Failure& failure : failures_) {
            if (!failure.open || judge(form_, *failure.claim, figures_).outcome == Outcome::fails) {
                continue;
            }
            failure.open = false;
            faults_.back().others.push_back(failure.claim);
        }
    }

    std::size_t failures_about(CellRef cell) const {
        return static_cast<std::size_t>(std::count_if(
            failures_.begin(), failures_.end(),
            [&](const Failure& one) { return one.open && speaks_of(one.cells, cell); }));
    }

    std::optional<Decimal> other_number(const Failure& failure, const Value& cell) const {
        if (is_result(*failure.claim, cell.cell)) return failure.judgement.expected;
        try {
            return failure.claim->rule->solve(form_, *failure.claim, cell, figures_);
        } catch (const std::overflow_error&) {
            return std::nullopt;  // as in judge
        }
    }

    // Counts the failures that the numbers end. False if they make a claim fail that held, or end
    // fewer than `least`.
    bool explains(const Cells& cells, const std::vector<Decimal>& numbers, std::size_t least,
                  Suspicion& now) const {
        Figures trial = figures_;
        for (std::size_t i = 0; i < cells.size(); ++i) trial.suppose(cells[i]->cell, numbers[i]);
        for (const Failure& failure : failures_) {
            if (!failure.open) continue;
            const bool concerned = std::any_of(cells.begin(), cells.end(), [&](const Value* cell) {
                return speaks_of(failure.cells, cell->cell);
            });
            if (!concerned) continue;
            const Outcome outcome = judge(form_, *failure.claim, trial).outcome;
            if (outcome != Outcome::fails) ++now.explained;
            if (outcome == Outcome::holds) ++now.exact;
        }
        return now.explained >= least && !upsets_others(trial);
    }

    bool upsets_others(const Figures& trial) const {
        return std::any_of(claims_.begin(), claims_.end(), [&](const Claim& claim) {
            const bool failed =
                std::any_of(failures_.begin(), failures_.end(),
                            [&](const Failure& one) { return one.claim == &claim; });
            return !failed && judge(form_, claim, trial).outcome == Outcome::fails;
        });
    }

    void accuse(const Suspicion& by) {
        figures_.suppose(by.cell->cell, by.number);
        Failure& speaker = speaker_about(by);
        Fault fault{
            speaker.claim, speaker.claim->rule, speaker.claim->result, speaker.judgement, {}};
        if (!is_result(*speaker.claim, by.cell->cell)) {
            fault.at = spot_of(*by.cell);
            fault.judgement.found.clear();
        }
        fault.judgement.expected = by.number;
        fault.judgement.expected_text = as_shown(by.number, *by.cell);
        if (by.slip) {
            fault.judgement.code = Code::amount_scale;
            fault.rule = scale_;
        }
        for (Failure& failure : failures_) {
            if (!failure.open || !speaks_of(failure.cells, by.cell->cell)) continue;
            if (judge(form_, *failure.claim, figures_).outcome == Outcome::fails) continue;
            failure.open = false;
            if (&failure != &speaker) fault.others.push_back(failure.claim);
        }
        faults_.push_back(std::move(fault));
    }

    // The rule whose result the cell is says best what is wrong with it, a limit best of all.
    Failure& speaker_about(const Suspicion& by) {
        Failure* speaker = &failures_[by.source];
        bool result = is_result(*speaker->claim, by.cell->cell);
        for (Failure& failure : failures_) {
            if (!failure.open || !is_result(*failure.claim, by.cell->cell)) continue;
            if (!result || failure.judgement.limit) speaker = &failure;
            result = true;
        }
        return *speaker;
    }

    // Where a cell stands that is only an input of the claims.
    Spot spot_of(const Value& value) const {
        for (const Table& table : form_.form().tables) {
            for (const Record& record : table.records) {
                for (const Field& field : record.fields) {
                    if (&field.value == &value) return {&value, &table, &record, field.spec, {}};
                }
            }
        }
        for (const Field& field : form_.form().fields) {
            if (&field.value == &value) return {&value, nullptr, nullptr, 0, field.path};
        }
        return {&value, nullptr, nullptr, 0, {}};
    }

    static std::string as_shown(const Decimal& number, const Value& cell) {
        const std::size_t point = cell.printed.find('.');
        int places = number.scale();
        if (point != std::string_view::npos) {
            places = std::max(places, static_cast<int>(cell.printed.size() - point - 1));
        }
        return number.to_fixed(std::min(places, Decimal::kMaxScale), Rounding::half_up);
    }

    // A failure none of whose inputs is the result of another one that is still open.
    Failure* lowest_open() {
        Failure* any = nullptr;
        for (Failure& failure : failures_) {
            if (!failure.open) continue;
            any = &failure;
            const bool rests_on_others =
                std::any_of(failures_.begin(), failures_.end(), [&](const Failure& other) {
                    const Value* const result = other.claim->result.value;
                    return other.open && &other != &failure && result != nullptr &&
                           !is_result(*failure.claim, result->cell) &&
                           speaks_of(failure.cells, result->cell);
                });
            if (!rests_on_others) return &failure;
        }
        return any;
    }

    void settle_rest() {
        while (Failure* const failure = lowest_open()) {
            failure->open = false;
            const Value* const result = failure->claim->result.value;
            if (result != nullptr && figures_.is_supposed(result->cell)) continue;
            const Judgement again = judge(form_, *failure->claim, figures_);
            if (again.outcome != Outcome::fails) continue;
            if (result != nullptr && again.expected)
                figures_.suppose(result->cell, *again.expected);
            faults_.push_back(
                {failure->claim, failure->claim->rule, failure->claim->result, again, {}});
        }
    }

    const FormView& form_;
    const Claims& claims_;
    const Rule* scale_;
    Decimal tolerance_;
    std::vector<Failure> failures_;
    Figures figures_;
    std::vector<Fault> faults_;
};

}  // namespace

std::vector<Fault> diagnose(const FormView& form, const Claims& claims, const Rule* scale,
                            std::vector<Fault>& near) {
    const Figures as_given;
    std::vector<Failure> failures;
    for (const Claim& claim : claims) {
        Judgement judgement = judge(form, claim, as_given);
        if (judgement.outcome == Outcome::near) {
            near.push_back({&claim, claim.rule, claim.result, std::move(judgement), {}});
        } else if (judgement.outcome == Outcome::fails) {
            Failure failure{&claim, std::move(judgement), {}};
            claim.rule->inputs(form, claim, failure.cells);
            if (claim.result.value != nullptr) failure.cells.push_back(claim.result.value);
            failures.push_back(std::move(failure));
        }
    }
    if (failures.empty()) return {};
    return Search(form, claims, scale, std::move(failures)).run();
}

}  // namespace jixiao::check
