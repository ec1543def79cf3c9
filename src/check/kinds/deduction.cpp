// SPDX-License-Identifier: MIT
// A score from which so many points are taken for every defect (缺（错）项扣分法), down to nothing:
// points − score is a multiple of the step. Units: all in points.
//   result, points, where, says, applicable, bonus   see check/rules/scored_rows.hpp
//   step        points per defect
//   step_from   or the column that says it: 0.5 of 发现一处扣0.5分
// Nothing is claimed where neither tells the step.
// Source: Sichuan 2021, 评分表: 发现一处扣0.5分，直至扣完.
#include "check/rules/beside.hpp"
#include "check/rules/calculation.hpp"
#include "check/rules/rule_kind.hpp"
#include "check/rules/scored_rows.hpp"
#include "check/rules/steps.hpp"

namespace jixiao::check {
namespace {

class Deduction final : public Rule {
  public:
    Deduction(ScoredRows rows, std::optional<Decimal> step, std::optional<Address> step_from)
        : rows_(std::move(rows)), step_(step), step_from_(std::move(step_from)) {}

    void claim(const FormView& form, Claims& claims) const override {
        rows_.claim(*this, form, claims);
    }

    Judgement judge(const FormView& form, const Claim& claim,
                    const Figures& figures) const override {
        const auto row = rows_.of(form, claim.result, figures);
        if (!row) return unknown_judgement();
        if (row->score == row->points || row->score.is_zero()) return {};
        if (row->score > row->points) return rows_.above_points(*row);
        const auto step = step_of(form, claim);
        if (!step) return unknown_judgement();
        const Decimal taken = row->points - row->score;
        if (is_multiple(taken, *step) && !row->score.is_negative()) return {};
        Judgement out;
        out.outcome = Outcome::fails;
        out.code = Code::deduction_differs;
        out.expected_text = figure(*step);
        out.calculation = figure(row->points) + " − " + figure(row->score) + " = " + figure(taken);
        out.args.emplace_back("taken", figure(taken));
        return out;
    }

    void inputs(const FormView& form, const Claim& claim, Cells& cells) const override {
        cells.push_back(rows_.points(form, claim.result));
    }

  private:
    std::optional<Decimal> step_of(const FormView& form, const Claim& claim) const {
        const Value* const text = beside(form, claim.result, step_from_);
        const auto told =
            text == nullptr ? std::nullopt : number_between(text->printed, "扣", "分");
        return told ? told : step_;
    }

    ScoredRows rows_;
    std::optional<Decimal> step_;
    std::optional<Address> step_from_;
};

std::unique_ptr<Rule> make_deduction(RuleSettings& settings) {
    ScoredRows rows(settings);
    const auto step = settings.decimal("step");
    return std::make_unique<Deduction>(std::move(rows), step,
                                       settings.optional_address("step_from"));
}

}  // namespace

extern const RuleKind deduction_kind{"deduction", make_deduction};

}  // namespace jixiao::check
