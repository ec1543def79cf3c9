// SPDX-License-Identifier: MIT
// The points of a level are those of what stands below it. Units: points.
//   levels   point columns of one block, the highest first: each is the sum of the next one inside
//            its rows
//   labels   label columns of the block; points in the brackets of a label (产出指标（50分）) are
//            the sum of `points` in its rows
//   points   for the labels: the points of the rows
// Merged cells count once, also one that serves two labels. Nothing is claimed where something
// below is blank.
// Sources: Guangdong 2019 (四级权重, 60 for 产出 and 效益 together), Hunan 2023 (一级分值), Sichuan
// 2021 (通用指标（50分）), national form (产出指标（50分）).
#include "check/rules/address.hpp"
#include "check/rules/calculation.hpp"
#include "check/rules/levels.hpp"
#include "check/rules/rule_kind.hpp"
#include "check/rules/terms.hpp"

namespace jixiao::check {
namespace {

// A column and the one whose points add up to it.
struct Pair {
    Address upper;
    Address lower;
    bool label = false;
};

class LevelPoints final : public Rule {
  public:
    explicit LevelPoints(std::vector<Pair> pairs) : pairs_(std::move(pairs)) {}

    void claim(const FormView& form, Claims& claims) const override {
        for (std::uint32_t i = 0; i < pairs_.size(); ++i) {
            for (const Table& table : form.form().tables) {
                if (table.block == pairs_[i].upper.block) claim_table(form, table, i, claims);
            }
        }
    }

    Judgement judge(const FormView& form, const Claim& claim,
                    const Figures& figures) const override {
        Judgement out;
        const auto given = given_of(claim, figures);
        const Cells below = cells_below(form, claim);
        Terms terms;
        bool complete = !below.empty();
        for (const Value* value : below) {
            if (!figures.number(value)) complete = false;
            // A row without points of its own takes those of its level.
            if (below.size() > 1 && value->cell == claim.result.value->cell) complete = false;
            terms.add({value, claim.result.table, nullptr, 0, {}}, figures);
        }
        if (!given || !complete) {
            out.outcome = Outcome::unknown;
            return out;
        }
        if (terms.sum == *given || terms.shown_sum(figures) == *given) return out;
        out.outcome = Outcome::fails;
        out.code = Code::level_points_differ;
        if (pairs_[claim.part].label) out.found = figure(*given);
        out.expected = terms.sum;
        out.expected_text = terms.sum.to_string();
        out.calculation = sum_equation(terms.spots, terms.numbers, out.expected_text);
        return out;
    }

    void inputs(const FormView& form, const Claim& claim, Cells& cells) const override {
        for (const Value* value : cells_below(form, claim)) cells.push_back(value);
    }

    std::optional<Decimal> solve(const FormView& form, const Claim& claim, const Value& input,
                                 const Figures& figures) const override {
        const auto given = given_of(claim, figures);
        const auto part = figures.number(&input);
        const Judgement now = judge(form, claim, figures);
        if (!given || !part || !now.expected) return std::nullopt;
        return *part + (*given - *now.expected);
    }

    std::string solution(const FormView& form, const Claim& claim, const Value& input,
                         const Figures& figures) const override {
        const auto given = given_of(claim, figures);
        const auto number = solve(form, claim, input, figures);
        if (!given || !number) return {};
        Terms terms;
        for (const Value* value : cells_below(form, claim)) {
            terms.add({value, claim.result.table, nullptr, 0, {}}, figures);
        }
        return rest_text(figure(*given), terms.spots, terms.numbers, input, *number);
    }

  private:
    void claim_table(const FormView& form, const Table& table, std::uint32_t index,
                     Claims& claims) const {
        const Pair& pair = pairs_[index];
        const std::uint16_t spec = pair.upper.specs.front();
        for (std::size_t i = 0; i < table.records.size();) {
            const Record& record = table.records[i];
            const Value* const value = FormView::at(record, spec);
            const std::size_t end = level_end(form, table, spec, i);
            const bool states =
                value != nullptr &&
                (pair.label ? points_in_label(value->text).has_value() : value->has_number);
            if (states) claims.push_back({this, {value, &table, &record, spec, {}}, index});
            i = end;
        }
    }

    std::optional<Decimal> given_of(const Claim& claim, const Figures& figures) const {
        const Value* const value = claim.result.value;
        if (!pairs_[claim.part].label || figures.is_supposed(value->cell)) {
            return figures.number(value);
        }
        return points_in_label(value->text);
    }

    // The point cells of the rows that the claim's level has.
    Cells cells_below(const FormView& form, const Claim& claim) const {
        const Spot& upper = claim.result;
        const std::uint16_t lower = pairs_[claim.part].lower.specs.front();
        const auto& records = upper.table->records;
        const auto first = static_cast<std::size_t>(upper.record - records.data());
        const std::size_t end = level_end(form, *upper.table, upper.spec, first);
        const bool of_level = form.mapping().blocks[upper.table->block].columns[lower].has_level;
        Cells cells;
        for (std::size_t i = first; i < end;) {
            const Value* const value = FormView::at(records[i], lower);
            const bool same =
                value != nullptr && !cells.empty() && cells.back()->cell == value->cell;
            if (value != nullptr && !same) cells.push_back(value);
            i = of_level ? std::min(end, level_end(form, *upper.table, lower, i)) : i + 1;
        }
        return cells;
    }

    std::vector<Pair> pairs_;
};

std::unique_ptr<Rule> make_level_points(RuleSettings& settings) {
    std::vector<Pair> pairs;
    if (settings.has("levels")) {
        const std::vector<Address> levels = settings.columns("levels");
        for (std::size_t i = 1; i < levels.size(); ++i) {
            pairs.push_back({levels[i - 1], levels[i], false});
        }
    }
    if (settings.has("labels")) {
        const Address points = settings.column("points");
        for (Address& label : settings.columns("labels")) {
            pairs.push_back({std::move(label), points, true});
        }
    }
    return std::make_unique<LevelPoints>(std::move(pairs));
}

}  // namespace

extern const RuleKind level_points_kind{"level_points", make_level_points};

}  // namespace jixiao::check
