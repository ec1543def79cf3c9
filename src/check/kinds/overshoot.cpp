// SPDX-License-Identifier: MIT
// An actual value far beyond its target needs a reason: the target may have been set too low.
// Units: those of target and actual value.
//   target, actual, reason, score   see check/rules/indicator_row.hpp
//   threshold                       how far beyond, in percent of the target: "30"
//   undershoot                      true: also values far below a target of ≤
// Targets of zero are never overshot.
// Sources: national text (远超目标值的应分析原因); no document fixes a limit, so it is a setting.
#include "base/number/rational.hpp"
#include "check/rules/calculation.hpp"
#include "check/rules/indicator_row.hpp"
#include "check/rules/rule_kind.hpp"
#include "check/rules/target.hpp"

namespace jixiao::check {
namespace {

struct OvershootSettings {
    IndicatorColumns columns;
    Decimal threshold;
    bool undershoot = false;
};

bool is_lower_bound(Operator op) {
    return op == Operator::at_least || op == Operator::more || op == Operator::equal;
}

class Overshoot final : public Rule {
  public:
    explicit Overshoot(OvershootSettings settings) : settings_(std::move(settings)) {}

    void remark(const FormView& form, Remarks& remarks) const override {
        each_record(form, settings_.columns.actual, [&](const Table& table, const Record& record) {
            const auto row = unexplained_row(settings_.columns, table, record, remarks);
            if (row) look_at(*row, remarks);
        });
    }

  private:
    void look_at(const IndicatorRow& row, Remarks& remarks) const {
        const auto both = attainment(*row.target, *row.actual, {});
        if (!both || both->target <= Decimal() || row.actual->op != Operator::none) return;
        const Operator wanted = wanted_operator(*row.target, assumed_operator(*row.record), {});
        const bool lower = is_lower_bound(wanted);
        const bool upper = wanted == Operator::at_most || wanted == Operator::less;
        if (!lower && !(upper && settings_.undershoot)) return;
        const Decimal off = lower ? both->actual - both->target : both->target - both->actual;
        // Exact without a division: almost every row ends here.
        const Decimal limit = Decimal::multiply(both->target, settings_.threshold,
                                                Decimal::kMaxScale, Rounding::truncate);
        if (off.shifted(2) <= limit) return;
        const Rational percent = Rational(off.shifted(2)) / Rational(both->target);
        const Decimal rounded = percent.rounded(1, Rounding::half_up);
        constexpr int kShownDigits = 6;
        std::string calculation = "|" + figure(both->actual) + " - " + figure(both->target) +
                                  "| ÷ " + figure(both->target) +
                                  " × 100 = " + percent.to_text(kShownDigits);
        if (Rational(rounded) != percent) calculation.append(" → ").append(figure(rounded));
        remarks.add(id,
                    {.code = Code::overshoot_unexplained,
                     .at = row.reason,
                     .calculation = calculation.append(" > ").append(figure(settings_.threshold)),
                     .related = {row.target, row.actual},
                     .args = {{"target", shown_text(*row.target)},
                              {"actual", shown_text(*row.actual)},
                              {"percent", rounded.to_string()}}});
    }

    OvershootSettings settings_;
};

std::unique_ptr<Rule> make_overshoot(RuleSettings& settings) {
    OvershootSettings read{read_indicator_columns(settings), settings.decimal("threshold", "30"),
                           settings.truth("undershoot", false)};
    return std::make_unique<Overshoot>(std::move(read));
}

}  // namespace

extern const RuleKind overshoot_kind{"overshoot", make_overshoot};

}  // namespace jixiao::check
