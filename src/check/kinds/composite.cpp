// SPDX-License-Identifier: MIT
// The composite score of a row: Σ score × executed ÷ Σ executed, over the funds that the row
// received. Units: points; amounts alike.
//   result               the composite
//   scores, weights      as many columns each, in the same order
//   red                  weight: red amounts (allocations that stand in for an executed amount of
//                        zero) weigh like the others; none: they do not weigh
//   scale, rounding, tolerance
// A fund without an amount is left out. Nothing is claimed where nothing was executed, while an
// amount or a score that counts is no number, or while a fund with an amount has no score; then
// the score is asked for.
// Sources: Sichuan 2021 annex 3 and report: 95.6198 → 95.62; two of 42 differ by 0.01 because the
// scores carried more decimals.
#include "check/diagnosis/failure.hpp"
#include "check/rules/calculation.hpp"
#include "check/rules/precision.hpp"
#include "check/rules/remarks.hpp"
#include "check/rules/rule_kind.hpp"
#include "check/rules/weighted_mean.hpp"
#include "normalise/measure_expression.hpp"

namespace jixiao::check {
namespace {

enum class Red : std::uint8_t { weight, none };

constexpr std::array<mapping::Named<Red>, 2> kRed{{{"weight", Red::weight}, {"none", Red::none}}};

constexpr int kScorePlaces = 2;

struct CompositeSettings {
    Address result;
    Address scores;
    Address weights;
    Red red;
    Precision precision;
};

class Composite final : public Rule {
  public:
    explicit Composite(CompositeSettings settings) : settings_(std::move(settings)) {}

    void claim(const FormView& form, Claims& claims) const override {
        each_spot(form, settings_.result, [&](const Spot& spot) {
            if (spot.value->has_number) claims.push_back({this, spot, 0});
        });
    }

    Judgement judge(const FormView& form, const Claim& claim,
                    const Figures& figures) const override {
        static_cast<void>(form);
        const auto given = figures.number(claim.result.value);
        const WeightedMean mean = mean_of(claim, figures, nullptr);
        Judgement out;
        if (!given || !mean.has_weight() || is_open(claim)) {
            out.outcome = Outcome::unknown;
            return out;
        }
        const Rational exact = mean.value();
        return settings_.precision.compare(exact, *claim.result.value, *given,
                                           Code::composite_differs,
                                           [&] { return calculation_of(claim, figures); });
    }

    void remark(const FormView& form, Remarks& remarks) const override {
        each_spot(form, settings_.result, [&](const Spot& spot) {
            if (!spot.value->has_number) return;
            const Claim claim{this, spot, 0};
            each_fund(claim, [&](const Value& score, const Value& weight) {
                if (!is_owed(score, weight)) return;
                remarks.add(id, {.code = Code::figure_missing,
                                 .at = spot_of(form, score),
                                 .related = {&weight}});
            });
        });
    }

    void inputs(const FormView& form, const Claim& claim, Cells& cells) const override {
        static_cast<void>(form);
        each_fund(claim, [&](const Value& score, const Value& weight) {
            cells.push_back(&score);
            cells.push_back(&weight);
        });
    }

    std::optional<Decimal> solve(const FormView& form, const Claim& claim, const Value& input,
                                 const Figures& figures) const override {
        static_cast<void>(form);
        const auto given = figures.number(claim.result.value);
        if (!given) return std::nullopt;
        const WeightedMean others = mean_of(claim, figures, &input);
        const Rational wanted(*given);
        std::optional<Decimal> answer;
        each_fund(claim, [&](const Value& score, const Value& weight) {
            const auto points = figures.number(&score);
            const auto amount = figures.number(&weight);
            if (!points || !amount) return;
            if (&input == &score && !amount->is_zero()) {
                const Rational total = wanted * (others.weights + Rational(*amount));
                answer = ((total - others.weighted) / Rational(*amount))
                             .rounded(kScorePlaces, Rounding::half_up);
            } else if (&input == &weight && Rational(*points) != wanted) {
                answer =
                    ((wanted * others.weights - others.weighted) / (Rational(*points) - wanted))
                        .rounded(kScorePlaces, Rounding::half_up);
            }
        });
        return answer;
    }

  private:
    template <class See>
    void each_fund(const Claim& claim, See&& see) const {
        const Record& record = *claim.result.record;
        for (std::size_t i = 0; i < settings_.scores.specs.size(); ++i) {
            const Value* const score = FormView::at(record, settings_.scores.specs[i]);
            const Value* const weight = FormView::at(record, settings_.weights.specs[i]);
            if (score == nullptr || weight == nullptr) continue;
            if (settings_.red == Red::none && weight->weight_only) continue;
            see(*score, *weight);
        }
    }

    static bool is_owed(const Value& score, const Value& weight) {
        return !is_filled(&score) && weight.has_number && !weight.number.is_zero();
    }

    static bool is_words(const Value& value) { return is_filled(&value) && !value.has_number; }

    // Whether nobody knows how much this fund weighs, or with how many points.
    static bool is_unknown(const Value& score, const Value& weight) {
        if (!is_words(weight)) return is_words(score) && !says_none(weight);
        return score.has_number || !says_none(weight);
    }

    static bool says_none(const Value& weight) {
        if (weight.has_number) return weight.number.is_zero();
        return !is_filled(&weight) || normalise::is_no_value(weight.raw) || weight.raw == "无";
    }

    bool is_open(const Claim& claim) const {
        bool any = false;
        each_fund(claim, [&](const Value& score, const Value& weight) {
            any = any || is_owed(score, weight) || is_unknown(score, weight);
        });
        return any;
    }

    // Without the fund that the cell `but` belongs to.
    WeightedMean mean_of(const Claim& claim, const Figures& figures, const Value* but) const {
        WeightedMean mean;
        each_fund(claim, [&](const Value& score, const Value& weight) {
            const auto points = figures.number(&score);
            const auto amount = figures.number(&weight);
            if (!points || !amount || but == &score || but == &weight) return;
            mean.add(*points, *amount);
        });
        return mean;
    }

    std::string calculation_of(const Claim& claim, const Figures& figures) const {
        std::string above;
        std::string below;
        each_fund(claim, [&](const Value& score, const Value& weight) {
            const auto points = figures.number(&score);
            const auto amount = figures.number(&weight);
            if (!points || !amount || amount->is_zero()) return;
            if (!above.empty()) {
                above.append(" + ");
                below.append(" + ");
            }
            above.append(figure(*points)).append(" × ").append(figure(*amount));
            below.append(figure(*amount));
        });
        return "(" + above + ") ÷ (" + below + ")";
    }

    CompositeSettings settings_;
};

std::unique_ptr<Rule> make_composite(RuleSettings& settings) {
    CompositeSettings read{settings.column("result"), settings.column("scores"),
                           settings.column("weights"), settings.choice("red", kRed, Red::weight),
                           settings.precision()};
    if (settings.applies() && read.scores.specs.size() != read.weights.specs.size()) {
        settings.issues().add(Code::mapping_bad_value, settings.mapping().at, read.weights.path);
    }
    return std::make_unique<Composite>(std::move(read));
}

}  // namespace

extern const RuleKind composite_kind{"composite", make_composite};

}  // namespace jixiao::check
