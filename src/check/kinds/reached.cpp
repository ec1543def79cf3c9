// SPDX-License-Identifier: MIT
// A score by the words that say how far a target was reached: 达成指标, 部分达成…, 未达成…. Units:
// score and points alike.
//   result, points, where, says, applicable, bonus   see check/rules/scored_rows.hpp
//   actual   the column that holds the words (dictionaries/reached.toml)
//   words    what each of them may score, as shares of the points, ends included:
//            [{ reached = "full", from = "0.8", to = "1" },
//             { reached = "partly", from = "0.6", below = "0.8" }, …]   below: without that end
//   reason   the column for reasons: where it holds one, a target that is reached may score less
// The ends are rounded half-up to two decimals. Words that are not listed may score anything.
// Sources: Shanghai 2023 (full and exactly 0.6); the national form's three bands; elsewhere 100-80,
// 80-50, 50-0.
#include <algorithm>

#include "check/rules/beside.hpp"
#include "check/rules/calculation.hpp"
#include "check/rules/reason.hpp"
#include "check/rules/rule_kind.hpp"
#include "check/rules/scored_rows.hpp"

namespace jixiao::check {
namespace {

using mapping::Named;

constexpr std::array<Named<Reached>, 3> kReached{
    {{"full", Reached::full}, {"partly", Reached::partly}, {"not_reached", Reached::not_reached}}};

constexpr int kPlaces = 2;

// The shares of the points that a word stands for.
struct Band {
    Reached reached = Reached::none;
    Decimal from;
    Decimal to;
    bool open = false;  // `to` itself is not in it
};

class ReachedWords final : public Rule {
  public:
    ReachedWords(ScoredRows rows, Address actual, std::optional<Address> reason,
                 std::vector<Band> bands)
        : rows_(std::move(rows)),
          actual_(std::move(actual)),
          reason_(std::move(reason)),
          bands_(std::move(bands)) {}

    void claim(const FormView& form, Claims& claims) const override {
        rows_.claim(*this, form, claims);
    }

    Judgement judge(const FormView& form, const Claim& claim,
                    const Figures& figures) const override {
        const Value* const actual = beside(form, claim.result, actual_);
        const Band* const band = actual == nullptr ? nullptr : band_of(actual->reached);
        if (band == nullptr) return unknown_judgement();
        const auto row = rows_.of(form, claim.result, figures);
        if (!row || claim.result.value->shared_rows > actual->shared_rows) {
            return unknown_judgement();
        }
        const Decimal least = share(*row, band->from);
        const Decimal most = share(*row, band->to);
        const bool low = row->score < least;
        const bool high = row->score > most || (band->open && row->score == most);
        if (!low && !high) return {};
        if (low && band->reached == Reached::full &&
            gives_reason(beside(form, claim.result, reason_))) {
            return unknown_judgement();
        }
        if (row->score > row->points) return rows_.above_points(*row);
        return wrong_word(*row, *band, *actual, low ? band->from : band->to);
    }

    void inputs(const FormView& form, const Claim& claim, Cells& cells) const override {
        cells.push_back(beside(form, claim.result, actual_));
        cells.push_back(rows_.points(form, claim.result));
    }

  private:
    static Decimal share(const RowScore& row, const Decimal& of) {
        return Decimal::multiply(row.points, of, kPlaces, Rounding::half_up);
    }

    const Band* band_of(Reached reached) const {
        const auto band = std::find_if(bands_.begin(), bands_.end(),
                                       [&](const Band& one) { return one.reached == reached; });
        return band == bands_.end() ? nullptr : &*band;
    }

    static Judgement wrong_word(const RowScore& row, const Band& band, const Value& actual,
                                const Decimal& passed) {
        const Decimal least = share(row, band.from);
        const Decimal most = share(row, band.to);
        Judgement out = wrong_score(
            Code::reached_word_differs, least,
            figure(row.points) + " × " + figure(passed) + " = " + figure(share(row, passed)));
        if (least != most) {
            out.expected.reset();
            const std::string_view sign = band.open ? "–<" : "–";
            out.expected_text = figure(least).append(sign).append(figure(most));
        }
        out.args.emplace_back("word", actual.text);
        return out;
    }

    ScoredRows rows_;
    Address actual_;
    std::optional<Address> reason_;
    std::vector<Band> bands_;
};

std::vector<Band> read_bands(RuleSettings& settings) {
    std::vector<Band> bands;
    for (const mapping::TomlNode* node : settings.tables("words")) {
        mapping::TableReader table(*node, settings.issues());
        Band band;
        band.reached = table.choice("reached", kReached, Reached::none);
        if (const auto from = table.decimal("from")) band.from = *from;
        band.open = table.has("below");
        const auto to = table.decimal(band.open ? "below" : "to");
        band.to = to.value_or(Decimal::integer(1));
        table.finish();
        bands.push_back(band);
    }
    return bands;
}

std::unique_ptr<Rule> make_reached(RuleSettings& settings) {
    ScoredRows rows(settings);
    Address actual = settings.address("actual");
    auto reason = settings.optional_address("reason");
    return std::make_unique<ReachedWords>(std::move(rows), std::move(actual), std::move(reason),
                                          read_bands(settings));
}

}  // namespace

extern const RuleKind reached_kind{"reached", make_reached};

}  // namespace jixiao::check
