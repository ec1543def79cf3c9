// SPDX-License-Identifier: MIT
// The converted score of a form where some indicators do not apply: Σ scores ÷ Σ points of those
// that do × 100; and the points of those that do. Units: points.
//   result                        the converted score
//   points_result                 the points of the applicable indicators, where they are printed
//   applicable, score, points     columns of the rows; a row marked with no is left out
//   total_score, total_points     the form's totals: taken where everything applies, so that a
//                                 wrong total is told once
//   scale, rounding, tolerance    "2", half-up where they are left out
// A row marked with no that has a score is told itself: what the form then comes to is not known.
// Sources: Sichuan 2021 annex 2 (适用项目分值, 折算后得分); 93.5 ÷ 97 × 100 → 96.39.
#include "check/rules/address.hpp"
#include "check/rules/calculation.hpp"
#include "check/rules/precision.hpp"
#include "check/rules/rule_kind.hpp"
#include "check/rules/scored_rows.hpp"
#include "check/rules/terms.hpp"

namespace jixiao::check {
namespace {

enum ConvertedPart : std::uint32_t { converted_score, applicable_points, needless_score };

struct ConvertedSettings {
    Address result;
    std::optional<Address> points_result;
    Address applicable;
    Address score;
    Address points;
    std::optional<Address> total_score;
    std::optional<Address> total_points;
    Precision precision;
};

class Converted final : public Rule {
  public:
    explicit Converted(ConvertedSettings settings) : settings_(std::move(settings)) {}

    void claim(const FormView& form, Claims& claims) const override {
        each_spot(form, settings_.score, [&](const Spot& spot) {
            if (is_needless(spot)) claims.push_back({this, spot, needless_score});
        });
        if (const Spot spot = find_spot(form, settings_.result); is_filled(spot.value)) {
            claims.push_back({this, spot, converted_score});
        }
        if (!settings_.points_result) return;
        if (const Spot spot = find_spot(form, *settings_.points_result); is_filled(spot.value)) {
            claims.push_back({this, spot, applicable_points});
        }
    }

    Judgement judge(const FormView& form, const Claim& claim,
                    const Figures& figures) const override {
        const auto given = figures.number(claim.result.value);
        if (claim.part == needless_score) return judge_needless(claim, given);
        if (has_needless_score(form)) return unknown_judgement();
        const Terms points = terms_of(form, settings_.points, settings_.total_points, figures);
        Judgement out;
        out.outcome = Outcome::unknown;
        if (!given || points.sum.is_zero()) return out;
        if (claim.part == applicable_points) return judge_points(points, *given, figures);
        const Terms scores = terms_of(form, settings_.score, settings_.total_score, figures);
        if (scores.numbers.empty()) return out;
        const Rational exact = Rational(scores.sum) / Rational(points.sum) * Rational::integer(100);
        if (exact == Rational(*given)) return {};
        return settings_.precision.compare(
            exact, *claim.result.value, *given, Code::converted_differs,
            [&] { return figure(scores.sum) + " ÷ " + figure(points.sum) + " × 100"; });
    }

    void inputs(const FormView& form, const Claim& claim, Cells& cells) const override {
        if (claim.part == needless_score) return;
        each_cell(form, settings_.points, settings_.total_points,
                  [&](const Spot& spot) { cells.push_back(spot.value); });
        if (claim.part == applicable_points) return;
        each_cell(form, settings_.score, settings_.total_score,
                  [&](const Spot& spot) { cells.push_back(spot.value); });
    }

  private:
    bool applies_everywhere(const FormView& form) const {
        bool all = true;
        each_spot(form, settings_.applicable, [&](const Spot& spot) {
            all = all && (!spot.value->has_truth || spot.value->truth);
        });
        return all;
    }

    bool is_applicable(const Spot& spot) const {
        const Value* const mark = settings_.applicable.in(*spot.table, *spot.record).value;
        return mark == nullptr || !mark->has_truth || mark->truth;
    }

    bool is_needless(const Spot& spot) const {
        return !is_applicable(spot) && spot.value->has_number && !spot.value->number.is_zero();
    }

    bool has_needless_score(const FormView& form) const {
        bool any = false;
        each_spot(form, settings_.score, [&](const Spot& spot) { any = any || is_needless(spot); });
        return any;
    }

    Judgement judge_needless(const Claim& claim, const std::optional<Decimal>& given) const {
        if (!given || given->is_zero()) return {};
        const Spot& score = claim.result;
        const Value& mark = *settings_.applicable.in(*score.table, *score.record).value;
        return wrong_score(Code::score_differs, Decimal(),
                           mark.cell.to_string() + " = " + std::string(mark.printed) + " → 0");
    }

    // The total where everything applies, else the rows that do.
    template <class See>
    void each_cell(const FormView& form, const Address& column, const std::optional<Address>& total,
                   See&& see) const {
        if (total && applies_everywhere(form)) {
            const Spot spot = find_spot(form, *total);
            if (spot && spot.value->has_number) return see(spot);
        }
        each_spot(form, column, [&](const Spot& spot) {
            if (is_applicable(spot)) see(spot);
        });
    }

    Terms terms_of(const FormView& form, const Address& column, const std::optional<Address>& total,
                   const Figures& figures) const {
        Terms terms;
        each_cell(form, column, total, [&](const Spot& spot) { terms.add(spot, figures); });
        return terms;
    }

    static Judgement judge_points(const Terms& points, const Decimal& given,
                                  const Figures& figures) {
        Judgement out;
        if (points.sum == given || points.shown_sum(figures) == given) return out;
        out.outcome = Outcome::fails;
        out.code = Code::converted_differs;
        out.expected = points.sum;
        out.expected_text = points.sum.to_string();
        out.calculation = sum_equation(points.spots, points.numbers, out.expected_text);
        return out;
    }

    ConvertedSettings settings_;
};

std::unique_ptr<Rule> make_converted(RuleSettings& settings) {
    ConvertedSettings read{settings.address("result"),
                           settings.optional_address("points_result"),
                           settings.column("applicable"),
                           settings.column("score"),
                           settings.column("points"),
                           settings.optional_address("total_score"),
                           settings.optional_address("total_points"),
                           settings.precision()};
    return std::make_unique<Converted>(std::move(read));
}

}  // namespace

extern const RuleKind converted_kind{"converted", make_converted};

}  // namespace jixiao::check
