// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "check/failure.hpp"

namespace jixiao::check {

// What becomes of the claims that do not fail as the form stands.
struct Upset {
    std::size_t failing = 0;
    std::size_t beyond_limit = 0;
    int held = 0;  // how many more of them hold, fewer: below zero

    [[nodiscard]] bool any() const { return failing + beyond_limit > 0; }
};

// The claims of one form and which of them fail; tried with other numbers in its cells.
class Trial {
  public:
    // All must outlive it.
    Trial(const FormView& form, const Claims& claims, std::vector<Failure> failures)
        : form_(form), claims_(claims), failures_(std::move(failures)) {}

    [[nodiscard]] std::vector<Failure>& failures() { return failures_; }
    [[nodiscard]] const std::vector<Failure>& failures() const { return failures_; }
    // A failure none of whose inputs is the result of another one that is still open; nullptr when
    // none is open.
    [[nodiscard]] Failure* lowest_open();
    [[nodiscard]] std::size_t open_about(CellRef cell) const;

    // Whether the failure is none with these numbers.
    [[nodiscard]] bool ends(const Failure& failure, const Figures& figures) const;
    // The number in the cell that would make the claim hold.
    [[nodiscard]] std::optional<Decimal> other_number(const Failure& failure, const Value& cell,
                                                      const Figures& figures) const;
    // `now`: the numbers that stand; `trial`: those that are tried.
    [[nodiscard]] Upset upset_by(const Figures& trial, const Figures& now) const;
    // A total beyond its limit only because a row is wrong that it rightly adds up.
    [[nodiscard]] bool only_follows(const Failure& failure, const Figures& figures) const;

  private:
    [[nodiscard]] bool is_failure(const Claim& claim) const;

    const FormView& form_;
    const Claims& claims_;
    std::vector<Failure> failures_;
};

}  // namespace jixiao::check
