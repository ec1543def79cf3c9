// SPDX-License-Identifier: MIT
// A score by how much of several targets was reached, weighted by money:
// score = points × Σ weight × min(actual ÷ target, 1) ÷ Σ weight. Units: each target and its actual
// value in one unit; the weights alike; score and points alike.
//   result, points, where, says, applicable, bonus   see check/rules/scored_rows.hpp
//   target, actual   columns of the block whose rows are the targets
//   weight           a column of it; without it all targets weigh the same
//   scale, rounding, tolerance   see check/rules/precision.hpp
// Nothing is claimed where a row's target cannot be compared with what was reached.
// Source: Sichuan 2021, 评分表, 目标完成结果: 以资金量为权重，加权计算，大于1时按1计算.
#include "check/rules/attained_share.hpp"
#include "check/rules/beside.hpp"
#include "check/rules/calculation.hpp"
#include "check/rules/precision.hpp"
#include "check/rules/rule_kind.hpp"
#include "check/rules/scored_rows.hpp"

namespace jixiao::check {
namespace {

struct TargetCompletionSettings {
    ScoredRows rows;
    Address target;
    Address actual;
    std::optional<Address> weight;
    Precision precision;
};

struct Mean {
    Rational weighted;
    Rational weights;
    bool known = true;
};

class TargetCompletion final : public Rule {
  public:
    explicit TargetCompletion(TargetCompletionSettings settings) : settings_(std::move(settings)) {}

    void claim(const FormView& form, Claims& claims) const override {
        settings_.rows.claim(*this, form, claims);
    }

    Judgement judge(const FormView& form, const Claim& claim,
                    const Figures& figures) const override {
        const auto row = settings_.rows.of(form, claim.result, figures);
        if (!row) return unknown_judgement();
        Mean mean;
        each_record(form, settings_.target, [&](const Table&, const Record& record) {
            if (mean.known) add(record, figures, mean);
        });
        if (!mean.known || mean.weights.is_zero()) return unknown_judgement();
        const Rational share = mean.weighted / mean.weights;
        return settings_.precision.compare(
            share * Rational(row->points), *claim.result.value, row->score, Code::score_differs,
            [&] { return share.to_text(kDigits) + " × " + figure(row->points); });
    }

    void inputs(const FormView& form, const Claim& claim, Cells& cells) const override {
        each_record(form, settings_.target, [&](const Table&, const Record& record) {
            cells.push_back(FormView::at(record, settings_.target.specs.front()));
            cells.push_back(FormView::at(record, settings_.actual.specs.front()));
            if (settings_.weight) {
                cells.push_back(FormView::at(record, settings_.weight->specs.front()));
            }
        });
        cells.push_back(settings_.rows.points(form, claim.result));
    }

  private:
    static constexpr int kDigits = 4;

    // A blank row is none; a row without weight weighs nothing.
    void add(const Record& record, const Figures& figures, Mean& mean) const {
        const Value* const target = FormView::at(record, settings_.target.specs.front());
        const Value* const actual = FormView::at(record, settings_.actual.specs.front());
        if (!is_filled(target) && !is_filled(actual)) return;
        const auto both = target == nullptr || actual == nullptr
                              ? std::nullopt
                              : attainment(*target, *actual, figures);
        const auto weight = weight_of(record, figures);
        if (!both || both->target.is_zero() || !weight) {
            mean.known = false;
            return;
        }
        const Rational one = Rational::integer(1);
        const Rational share = reached_share(*both);
        mean.weighted = mean.weighted + Rational(*weight) * (share > one ? one : share);
        mean.weights = mean.weights + Rational(*weight);
    }

    std::optional<Decimal> weight_of(const Record& record, const Figures& figures) const {
        if (!settings_.weight) return Decimal::integer(1);
        return figures.number(FormView::at(record, settings_.weight->specs.front()));
    }

    TargetCompletionSettings settings_;
};

std::optional<Address> weight_column(RuleSettings& settings) {
    if (!settings.has("weight")) return std::nullopt;
    return settings.column("weight");
}

std::unique_ptr<Rule> make_target_completion(RuleSettings& settings) {
    TargetCompletionSettings read{ScoredRows(settings), settings.column("target"),
                                  settings.column("actual"), weight_column(settings),
                                  settings.precision()};
    return std::make_unique<TargetCompletion>(std::move(read));
}

}  // namespace

extern const RuleKind target_completion_kind{"target_completion", make_target_completion};

}  // namespace jixiao::check
