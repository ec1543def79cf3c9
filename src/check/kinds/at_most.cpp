// SPDX-License-Identifier: MIT
// A part is not more than its whole. Units: those of the cells, both alike.
//   part, whole   columns of one block, compared row by row, or a value or row of the form
//   says          score: a score above its points; budget: more was spent than there was; part: a
//                 part above its whole
//   bonus         how much more is allowed: "0"
//   full          the whole where the form prints none: "100"; a score of the form's own that is
//                 held against it may also hold what rows called 加分项 give
//   total         the kind of row that speaks for all: where it is beyond its whole by as much,
//                 the other rows hold the same money; "total" where it is left out
// A whole that is merged over several rows is one for the sum of their parts; that is told at the
// largest of them. Nothing is claimed where one of the two is blank. Points below zero are what a
// row may cost (扣分项): its score is not above zero.
// Sources: public provincial module (no score above the points), national form (执行数 ≤ 预算数,
// parts of the funding ≤ total), Guangdong 2019 (50 points for two rows). Sichuan 2021 grants
// bonuses: sampling up to 3, 药典 up to 2.
#include "check/rules/beside.hpp"
#include "check/rules/calculation.hpp"
#include "check/rules/extra_rows.hpp"
#include "check/rules/rule_kind.hpp"
#include "check/rules/terms.hpp"

namespace jixiao::check {
namespace {

constexpr std::array<mapping::Named<Code>, 3> kLimitFindings{
    {{"score", Code::score_above_points},
     {"budget", Code::executed_above_budget},
     {"part", Code::part_exceeds_whole}}};

struct AtMostSettings {
    std::vector<Address> parts;
    std::vector<Address> wholes;  // as many
    Code code;
    Decimal bonus;
    std::optional<Decimal> full;
    std::string total;
};

constexpr std::string_view kScore = "score";

// What stands against one part.
struct Limit {
    Decimal sum;        // of all parts that share the whole
    Decimal whole;      // with the bonus
    const Value* cell;  // of the whole; nullptr: none, `full` stands for it
    Terms parts;        // where there are several
};

class AtMost final : public Rule {
  public:
    explicit AtMost(AtMostSettings settings) : settings_(std::move(settings)) {}

    void claim(const FormView& form, Claims& claims) const override {
        for (std::uint32_t i = 0; i < settings_.parts.size(); ++i) {
            each_spot(form, settings_.parts[i], [&](const Spot& spot) {
                if (spot.value->has_number) claims.push_back({this, spot, i});
            });
        }
    }

    Judgement judge(const FormView& form, const Claim& claim,
                    const Figures& figures) const override {
        auto limit = limit_of(form, claim, figures);
        Judgement out;
        if (!limit) out.outcome = Outcome::unknown;
        if (!limit || limit->sum <= limit->whole) return out;
        if (is_told_elsewhere(form, claim, *limit, figures)) {
            out.outcome = Outcome::unknown;
            return out;
        }
        out.outcome = Outcome::fails;
        out.limit = true;
        out.code = settings_.code;
        const Value& part = *claim.result.value;
        out.expected = limit->whole - (limit->sum - figures.number_or_zero(&part));
        out.expected_text =
            limit->cell == nullptr ? figure(limit->whole) : figure(limit->whole, *limit->cell);
        if (limit->parts.numbers.empty()) limit->parts.add(claim.result, figures);
        out.calculation = sum_text(limit->parts.spots, limit->parts.numbers);
        if (limit->parts.numbers.size() > 1) {
            out.found = out.calculation;
            out.calculation.append(" = ").append(figure(limit->sum));
        }
        out.calculation.append(" > ").append(out.expected_text);
        return out;
    }

    void inputs(const FormView& form, const Claim& claim, Cells& cells) const override {
        cells.push_back(beside(form, claim.result, settings_.wholes[claim.part]));
        for (const Spot& spot : sharers_of(claim, cells.back())) cells.push_back(spot.value);
    }

