// SPDX-License-Identifier: MIT
// The score of 预算执行结果 by what was carried over: (1 − (r − 0.1) ÷ 0.3) × points, full up to
// r = 0.1, none from r = 0.4 on. r is the share of the budget that was carried over for two years
// or more, which forms do not print: 1 − executed ÷ budget stands in for it. Units: executed and
// budget alike, score and points alike.
//   result, points, where, says, applicable, bonus   see check/rules/scored_rows.hpp
//   executed, budget     columns beside it or values of the form
//   full_to, none_from   the two ends of r, default 0.1 and 0.4
//   scale, rounding, tolerance   see check/rules/precision.hpp
// A score that is neither that nor points × executed ÷ budget is wrong. Where it is one of the two
// and they differ, both are told: the form does not say which of them the score follows.
// Source: Sichuan 2021, 评分表: the text has the formula, three of the four scores follow the rate.
#include "check/rules/beside.hpp"
#include "check/rules/calculation.hpp"
#include "check/rules/precision.hpp"
#include "check/rules/remarks.hpp"
#include "check/rules/rule_kind.hpp"
#include "check/rules/scored_rows.hpp"

namespace jixiao::check {
namespace {

struct CarryOverSettings {
    ScoredRows rows;
    Address executed;
    Address budget;
    Decimal full_to;
    Decimal none_from;
    Precision precision;
};

// Both computations of one score.
struct Both {
    Rational rate;
    Rational formula;
    std::string rate_text;
    std::string formula_text;
};

class CarryOver final : public Rule {
  public:
    explicit CarryOver(CarryOverSettings settings) : settings_(std::move(settings)) {}

    void claim(const FormView& form, Claims& claims) const override {
        settings_.rows.claim(*this, form, claims);
    }

    Judgement judge(const FormView& form, const Claim& claim,
                    const Figures& figures) const override {
        const auto row = settings_.rows.of(form, claim.result, figures);
        const auto both = row ? compute(form, claim.result, row->points, figures) : std::nullopt;
        if (!both) return unknown_judgement();
        const Value& given = *claim.result.value;
        if (settings_.precision.fits(both->formula, given, row->score)) return {};
        return settings_.precision.compare(both->rate, given, row->score, Code::score_differs,
                                           [&] { return both->rate_text; });
    }

    void inputs(const FormView& form, const Claim& claim, Cells& cells) const override {
        cells.push_back(beside(form, claim.result, settings_.executed));
        cells.push_back(beside(form, claim.result, settings_.budget));
        cells.push_back(settings_.rows.points(form, claim.result));
    }

    void remark(const FormView& form, Remarks& remarks) const override {
        Claims claims;
        settings_.rows.claim(*this, form, claims);
        for (const Claim& claim : claims) {
            Cells cells;
            inputs(form, claim, cells);
            bool accused = remarks.is_accused(claim.result.value);
            for (const Value* cell : cells) accused = accused || remarks.is_accused(cell);
            if (!accused) remark_on(form, claim, std::move(cells), remarks);
        }
    }

  private:
    std::optional<Both> compute(const FormView& form, const Spot& result, const Decimal& points,
                                const Figures& figures) const {
        const auto executed = figures.number(beside(form, result, settings_.executed));
        const auto budget = figures.number(beside(form, result, settings_.budget));
        if (!executed || !budget || budget->is_zero()) return std::nullopt;
        const Rational one = Rational::integer(1);
        const Rational rate = Rational(*executed) / Rational(*budget);
        const Rational left = one - rate;
        const Decimal span = settings_.none_from - settings_.full_to;
        Rational share = one - (left - Rational(settings_.full_to)) / Rational(span);
        if (left >= Rational(settings_.none_from)) share = {};
        if (share > one) share = one;
        const std::string times = " × " + figure(points);
        return Both{(rate > one ? one : rate) * Rational(points), share * Rational(points),
                    figure(*executed) + " ÷ " + figure(*budget) + times,
                    "(1 − (" + left.to_text(4) + " − " + figure(settings_.full_to) + ") ÷ " +
                        figure(span) + ")" + times};
    }

    void remark_on(const FormView& form, const Claim& claim, Cells cells, Remarks& remarks) const {
        const Figures figures;
        const auto row = settings_.rows.of(form, claim.result, figures);
        const auto both = row ? compute(form, claim.result, row->points, figures) : std::nullopt;
        if (!both) return;
        const Decimal formula = settings_.precision.round(both->formula, *claim.result.value);
        const Decimal rate = settings_.precision.round(both->rate, *claim.result.value);
        if (formula == rate) return;
        remarks.add(id, {.code = Code::carry_over_given,
                         .at = claim.result,
                         .expected = figure(formula),
                         .calculation = both->formula_text + " = " + figure(formula) + "; " +
                                        both->rate_text + " = " + figure(rate),
                         .tolerance = {},
                         .related = std::move(cells),
                         .args = {{"other", figure(rate)}}});
    }

    CarryOverSettings settings_;
};

std::unique_ptr<Rule> make_carry_over(RuleSettings& settings) {
    CarryOverSettings read{ScoredRows(settings),
                           settings.address("executed"),
                           settings.address("budget"),
                           settings.decimal("full_to", "0.1"),
                           settings.decimal("none_from", "0.4"),
                           settings.precision()};
    return std::make_unique<CarryOver>(std::move(read));
}

}  // namespace

extern const RuleKind carry_over_kind{"carry_over", make_carry_over};

}  // namespace jixiao::check
