// SPDX-License-Identifier: MIT
// A rate: result = numerator ÷ denominator × 100, in percent. Units: numerator and denominator
// alike.
//   result, numerator, denominator   columns of one block, or values of the form
//   most                             an upper bound of the result: "100" where more counts as 100
//   scale, rounding, tolerance       where they are left out: the exact rate, rounded in any usual
//                                    way to the decimals that the cell shows
// Nothing is claimed where the denominator is nothing.
// Sources: Shanghai 2023 truncates to two decimals, of the full-year budget; Sichuan 2021 rounds
// half-up; Hunan 2023 tables 1-3 give 100 % for all that is reached.
#include "check/rules/beside.hpp"
#include "check/rules/calculation.hpp"
#include "check/rules/precision.hpp"
#include "check/rules/rule_kind.hpp"

namespace jixiao::check {
namespace {

const Rational kHundred = Rational::integer(100);

struct RateSettings {
    Address result;
    Address numerator;
    Address denominator;
    std::optional<Decimal> most;
    Precision precision;
};

class Rate final : public Rule {
  public:
    explicit Rate(RateSettings settings) : settings_(std::move(settings)) {}

    void claim(const FormView& form, Claims& claims) const override {
        each_spot(form, settings_.result, [&](const Spot& spot) {
            claims.push_back({this, spot, 0});
        });
    }

    Judgement judge(const FormView& form, const Claim& claim,
                    const Figures& figures) const override {
        const Value* const numerator = beside(form, claim.result, settings_.numerator);
        const Value* const denominator = beside(form, claim.result, settings_.denominator);
        const auto given = figures.number(claim.result.value);
        const auto part = figures.number(numerator);
        const auto whole = figures.number(denominator);
        Judgement out;
        if (!given || !part || !whole || whole->is_zero()) {
            out.outcome = Outcome::unknown;
            return out;
        }
        Rational exact = Rational(*part) * kHundred / Rational(*whole);
        if (settings_.most && exact > Rational(*settings_.most)) exact = *settings_.most;
        return settings_.precision.compare(
            exact, *claim.result.value, *given, Code::rate_differs, [&] {
                return figure(*part, *numerator) + " ÷ " + figure(*whole, *denominator) + " × 100";
            });
    }

    void inputs(const FormView& form, const Claim& claim, Cells& cells) const override {
        cells.push_back(beside(form, claim.result, settings_.numerator));
        cells.push_back(beside(form, claim.result, settings_.denominator));
    }

    // About: a rate has fewer digits than what it is computed from. Where these were cut off, the
    // number is the one just above it.
    std::optional<Decimal> solve(const FormView& form, const Claim& claim, const Value& input,
                                 const Figures& figures) const override {
        const Value* const numerator = beside(form, claim.result, settings_.numerator);
        const Value* const denominator = beside(form, claim.result, settings_.denominator);
        const auto given = figures.number(claim.result.value);
        const auto part = figures.number(numerator);
        const auto whole = figures.number(denominator);
        if (!given || !part || !whole) return std::nullopt;
        const Rational share = Rational(*given) / kHundred;
        constexpr int kCents = 2;
        const bool cut = settings_.precision.rounding == Rounding::truncate;
        if (&input == numerator) {
            const Rounding up = cut ? Rounding::ceil : Rounding::half_up;
            return (share * Rational(*whole)).rounded(kCents, up);
        }
        if (&input != denominator || share.is_zero()) return std::nullopt;
        const Rounding down = cut ? Rounding::floor : Rounding::half_up;
        return (Rational(*part) / share).rounded(kCents, down);
    }

    std::string solution(const FormView& form, const Claim& claim, const Value& input,
                         const Figures& figures) const override {
        const Value* const numerator = beside(form, claim.result, settings_.numerator);
        const Value* const denominator = beside(form, claim.result, settings_.denominator);
        const auto given = figures.number(claim.result.value);
        const auto part = figures.number(numerator);
        const auto whole = figures.number(denominator);
        const auto number = solve(form, claim, input, figures);
        if (!given || !part || !whole || !number) return {};
        const std::string rate = figure(*given, *claim.result.value) + "%";
        const std::string left = &input == numerator ? figure(*whole, *denominator) + " × " + rate
                                                     : figure(*part, *numerator) + " ÷ " + rate;
        return left + " ≈ " + figure(*number, input);
    }

  private:
    RateSettings settings_;
};

std::unique_ptr<Rule> make_rate(RuleSettings& settings) {
    RateSettings read{settings.address("result"), settings.address("numerator"),
                      settings.address("denominator"), settings.decimal("most"),
                      settings.precision()};
    return std::make_unique<Rate>(std::move(read));
}

}  // namespace

extern const RuleKind rate_kind{"rate", make_rate};

}  // namespace jixiao::check
