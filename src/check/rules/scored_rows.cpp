// SPDX-License-Identifier: MIT
#include "check/rules/scored_rows.hpp"

#include <utility>

#include "base/text/label_key.hpp"
#include "check/rules/beside.hpp"
#include "check/rules/calculation.hpp"

namespace jixiao::check {

ScoredRows::ScoredRows(RuleSettings& settings)
    : result_(settings.address("result")),
      points_(settings.address("points")),
      bonus_(settings.truth("bonus", false)) {
    if (settings.has("where")) where_ = settings.column("where");
    if (settings.has("applicable")) applicable_ = settings.column("applicable");
    std::vector<std::string> says = settings.texts("says");
    for (std::string& word : says) word = label_key(word);
    says_ = WordSet(says);
}

bool ScoredRows::takes(const FormView& form, const Spot& spot, std::string& key) const {
    if (applicable_) {
        const Value* const mark = beside(form, spot, *applicable_);
        if (mark != nullptr && mark->has_truth && !mark->truth) return false;
    }
    if (!where_) return true;
    const Value* const cell = beside(form, spot, *where_);
    if (cell == nullptr) return false;
    key.clear();
    append_label_key(key, cell->text.empty() ? cell->printed : cell->text);
    return says_.any_in(key);
}

void ScoredRows::claim(const Rule& rule, const FormView& form, Claims& claims) const {
    std::string key;
    each_spot(form, result_, [&](const Spot& spot) {
        if (takes(form, spot, key)) claims.push_back({&rule, spot, 0});
    });
}

const Value* ScoredRows::points(const FormView& form, const Spot& result) const {
    return beside(form, result, points_);
}

std::optional<RowScore> ScoredRows::of(const FormView& form, const Spot& result,
                                       const Figures& figures) const {
    const Value* const points_cell = points(form, result);
    const auto score = figures.number(result.value);
    const auto points = figures.number(points_cell);
    if (!score || !points || points->is_zero() || points->is_negative()) return std::nullopt;
    if (result.value->shared_rows > points_cell->shared_rows) return std::nullopt;
    return RowScore{*score, *points};
}

Judgement ScoredRows::above_points(const RowScore& row) const {
    if (bonus_) return unknown_judgement();
    return wrong_score(Code::score_above_points, row.points,
                       figure(row.score) + " > " + figure(row.points));
}

Judgement wrong_score(Code code, const Decimal& expected, std::string calculation) {
    Judgement out;
    out.outcome = Outcome::fails;
    out.code = code;
    out.expected = expected;
    out.expected_text = figure(expected);
    out.calculation = std::move(calculation);
    return out;
}

}  // namespace jixiao::check
