// SPDX-License-Identifier: MIT
// A completion rate: 100 where the target is met, else how much of it was reached, in percent.
// Units: target and actual in one unit.
//   result           columns of one block
//   target, actual   columns of the same block
//   over     "capped" (a met target is 100), "plain" (actual ÷ target, whatever it gives) or "any";
//            upper bounds that are kept are 100 in all of them
//   reverse  for targets that are upper bounds: "inverse", "linear" or "any", see
//            check/rules/attained_share.hpp
//   scale, rounding, tolerance   see check/rules/precision.hpp
// Targets in words and dates are not judged.
// Source: Hunan 2023, tables 1-3: 100 % for all that is reached, 2603 of 2263 too.
#include "check/rules/attained_share.hpp"
#include "check/rules/beside.hpp"
#include "check/rules/calculation.hpp"
#include "check/rules/precision.hpp"
#include "check/rules/rule_kind.hpp"
#include "check/rules/scored_rows.hpp"

namespace jixiao::check {
namespace {

using mapping::Named;

enum class Over : std::uint8_t { capped, plain, any };

constexpr std::array<Named<Over>, 3> kOver{
    {{"capped", Over::capped}, {"plain", Over::plain}, {"any", Over::any}}};

const Decimal kAllOfIt = Decimal::integer(100);

struct CompletionSettings {
    Address result;
    Address target;
    Address actual;
    Over over;
    Excess excess;
    Precision precision;
};

class Completion final : public Rule {
  public:
    explicit Completion(CompletionSettings settings) : settings_(std::move(settings)) {}

    void claim(const FormView& form, Claims& claims) const override {
        each_spot(form, settings_.result, [&](const Spot& spot) {
            claims.push_back({this, spot, 0});
        });
    }

    Judgement judge(const FormView& form, const Claim& claim,
                    const Figures& figures) const override {
        const auto given = figures.number(claim.result.value);
        const Value* const target = beside(form, claim.result, settings_.target);
        const Value* const actual = beside(form, claim.result, settings_.actual);
        if (!given || target == nullptr || actual == nullptr) return unknown_judgement();
        const auto both = attainment(*target, *actual, figures);
        if (!both || claim.result.record == nullptr) return unknown_judgement();
        const Operator assumed = assumed_operator(*claim.result.record);
        const TargetState state = target_state(*target, *actual, assumed, figures);
        if (state == TargetState::unknown) return unknown_judgement();
        const Operator wanted = wanted_operator(*target, assumed, figures);
        const bool upper = wanted == Operator::at_most || wanted == Operator::less;
        const bool met = state == TargetState::met;
        if (met && (upper || settings_.over != Over::plain || both->target.is_zero())) {
            if (*given == kAllOfIt) return {};
            const bool capped = upper || settings_.over == Over::capped || both->target.is_zero();
            if (capped) return wrong(*both, upper);
        }
        if (!upper) {
            return compare(claim, *given, reached_share(*both),
                           [&] { return reached_text(*both); });
        }
        return judge_upper(claim, *given, *both);
    }

    void inputs(const FormView& form, const Claim& claim, Cells& cells) const override {
        cells.push_back(beside(form, claim.result, settings_.target));
        cells.push_back(beside(form, claim.result, settings_.actual));
    }

  private:
    static Judgement wrong(const Attainment& both, bool upper) {
        return wrong_score(
            Code::rate_differs, kAllOfIt,
            figure(both.actual) + (upper ? " ≤ " : " ≥ ") + figure(both.target) + " → 100");
    }

    template <class Text>
    Judgement compare(const Claim& claim, const Decimal& given, const Rational& share,
                      const Text& text) const {
        return settings_.precision.compare(share * Rational(kAllOfIt), *claim.result.value, given,
                                           Code::rate_differs, [&] { return text() + " × 100"; });
    }

    Judgement judge_upper(const Claim& claim, const Decimal& given, const Attainment& both) const {
        const Excess how = settings_.excess == Excess::any ? Excess::inverse : settings_.excess;
        const auto compare_as = [&](Excess one) {
            return compare(claim, given, kept_share(both, one),
                           [&] { return kept_text(both, one); });
        };
        Judgement out = compare_as(how);
        if (settings_.excess != Excess::any || out.outcome != Outcome::fails) return out;
        Judgement other = compare_as(Excess::linear);
        return other.outcome == Outcome::fails ? out : other;
    }

    CompletionSettings settings_;
};

std::unique_ptr<Rule> make_completion(RuleSettings& settings) {
    CompletionSettings read{
        settings.address("result"),         settings.address("target"),
        settings.address("actual"),         settings.choice("over", kOver, Over::any),
        read_excess(settings, Excess::any), settings.precision()};
    return std::make_unique<Completion>(std::move(read));
}

}  // namespace

extern const RuleKind completion_kind{"completion", make_completion};

}  // namespace jixiao::check
