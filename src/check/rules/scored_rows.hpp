// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/text/word_set.hpp"
#include "check/rules/address.hpp"
#include "check/rules/figures.hpp"
#include "check/rules/rule.hpp"
#include "check/rules/rule_settings.hpp"

namespace jixiao::check {

struct RowScore {
    Decimal score;
    Decimal points;
};

// The rows that one way of scoring speaks of, with their scores and points. Settings:
//   result, points   columns of one block, or values of the form
//   where, says      only rows whose cell in this column holds one of these words
//   applicable       a yes/no column; rows marked with no are left out
//   bonus            true where scores may be above the points
class ScoredRows {
  public:
    explicit ScoredRows(RuleSettings& settings);

    // One claim for every score of the rows.
    void claim(const Rule& rule, const FormView& form, Claims& claims) const;

    // nullopt where one of the two is no number, the points are none, or the score is one for
    // several rows that have points of their own.
    [[nodiscard]] std::optional<RowScore> of(const FormView& form, const Spot& result,
                                             const Figures& figures) const;
    [[nodiscard]] const Value* points(const FormView& form, const Spot& result) const;

    // What a score above the points is: a fault, or nothing that the rule knows about.
    [[nodiscard]] Judgement above_points(const RowScore& row) const;

  private:
    [[nodiscard]] bool takes(const FormView& form, const Spot& spot, std::string& key) const;

    Address result_;
    Address points_;
    std::optional<Address> where_;
    WordSet says_;  // keys
    std::optional<Address> applicable_;
    bool bonus_;
};

// A score that is not what the rule gives.
Judgement wrong_score(Code code, const Decimal& expected, std::string calculation);

inline Judgement unknown_judgement() {
    Judgement out;
    out.outcome = Outcome::unknown;
    return out;
}

}  // namespace jixiao::check
