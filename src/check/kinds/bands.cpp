// SPDX-License-Identifier: MIT
// A score that is one of the points printed in the row's bands (分级评分法). Units: all in points.
//   result, points, where, says, applicable, bonus   see check/rules/scored_rows.hpp
//   bands    the columns of the bands, lowest first
//   shares   what bands that hold words (不符合 … 符合) score, as shares of the points; default
//            0, 0.3, 0.6, 0.8, 1, the heads of those columns
//   note     a column that may tell what is taken per rank or case: 1 of 依次排名每低1位扣1分
//   step     the same where no note tells; without it anything between is right
// Printed points hold, not the heads: 0 / 1 / 2 / 3 / 4 is right under 0 / 0.3 / 0.6 / 0.8 / 1.
// Rows that print only the lowest and the highest band score in steps down from the highest; so may
// bands of words whose note names a step.
// Source: Sichuan 2021, 评分表, columns 计算公式.
#include <algorithm>

#include "check/rules/beside.hpp"
#include "check/rules/calculation.hpp"
#include "check/rules/rule_kind.hpp"
#include "check/rules/scored_rows.hpp"
#include "check/rules/steps.hpp"

namespace jixiao::check {
namespace {

constexpr std::array<std::string_view, 5> kShares{"0", "0.3", "0.6", "0.8", "1"};

struct BandsSettings {
    ScoredRows rows;
    Address bands;
    std::vector<Decimal> shares;
    std::optional<Address> note;
    std::optional<Decimal> step;
};

// What a row may score.
struct Allowed {
    std::vector<Decimal> points;
    bool known = false;
    bool stepwise = false;        // also anything below the highest, in steps
    std::optional<Decimal> step;  // none: of any size

    [[nodiscard]] bool has(const RowScore& row) const {
        if (std::find(points.begin(), points.end(), row.score) != points.end()) return true;
        if (!stepwise || row.score.is_negative()) return false;
        return !step || is_multiple(row.points - row.score, *step);
    }

    [[nodiscard]] std::string to_text(const RowScore& row) const {
        if (stepwise && step) return figure(row.points) + " − n × " + figure(*step);
        std::string text;
        for (const Decimal& one : points) {
            if (!text.empty()) text.append(" / ");
            text.append(figure(one));
        }
        return text;
    }
};

class Bands final : public Rule {
  public:
    explicit Bands(BandsSettings settings) : settings_(std::move(settings)) {}

    void claim(const FormView& form, Claims& claims) const override {
        settings_.rows.claim(*this, form, claims);
    }

    Judgement judge(const FormView& form, const Claim& claim,
                    const Figures& figures) const override {
        const auto row = settings_.rows.of(form, claim.result, figures);
        if (!row || claim.result.record == nullptr) return unknown_judgement();
        if (row->score == row->points) return in_band(claim, *row);
        if (row->score > row->points) return settings_.rows.above_points(*row);
        const Allowed allowed = allowed_for(form, claim, row->points);
        if (!allowed.known) return unknown_judgement();
        if (allowed.has(*row)) return in_band(claim, *row);
        Judgement out;
        out.outcome = Outcome::fails;
        out.code = Code::band_score_differs;
        out.expected_text = allowed.to_text(*row);
        return out;
    }

    void inputs(const FormView& form, const Claim& claim, Cells& cells) const override {
        cells.push_back(settings_.rows.points(form, claim.result));
    }

  private:
    // Right, unless the bands do not know the points: then that proves nothing.
    Judgement in_band(const Claim& claim, const RowScore& row) const {
        const auto highest = highest_band(*claim.result.record);
        return highest && *highest != row.points ? unknown_judgement() : Judgement();
    }

    // The highest band that is printed as a number.
    std::optional<Decimal> highest_band(const Record& record) const {
        const auto& specs = settings_.bands.specs;
        for (auto field = record.fields.rbegin(); field != record.fields.rend(); ++field) {
            if (std::find(specs.begin(), specs.end(), field->spec) == specs.end()) continue;
            if (const auto number = Decimal::parse(field->value.printed)) return number;
        }
        return std::nullopt;
    }

    // Full points are always right, and need no bands.
    Allowed allowed_for(const FormView& form, const Claim& claim, const Decimal& points) const {
        std::vector<const Value*> cells;
        for (const Field& field : claim.result.record->fields) {
            const auto& specs = settings_.bands.specs;
            if (std::find(specs.begin(), specs.end(), field.spec) != specs.end()) {
                cells.push_back(&field.value);
            }
        }
        Allowed out = of_numbers(cells);
        if (out.points.empty()) out = of_words(cells, points);
        const auto told = told_step(form, claim);
        if (out.stepwise) {
            out.step = told ? told : settings_.step;
        } else if (out.known && told && !is_number(cells.front())) {
            out.stepwise = true;
            out.step = told;
        }
        return out;
    }

    static bool is_number(const Value* cell) { return Decimal::parse(cell->printed).has_value(); }

    static Allowed of_numbers(const std::vector<const Value*>& cells) {
        Allowed out;
        for (const Value* cell : cells) {
            if (const auto number = Decimal::parse(cell->printed)) out.points.push_back(*number);
        }
        constexpr std::size_t kEnds = 2;
        out.known = out.points.size() >= kEnds;
        out.stepwise = out.points.size() == kEnds && cells.size() > kEnds;
        return out;
    }

    Allowed of_words(const std::vector<const Value*>& cells, const Decimal& points) const {
        Allowed out;
        if (cells.size() != settings_.shares.size()) return out;
        for (std::size_t i = 0; i < cells.size(); ++i) {
            if (!is_filled(cells[i])) continue;
            const Decimal& share = settings_.shares[i];
            const int places = share.scale() + points.scale();
            out.points.push_back(Decimal::multiply(share, points, places, Rounding::half_up));
        }
        // A sentence over all columns is no band.
        out.known = out.points.size() > 1;
        return out;
    }

    std::optional<Decimal> told_step(const FormView& form, const Claim& claim) const {
        const Value* const note = beside(form, claim.result, settings_.note);
        return note == nullptr ? std::nullopt : number_between(note->printed, "扣", "分");
    }

    BandsSettings settings_;
};

std::vector<Decimal> read_shares(RuleSettings& settings) {
    if (settings.has("shares")) return settings.decimals("shares");
    std::vector<Decimal> shares;
    for (const std::string_view share : kShares) shares.push_back(Decimal::parse(share).value());
    return shares;
}

std::unique_ptr<Rule> make_bands(RuleSettings& settings) {
    BandsSettings read{ScoredRows(settings), settings.column("bands"), read_shares(settings),
                       settings.optional_address("note"), settings.decimal("step")};
    return std::make_unique<Bands>(std::move(read));
}

}  // namespace

extern const RuleKind bands_kind{"bands", make_bands};

}  // namespace jixiao::check
