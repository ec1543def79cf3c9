// SPDX-License-Identifier: MIT
// A score by the rate of what was spent: score = points × numerator ÷ denominator, at most the
// points. Units: numerator and denominator alike, score and points alike.
//   result, points           the score and its points
//   numerator, denominator   columns beside it, or values of the form
//   rate      the printed rate, in percent: the score may follow it, rounded as it is, where no
//             rounding is set
//   cap       false where more than the whole scores more than the points
//   scale, rounding, tolerance   where they are left out: rounded in any usual way to as many
//             decimals as the score has, or to whole points
// Nothing is claimed where the denominator is nothing.
// Sources: Shanghai 2023 truncates to two decimals, of the full-year budget; Guangdong 2019-2020
// 资金支出率 = paid ÷ budget × weight; elsewhere rounded to two decimals or to whole points.
#include "check/rules/beside.hpp"
#include "check/rules/calculation.hpp"
#include "check/rules/precision.hpp"
#include "check/rules/rule_kind.hpp"
#include "check/rules/scored_rows.hpp"

namespace jixiao::check {
namespace {

struct RatePointsSettings {
    ScoredRows rows;
    Address numerator;
    Address denominator;
    std::optional<Address> rate;
    bool cap;
    Precision precision;
};

class RatePoints final : public Rule {
  public:
    explicit RatePoints(RatePointsSettings settings) : settings_(std::move(settings)) {}

    void claim(const FormView& form, Claims& claims) const override {
        settings_.rows.claim(*this, form, claims);
    }

    Judgement judge(const FormView& form, const Claim& claim,
                    const Figures& figures) const override {
        const auto row = settings_.rows.of(form, claim.result, figures);
        const auto part = figures.number(beside(form, claim.result, settings_.numerator));
        const auto whole = figures.number(beside(form, claim.result, settings_.denominator));
        if (!row || !part || !whole || whole->is_zero()) return unknown_judgement();
        const Rational exact = capped(Rational(*part) / Rational(*whole), row->points);
        if (is_right(exact, claim, *row) || follows_rate(form, claim, *row, figures)) return {};
        if (row->score > row->points && settings_.cap) return settings_.rows.above_points(*row);
        return settings_.precision.compare(
            exact, *claim.result.value, row->score, Code::score_differs,
            [&] { return figure(*part) + " ÷ " + figure(*whole) + " × " + figure(row->points); });
    }

    void inputs(const FormView& form, const Claim& claim, Cells& cells) const override {
        cells.push_back(beside(form, claim.result, settings_.numerator));
        cells.push_back(beside(form, claim.result, settings_.denominator));
        cells.push_back(settings_.rows.points(form, claim.result));
    }

  private:
    Rational capped(const Rational& share, const Decimal& points) const {
        const Rational exact = share * Rational(points);
        return settings_.cap && exact > Rational(points) ? Rational(points) : exact;
    }

    bool is_right(const Rational& exact, const Claim& claim, const RowScore& row) const {
        const Precision& precision = settings_.precision;
        if (row.score == precision.round(exact, *claim.result.value)) return true;
        if (precision.rounding || precision.scale) return false;
        return row.score == exact.rounded(row.score.scale(), Rounding::half_up) ||
               row.score == exact.rounded(row.score.scale(), Rounding::truncate);
    }

    bool follows_rate(const FormView& form, const Claim& claim, const RowScore& row,
                      const Figures& figures) const {
        if (settings_.precision.rounding) return false;
        const auto rate = figures.number(beside(form, claim.result, settings_.rate));
        return rate && is_right(capped(Rational(rate->shifted(-2)), row.points), claim, row);
    }

    RatePointsSettings settings_;
};

std::unique_ptr<Rule> make_rate_points(RuleSettings& settings) {
    RatePointsSettings read{ScoredRows(settings),
                            settings.address("numerator"),
                            settings.address("denominator"),
                            settings.optional_address("rate"),
                            settings.truth("cap", true),
                            settings.precision()};
    return std::make_unique<RatePoints>(std::move(read));
}

}  // namespace

extern const RuleKind rate_points_kind{"rate_points", make_rate_points};

}  // namespace jixiao::check
