// SPDX-License-Identifier: MIT
// A score by the share of the target that was reached: full points where it is met, else
// score = points × actual ÷ target. Units: target and actual in one unit; score and points alike.
//   result, points, where, says, applicable, bonus   see check/rules/scored_rows.hpp
//   target, actual   columns of the same block
//   reverse          for targets that are upper bounds: "inverse" (points × target ÷ actual),
//                    "linear" (points × (1 − (actual − target) ÷ target), nothing from twice the
//                    target on: also the formula for time limits) or "any"
//   equal            what = asks for: "ratio" (at least that much) or "exact"
//   plain            what a target without operator asks for: "at_least" or "at_most"
//   upper_words      words in a row's name (成本, 投诉) that make a target without operator, or
//                    with =, an upper bound maybe: only judged where the number is hit
//   lower_words      words (及时率) that make it none all the same
//   lenient          true where rows may also be scored freely: then it is only wrong to give full
//                    points for a target that is missed, or fewer for one that is met where the
//                    form has a place for reasons and none is given
//   reason           the column for reasons: where it holds one, points taken off a target that is
//                    met are no fault
//   scale, rounding, tolerance   see check/rules/precision.hpp
// A target of zero is met by nothing above zero, and scores nothing else.
// Sources: Shanghai 2023 (half-up to two decimals; = is not punished for overshooting); both
// formulas for upper bounds are in use elsewhere.
#include <span>

#include "base/text/word_set.hpp"
#include "check/rules/attained_share.hpp"
#include "check/rules/beside.hpp"
#include "check/rules/bound_words.hpp"
#include "check/rules/calculation.hpp"
#include "check/rules/precision.hpp"
#include "check/rules/reason.hpp"
#include "check/rules/rule_kind.hpp"
#include "check/rules/scored_rows.hpp"

namespace jixiao::check {
namespace {

using mapping::Named;

constexpr std::array<Named<bool>, 2> kEqual{{{"ratio", false}, {"exact", true}}};
constexpr std::array<Named<Operator>, 2> kPlain{
    {{"at_least", Operator::at_least}, {"at_most", Operator::at_most}}};

struct RatioSettings {
    ScoredRows rows;
    Address target;
    Address actual;
    std::optional<Address> reason;
    Excess excess;
    bool exact_equal;
    bool lenient;
    Operator plain;
    BoundWords bounds;
    Precision precision;
};

// What is judged in one row.
struct Case {
    RowScore row;
    const Value* target;
    const Value* actual;
    Operator wanted = Operator::at_least;
};

bool is_upper(Operator op) {
    return op == Operator::at_most || op == Operator::less;
}

std::string_view sign_of(Operator wanted) {
    if (wanted == Operator::none) return " = ";
    return is_upper(wanted) ? " ≤ " : " ≥ ";
}

bool holds(const Judgement& judgement) {
    return judgement.outcome == Outcome::holds || judgement.outcome == Outcome::near;
}

class Ratio final : public Rule {
  public:
    explicit Ratio(RatioSettings settings) : settings_(std::move(settings)) {}

    void claim(const FormView& form, Claims& claims) const override {
        settings_.rows.claim(*this, form, claims);
    }

    Judgement judge(const FormView& form, const Claim& claim,
                    const Figures& figures) const override {
        const auto row = settings_.rows.of(form, claim.result, figures);
        const Value* const target = beside(form, claim.result, settings_.target);
        const Value* const actual = beside(form, claim.result, settings_.actual);
        if (!row || target == nullptr || actual == nullptr ||
            claim.result.value->shared_rows > actual->shared_rows) {
            return unknown_judgement();
        }
        const Operator assumed = assumed_for(form, claim.result, *target);
        const TargetState state = target_state(*target, *actual, assumed, figures);
        const auto both = attainment(*target, *actual, figures);
        Case one{*row, target, actual, wanted_operator(*target, assumed, figures)};
        if (!both) return judge_date(form, claim, one, state);
        const bool two_ways = target->op == Operator::equal && assumed == Operator::none &&
                              both->actual != both->target && !both->target.is_zero();
        if (state == TargetState::unknown || two_ways) return unknown_judgement();
        if (row->score > row->points) return settings_.rows.above_points(*row);
        const bool overshot = target->op == Operator::equal && both->actual > both->target;
        if (overshot && settings_.exact_equal)
            one.wanted = Operator::at_most;
        else if (state == TargetState::met)
            return judge_met(form, claim, one, *both);
        return judge_missed(claim, one, *both);
    }

