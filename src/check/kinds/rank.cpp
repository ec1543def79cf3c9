// SPDX-License-Identifier: MIT
// A rank is the competition rank of the row's figure among the rows of its table, descending: 1, 2,
// 2, 2, 5. Figures are compared as they are printed.
//   result   the ranks
//   by       the figures
// Nothing is claimed with fewer than two rows that have both, or where a row has a rank and no
// figure.
// Sources: Sichuan 2021 annex 3 (42 ranks of 21 cities).
#include "check/rules/address.hpp"
#include "check/rules/precision.hpp"
#include "check/rules/rule_kind.hpp"

namespace jixiao::check {
namespace {

class Rank final : public Rule {
  public:
    Rank(Address result, Address by) : result_(std::move(result)), by_(std::move(by)) {}

    void claim(const FormView& form, Claims& claims) const override {
        const std::size_t before = claims.size();
        each_spot(form, result_, [&](const Spot& spot) {
            if (spot.value->has_number) claims.push_back({this, spot, 0});
        });
        if (claims.size() - before < 2) claims.resize(before);
    }

    Judgement judge(const FormView& form, const Claim& claim,
                    const Figures& figures) const override {
        static_cast<void>(form);
        const auto given = figures.number(claim.result.value);
        const auto own = printed(by_.in(*claim.result.table, *claim.result.record).value, figures);
        Judgement out;
        if (!given || !own) {
            out.outcome = Outcome::unknown;
            return out;
        }
        std::int64_t better = 0;
        for (const Record& record : claim.result.table->records) {
            if (!by_.takes(record)) continue;
            const auto other = printed(FormView::at(record, by_.specs.front()), figures);
            if (other && *other > *own) ++better;
        }
        const Decimal expected = Decimal::integer(better + 1);
        if (*given == expected) return out;
        out.outcome = Outcome::fails;
        out.code = Code::rank_differs;
        out.expected = expected;
        out.expected_text = expected.to_string();
        out.calculation = "#{> " + own->to_string() + "} + 1 = " + std::to_string(better) + " + 1";
        return out;
    }

    void inputs(const FormView& form, const Claim& claim, Cells& cells) const override {
        static_cast<void>(form);
        cells.push_back(by_.in(*claim.result.table, *claim.result.record).value);
    }

  private:
    static std::optional<Decimal> printed(const Value* value, const Figures& figures) {
        const auto number = figures.number(value);
        if (!number || figures.is_supposed(value->cell)) return number;
        const auto shown = shown_number(*value);
        return shown ? shown : number;
    }

    Address result_;
    Address by_;
};

std::unique_ptr<Rule> make_rank(RuleSettings& settings) {
    Address result = settings.column("result");
    return std::make_unique<Rank>(std::move(result), settings.column("by"));
}

}  // namespace

extern const RuleKind rank_kind{"rank", make_rank};

}  // namespace jixiao::check
