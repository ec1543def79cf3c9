// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/finding/catalogue.hpp"
#include "base/number/decimal.hpp"
#include "check/across/across.hpp"
#include "check/rules/figures.hpp"
#include "check/rules/form_view.hpp"
#include "check/rules/spot.hpp"

namespace jixiao::check {

class Rule;
class Remarks;

// One statement that a rule makes about one form: this cell holds what the rule gives for it.
struct Claim {
    const Rule* rule = nullptr;
    Spot result;
    std::uint32_t part = 0;  // the rule's own mark: which of its groups or columns
};

enum class Outcome : std::uint8_t {
    holds,
    near,     // not equal, but within the tolerance that the rule declares
    unknown,  // cells are blank or say something that is no number
    fails,
};

// What came out of judging a claim. The rest is set where it is near or fails.
struct Judgement {
    Outcome outcome = Outcome::holds;
    Code code{};                      // what to report
    std::optional<Decimal> expected;  // the number that should stand there
    std::string expected_text;        // as a reader would write it: "2.99", "优"
    std::string calculation;          // "199 ÷ 200 × 3 = 2.985 → 2.99 (half-up)"
    std::string tolerance;            // as declared: "0.01"
    std::string found;                // where the result has no cell: what it comes to
    std::vector<std::pair<std::string, std::string>> args;  // further words of the sentence
    bool limit = false;  // expected is the most that may stand there; more telling than a result
};

using Claims = std::vector<Claim>;
using Cells = std::vector<const Value*>;

// A rule of one mapping, made from its settings by its kind. It makes claims about figures, or
// remarks, or both. Used by all threads at once.
class Rule {
  public:
    Rule() = default;
    Rule(const Rule&) = delete;
    Rule& operator=(const Rule&) = delete;
    virtual ~Rule() = default;

    // Claims about figures. They can be judged again with other numbers in the cells: that is how
    // the one cell is found that explains several disagreements.
    virtual void claim(const FormView&, Claims&) const {}
    [[nodiscard]] virtual Judgement judge(const FormView&, const Claim&, const Figures&) const {
        return {};
    }
    // The cells that the judgement depends on, without the result.
    virtual void inputs(const FormView&, const Claim&, Cells&) const {}
    // The number in this input cell that would make the claim hold; nothing where the rule cannot
    // tell. For sums: what the cell is too high or too low.
    [[nodiscard]] virtual std::optional<Decimal> solve(const FormView&, const Claim&, const Value&,
                                                       const Figures&) const {
        return std::nullopt;
    }
    // How solve comes to its number: "74.33 − 0 − 0 = 74.33". Empty: as the judgement says it.
    [[nodiscard]] virtual std::string solution(const FormView&, const Claim&, const Value&,
                                               const Figures&) const {
        return {};
    }

    // Figures that are wrong whatever the others are. What is computed with them says nothing about
    // other cells.
    virtual void impossible(const FormView&, Cells&) const {}

    // Observations that need no second look. Called after the claims have been judged.
    virtual void remark(const FormView&, Remarks&) const {}
    // The same for a form that nobody filled in; of those nothing else is asked.
    virtual void remark_unfilled(const FormView&, Remarks&) const {}

    // Of the rule about amounts in the wrong unit: how near to ten thousand times another number an
    // amount is taken for it, as a share.
    [[nodiscard]] virtual std::optional<Decimal> scale_tolerance() const { return std::nullopt; }

    // Statements about several forms, which the collection compares.
    [[nodiscard]] virtual const Agreement* agreement() const { return nullptr; }
    [[nodiscard]] virtual const Reporter* reporter() const { return nullptr; }

    std::string id;  // set by whoever makes it
};

}  // namespace jixiao::check