    void inputs(const FormView& form, const Claim& claim, Cells& cells) const override {
        cells.push_back(beside(form, claim.result, settings_.target));
        cells.push_back(beside(form, claim.result, settings_.actual));
        cells.push_back(settings_.rows.points(form, claim.result));
    }

  private:
    Operator assumed_for(const FormView& form, const Spot& spot, const Value& target) const {
        if (target.op != Operator::none && target.op != Operator::equal) return Operator::none;
        if (settings_.plain == Operator::at_most || spot.record == nullptr) return settings_.plain;
        const std::string_view name = form.name_of(*spot.table, *spot.record);
        if (settings_.bounds.may_be_upper(name)) return Operator::none;
        return assumed_operator(*spot.record);
    }

    // Whether points were taken off for a reason, or need none where the form has no place for it.
    bool excused(const FormView& form, const Claim& claim) const {
        if (!settings_.reason) return settings_.lenient;
        return gives_reason(beside(form, claim.result, *settings_.reason));
    }

    Judgement judge_met(const FormView& form, const Claim& claim, const Case& one,
                        const Attainment& both) const {
        const Decimal& points = one.row.points;
        if (one.row.score == points) return {};
        // More than a target that has no operator may be too much of it.
        const bool unsure = one.target->op == Operator::none && both.actual != both.target;
        if (excused(form, claim) || (settings_.lenient && unsure)) return unknown_judgement();
        return wrong_score(Code::points_lost_target_met, points,
                           figure(both.actual).append(sign_of(one.wanted)) + figure(both.target) +
                               " → " + figure(points));
    }

    Judgement judge_missed(const Claim& claim, const Case& one, const Attainment& both) const {
        const bool full = one.row.score == one.row.points;
        if (settings_.lenient && (!full || both.actual == both.target)) return {};
        const bool any = settings_.excess == Excess::any;
        Judgement out = compare(claim, one, both, any ? Excess::inverse : settings_.excess);
        if (any && !holds(out) && is_upper(one.wanted)) {
            Judgement other = compare(claim, one, both, Excess::linear);
            if (holds(other)) out = std::move(other);
        }
        if (out.outcome == Outcome::fails && full) out.code = Code::full_points_target_missed;
        return out;
    }

    Judgement compare(const Claim& claim, const Case& one, const Attainment& both,
                      Excess how) const {
        const bool upper = is_upper(one.wanted);
        const Rational share = upper ? kept_share(both, how) : reached_share(both);
        const Rational exact = share * Rational(one.row.points);
        return settings_.precision.compare(
            exact, *claim.result.value, one.row.score, Code::score_differs, [&] {
                return (upper ? kept_text(both, how) : reached_text(both)) + " × " +
                       figure(one.row.points);
            });
    }

    // Dates tell whether the target is met, not how much of it.
    Judgement judge_date(const FormView& form, const Claim& claim, const Case& one,
                         TargetState state) const {
        const Decimal& points = one.row.points;
        const bool full = one.row.score == points;
        const bool dates = one.target->kind == MeasureKind::date_text &&
                           one.actual->kind == MeasureKind::date_text;
        if (!dates || state == TargetState::unknown) return unknown_judgement();
        if (one.row.score > points) return settings_.rows.above_points(one.row);
        if (full == (state == TargetState::met)) return {};
        const std::string left = std::string(one.actual->text) + (full ? " > " : " ≤ ");
        if (full) {
            Judgement out = wrong_score(Code::full_points_target_missed, points,
                                        left + std::string(one.target->text));
            out.expected.reset();
            out.expected_text = "< " + figure(points);
            return out;
        }
        if (excused(form, claim)) return unknown_judgement();
        return wrong_score(Code::points_lost_target_met, points,
                           left + std::string(one.target->text) + " → " + figure(points));
    }

    RatioSettings settings_;
};

std::unique_ptr<Rule> make_ratio(RuleSettings& settings) {
    RatioSettings read{ScoredRows(settings),
                       settings.address("target"),
                       settings.address("actual"),
                       settings.optional_address("reason"),
                       read_excess(settings, Excess::inverse),
                       settings.choice("equal", kEqual, false),
                       settings.truth("lenient", false),
                       settings.choice("plain", kPlain, Operator::at_least),
                       BoundWords(settings),
                       settings.precision()};
    // Full points are not what is left of a missed target, rounded to whole points.
    constexpr int kCents = 2;
    if (read.lenient && !read.precision.scale) read.precision.scale = kCents;
    return std::make_unique<Ratio>(std::move(read));
}

}  // namespace

extern const RuleKind ratio_kind{"ratio", make_ratio};

}  // namespace jixiao::check
