// SPDX-License-Identifier: MIT
// A bonus: a score may pass the points by so much at most, in steps. Units: all in points.
//   result, points, where, says, applicable   see check/rules/scored_rows.hpp
//   cap        the most that may be added; without it none
//   step       what is added at a time; without it anything
//   cap_from   a column that says it: 2 and 0.5 of 每增加2个百分点加0.5分,最多加2分; 1 and 1 of
//              节约率≥5%及以上加1分
// Scores up to the points are for other rules.
// Sources: Sichuan 2021 (the notes 评价要点说明; cities score up to 102.81 by them); elsewhere no
// bonus at all.
#include "check/rules/beside.hpp"
#include "check/rules/calculation.hpp"
#include "check/rules/rule_kind.hpp"
#include "check/rules/scored_rows.hpp"
#include "check/rules/steps.hpp"

namespace jixiao::check {
namespace {

struct Grant {
    Decimal cap;
    std::optional<Decimal> step;
};

class Bonus final : public Rule {
  public:
    Bonus(ScoredRows rows, Grant grant, std::optional<Address> cap_from)
        : rows_(std::move(rows)), grant_(grant), cap_from_(std::move(cap_from)) {}

    void claim(const FormView& form, Claims& claims) const override {
        rows_.claim(*this, form, claims);
    }

    Judgement judge(const FormView& form, const Claim& claim,
                    const Figures& figures) const override {
        const auto row = rows_.of(form, claim.result, figures);
        if (!row) return unknown_judgement();
        if (row->score <= row->points) return {};
        const Grant grant = grant_of(form, claim);
        if (grant.cap.is_zero()) return rows_.above_points(*row);
        const Decimal most = row->points + grant.cap;
        if (row->score > most) {
            return wrong_score(
                Code::score_above_points, most,
                figure(row->points) + " + " + figure(grant.cap) + " = " + figure(most));
        }
        const Decimal added = row->score - row->points;
        if (!grant.step || added == grant.cap || is_multiple(added, *grant.step)) return {};
        Judgement out;
        out.outcome = Outcome::fails;
        out.code = Code::score_differs;
        out.expected_text = figure(row->points) + " + n × " + figure(*grant.step);
        out.calculation = figure(row->score) + " − " + figure(row->points) + " = " + figure(added);
        return out;
    }

    void inputs(const FormView& form, const Claim& claim, Cells& cells) const override {
        cells.push_back(rows_.points(form, claim.result));
    }

  private:
    Grant grant_of(const FormView& form, const Claim& claim) const {
        const Value* const text = beside(form, claim.result, cap_from_);
        const auto step =
            text == nullptr ? std::nullopt : number_between(text->printed, "加", "分");
        if (!step) return grant_;
        // 最多加2分 also has 加2分 in it: the step is what is said first.
        const auto cap = number_between(text->printed, "最多加", "分");
        return {cap.value_or(*step), step};
    }

    ScoredRows rows_;
    Grant grant_;
    std::optional<Address> cap_from_;
};

std::unique_ptr<Rule> make_bonus(RuleSettings& settings) {
    ScoredRows rows(settings);
    const Grant grant{settings.decimal("cap", "0"), settings.decimal("step")};
    return std::make_unique<Bonus>(std::move(rows), grant, settings.optional_address("cap_from"));
}

}  // namespace

extern const RuleKind bonus_kind{"bonus", make_bonus};

}  // namespace jixiao::check
