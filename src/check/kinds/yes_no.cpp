// SPDX-License-Identifier: MIT
// A score of rows that ask yes or no (是否评分法): all points or none, whichever answer is the good
// one. Units: score and points alike.
//   result, points, where, says, applicable, bonus   see check/rules/scored_rows.hpp
// Source: Sichuan 2021, 评分表, column 方法归类; accidents ask the other way round (是 = 0).
#include "check/rules/calculation.hpp"
#include "check/rules/rule_kind.hpp"
#include "check/rules/scored_rows.hpp"

namespace jixiao::check {
namespace {

class YesNo final : public Rule {
  public:
    explicit YesNo(ScoredRows rows) : rows_(std::move(rows)) {}

    void claim(const FormView& form, Claims& claims) const override {
        rows_.claim(*this, form, claims);
    }

    Judgement judge(const FormView& form, const Claim& claim,
                    const Figures& figures) const override {
        const auto row = rows_.of(form, claim.result, figures);
        if (!row) return unknown_judgement();
        if (row->score == row->points || row->score.is_zero()) return {};
        if (row->score > row->points) return rows_.above_points(*row);
        Judgement out;
        out.outcome = Outcome::fails;
        out.code = Code::yes_no_middle;
        out.expected_text = figure(row->points) + " / 0";
        return out;
    }

    void inputs(const FormView& form, const Claim& claim, Cells& cells) const override {
        cells.push_back(rows_.points(form, claim.result));
    }

  private:
    ScoredRows rows_;
};

std::unique_ptr<Rule> make_yes_no(RuleSettings& settings) {
    return std::make_unique<YesNo>(ScoredRows(settings));
}

}  // namespace

extern const RuleKind yes_no_kind{"yes_no", make_yes_no};

}  // namespace jixiao::check
