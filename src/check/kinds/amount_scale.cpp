// SPDX-License-Identifier: MIT
// Amounts in 元 where the form counts in 万元, or the reverse: when a sum, a rate or a limit does
// not hold and one amount, or all amounts of one column, about ten thousand times larger or smaller
// would make it hold, that is said instead. Units: any, all amounts of the form alike.
//   tolerance   how far off ten thousand times the factor may be, in percent: "0.5"
// Sources: national form and Shanghai 2023 (all amounts in 万元); finance bureaux look for it
// first.
#include "check/rules/rule_kind.hpp"

namespace jixiao::check {
namespace {

class AmountScale final : public Rule {
  public:
    explicit AmountScale(Decimal tolerance) : tolerance_(tolerance) {}

    std::optional<Decimal> scale_tolerance() const override { return tolerance_; }

  private:
    Decimal tolerance_;
};

std::unique_ptr<Rule> make_amount_scale(RuleSettings& settings) {
    constexpr int kPercent = -2;
    return std::make_unique<AmountScale>(settings.decimal("tolerance", "0.5").shifted(kPercent));
}

}  // namespace

extern const RuleKind amount_scale_kind{"amount_scale", make_amount_scale};

}  // namespace jixiao::check
