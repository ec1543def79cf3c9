// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <utility>
#include <vector>

#include "check/diagnosis/failure.hpp"

namespace jixiao::check {

// Other numbers for some cells.
using Supposition = std::vector<std::pair<CellRef, Decimal>>;

// What becomes of the claims that do not fail as the form stands.
struct Upset {
    std::size_t failing = 0;
    std::size_t beyond_limit = 0;
    int held = 0;  // how many more of them hold, fewer: below zero

    [[nodiscard]] bool any() const { return failing + beyond_limit > 0; }
};

// The claims of one form and which of them fail; tried with other numbers in its cells. Only the
// claims that ask for such a cell are judged again.
class Trial {
  public:
    // All must outlive it.
    Trial(const FormView& form, const Claims& claims, std::vector<Failure> failures);

    [[nodiscard]] std::vector<Failure>& failures() { return failures_; }
    [[nodiscard]] const std::vector<Failure>& failures() const { return failures_; }
    // A failure none of whose inputs is the result of another one that is still open; nullptr when
    // none is open.
    [[nodiscard]] Failure* lowest_open();
    // One of failures() that is explained.
    void close(Failure& failure);
    [[nodiscard]] std::size_t open_about(CellRef cell) const;
    // The open failures that speak of one of the cells.
    [[nodiscard]] std::vector<const Failure*> open_about(const Supposition& numbers) const;

    // The numbers that stand: those of the form and what was supposed so far.
    [[nodiscard]] const Figures& figures() const { return figures_; }
    [[nodiscard]] Figures figures_with(const Supposition& other) const;
    void suppose(const Supposition& other);

    // Whether the failure is none with these numbers.
    [[nodiscard]] bool ends(const Failure& failure, const Figures& figures) const;
    // The number in the cell that would make the claim hold.
    [[nodiscard]] std::optional<Decimal> other_number(const Failure& failure,
                                                      const Value& cell) const;
    [[nodiscard]] Upset upset_by(const Supposition& other);
    // A total beyond its limit only because a row is wrong that it rightly adds up.
    [[nodiscard]] bool only_follows(const Failure& failure);

  private:
    // A claim that does not fail as the form stands, as it is with the numbers that stand.
    struct Sound {
        const Claim* claim = nullptr;
        Outcome outcome = Outcome::holds;
        bool limit = false;
        std::vector<CellRef> asked;
    };

    void look(Sound& sound) const;
    // Judged when they are first asked for: most forms have no use for them.
    std::vector<Sound>& sounds();

    const FormView& form_;
    const Claims& claims_;
    std::vector<Failure> failures_;
    std::vector<std::vector<std::size_t>> supports_;  // of each failure: others that rest on it
    std::vector<std::size_t> open_below_;             // of each: on how many open ones it rests
    std::set<std::size_t> ready_;                     // the open ones that rest on none
    std::set<const Claim*> failing_;
    // The claims that do not fail, by the cell of their result; made when first asked for.
    std::optional<std::multimap<CellRef, const Claim*>> sound_results_;
    std::vector<Sound> sounds_;
    bool looked_ = false;
    Figures figures_;
};

}  // namespace jixiao::check
