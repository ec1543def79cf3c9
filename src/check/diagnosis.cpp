// SPDX-License-Identifier: MIT
#include "check/diagnosis.hpp"

#include <algorithm>
#include <stdexcept>

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
};

bool speaks_of(const Cells& cells, CellRef cell) {
    return std::any_of(cells.begin(), cells.end(),
                       [&](const Value* one) { return one != nullptr && one->cell == cell; });
}

bool is_result(const Claim& claim, CellRef cell) {
    return claim.result.value != nullptr && claim.result.value->cell == cell;
}

// Another number for a cell, and the failure that it was taken from.
struct Suspicion {
    const Value* cell = nullptr;
    Decimal number;
    std::size_t source = 0;
    std::size_t explained = 0;
};

class Search {
  public:
    Search(const FormView& form, const Claims& claims, std::vector<Failure> failures)
        : form_(form), claims_(claims), failures_(std::move(failures)) {}

    std::vector<Fault> run() {
        if (failures_.size() > 1) find_culprits();
        settle_rest();
        return std::move(faults_);
    }

  private:
    void find_culprits() {
        while (true) {
            const Suspicion best = best_suspicion();
            if (best.explained < 2) return;
            accuse(best);
        }
    }

    Suspicion best_suspicion() {
        Suspicion best;
        for (std::size_t i = 0; i < failures_.size(); ++i) {
            if (!failures_[i].open) continue;
            for (const Value* cell : failures_[i].cells) {
                if (cell == nullptr || failures_about(cell->cell) < 2) continue;
                const auto number = other_number(failures_[i], *cell);
                if (!number || number == figures_.number(cell)) continue;
                const std::size_t explained = explains(cell->cell, *number);
                if (explained > best.explained) best = {cell, *number, i, explained};
            }
        }
        return best;
    }

    std::size_t failures_about(CellRef cell) const {
        return static_cast<std::size_t>(std::count_if(
            failures_.begin(), failures_.end(),
            [&](const Failure& one) { return one.open && speaks_of(one.cells, cell); }));
    }

    std::optional<Decimal> other_number(const Failure& failure, const Value& cell) const {
        if (is_result(*failure.claim, cell.cell)) return failure.judgement.expected;
        return failure.claim->rule->solve(form_, *failure.claim, cell, figures_);
    }

    // How many failures the number ends; none if it makes a claim fail that held.
    std::size_t explains(CellRef cell, const Decimal& number) const {
        Figures trial = figures_;
        trial.suppose(cell, number);
        std::size_t ended = 0;
        for (const Failure& failure : failures_) {
            if (!failure.open || !speaks_of(failure.cells, cell)) continue;
            if (judge(form_, *failure.claim, trial).outcome != Outcome::fails) ++ended;
        }
        if (ended < 2) return ended;
        for (const Claim& claim : claims_) {
            if (judge(form_, claim, trial).outcome != Outcome::fails) continue;
            const bool failed =
                std::any_of(failures_.begin(), failures_.end(),
                            [&](const Failure& one) { return one.claim == &claim; });
            if (!failed) return 0;
        }
        return ended;
    }

    void accuse(const Suspicion& by) {
        figures_.suppose(by.cell->cell, by.number);
        // The rule whose result the cell is says best what is wrong with it.
        Failure* speaker = &failures_[by.source];
        for (Failure& failure : failures_) {
            if (failure.open && is_result(*failure.claim, by.cell->cell)) speaker = &failure;
        }
        Fault fault{speaker->claim, speaker->claim->result, speaker->judgement, {}};
        if (!is_result(*speaker->claim, by.cell->cell)) fault.at = spot_of(*by.cell);
        fault.judgement.expected = by.number;
        fault.judgement.expected_text = as_shown(by.number, *by.cell);
        for (Failure& failure : failures_) {
            if (!failure.open || !speaks_of(failure.cells, by.cell->cell)) continue;
            if (judge(form_, *failure.claim, figures_).outcome == Outcome::fails) continue;
            failure.open = false;
            if (&failure != speaker) fault.others.push_back(failure.claim);
        }
        faults_.push_back(std::move(fault));
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
            faults_.push_back({failure->claim, failure->claim->result, again, {}});
        }
    }

    const FormView& form_;
    const Claims& claims_;
    std::vector<Failure> failures_;
    Figures figures_;
    std::vector<Fault> faults_;
};

}  // namespace

std::vector<Fault> diagnose(const FormView& form, const Claims& claims, std::vector<Fault>& near) {
    const Figures as_given;
    std::vector<Failure> failures;
    for (const Claim& claim : claims) {
        Judgement judgement = judge(form, claim, as_given);
        if (judgement.outcome == Outcome::near) {
            near.push_back({&claim, claim.result, std::move(judgement), {}});
        } else if (judgement.outcome == Outcome::fails) {
            Failure failure{&claim, std::move(judgement), {}};
            claim.rule->inputs(form, claim, failure.cells);
            if (claim.result.value != nullptr) failure.cells.push_back(claim.result.value);
            failures.push_back(std::move(failure));
        }
    }
    if (failures.empty()) return {};
    return Search(form, claims, std::move(failures)).run();
}

}  // namespace jixiao::check