  private:
    // nullopt where there is nothing to compare, or what one says for several rows that have one
    // each on the other side.
    std::optional<Limit> limit_of(const FormView& form, const Claim& claim,
                                  const Figures& figures) const {
        const Value* const cell = beside(form, claim.result, settings_.wholes[claim.part]);
        const auto part = figures.number(claim.result.value);
        auto whole = figures.number(cell);
        if (!is_filled(cell) && !whole) whole = settings_.full;
        if (!part || !whole) return std::nullopt;
        if (settings_.code == Code::score_above_points && whole->is_negative()) whole = Decimal();
        Limit limit{
            *part, *whole + settings_.bonus + extra_scores(form, claim, *whole, figures), cell, {}};
        if (cell == nullptr || claim.result.value->shared_rows == cell->shared_rows) return limit;
        if (claim.result.value->shared_rows > cell->shared_rows) return std::nullopt;
        limit.parts.add(claim.result, figures);
        for (const Spot& spot : sharers_of(claim, cell)) limit.parts.add(spot, figures);
        limit.sum = limit.parts.sum;
        return limit;
    }

    // What rows beside the others (加分项) give without points of their own: a total score holds
    // it, the points in total do not.
    Decimal extra_scores(const FormView& form, const Claim& claim, const Decimal& whole,
                         const Figures& figures) const {
        Decimal sum;
        const bool of_total = claim.result.record == nullptr && settings_.full &&
                              whole == *settings_.full &&
                              settings_.code == Code::score_above_points;
        if (!of_total) return sum;
        for (const Table& table : form.form().tables) {
            for (const Record& record : table.records) {
                if (!is_extra_row(record)) continue;
                for (const Field& field : record.fields) {
                    const bool score = field.path == kScore && field.type == FieldType::points;
                    if (score) sum = sum + figures.number_or_zero(&field.value);
                }
            }
        }
        return sum;
    }

    // The other parts of a whole that is merged over several rows.
    std::vector<Spot> sharers_of(const Claim& claim, const Value* whole) const {
        std::vector<Spot> sharers;
        const Spot& result = claim.result;
        const Address& wholes = settings_.wholes[claim.part];
        if (whole == nullptr || result.record == nullptr || !wholes.in_block ||
            whole->shared_rows <= result.value->shared_rows) {
            return sharers;
        }
        for (const Record& record : result.table->records) {
            const Value* const other = FormView::at(record, wholes.specs.front());
            const Value* const part = FormView::at(record, result.spec);
            if (other == nullptr || other->cell != whole->cell || part == nullptr) continue;
            const bool known = part->cell == result.value->cell ||
                               (!sharers.empty() && sharers.back().value->cell == part->cell);
            if (!known) sharers.push_back({part, result.table, &record, result.spec, {}});
        }
        return sharers;
    }

    // Parts of one whole are told once, and money that a total holds is told there.
    bool is_told_elsewhere(const FormView& form, const Claim& claim, const Limit& limit,
                           const Figures& figures) const {
        const Spot& result = claim.result;
        const Decimal own = figures.number_or_zero(result.value);
        for (const Spot& spot : limit.parts.spots) {
            const Decimal other = figures.number_or_zero(spot.value);
            if (other > own || (other == own && spot.value->cell.row < result.value->cell.row)) {
                return true;
            }
        }
        if (result.record == nullptr || result.record->kind == settings_.total) return false;
        for (const Record& record : result.table->records) {
            if (record.kind != settings_.total) continue;
            const Claim total{
                this,
                {FormView::at(record, result.spec), result.table, &record, result.spec, {}},
                claim.part};
            const auto there = limit_of(form, total, figures);
            if (there && there->sum - there->whole == limit.sum - limit.whole) return true;
        }
        return false;
    }

    AtMostSettings settings_;
};

// Several columns go with as many: budget_initial of the parts with that of the total.
void pair_columns(const Address& part, const Address& whole, AtMostSettings& read) {
    const bool alike = part.specs.size() > 1 && part.specs.size() == whole.specs.size();
    for (std::size_t i = 0; i < (alike ? part.specs.size() : 1); ++i) {
        read.parts.push_back(part);
        read.wholes.push_back(whole);
        if (!alike) continue;
        read.parts.back().specs = {part.specs[i]};
        read.wholes.back().specs = {whole.specs[i]};
    }
}

std::unique_ptr<Rule> make_at_most(RuleSettings& settings) {
    AtMostSettings read{{},
                        {},
                        settings.choice("says", kLimitFindings, Code::part_exceeds_whole),
                        settings.decimal("bonus", "0"),
                        settings.decimal("full"),
                        settings.text("total", "total")};
    pair_columns(settings.address("part"), settings.address("whole"), read);
    return std::make_unique<AtMost>(std::move(read));
}

}  // namespace

extern const RuleKind at_most_kind{"at_most", make_at_most};

}  // namespace jixiao::check
