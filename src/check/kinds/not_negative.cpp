// SPDX-License-Identifier: MIT
// Money that is budgeted, allocated or spent is not negative; what was taken back is stated apart.
//   amounts   columns of a block, or values of the form
// Sources: Sichuan 2021 table 1 (allocations), national form (budget and execution).
#include "check/rules/address.hpp"
#include "check/rules/remarks.hpp"
#include "check/rules/rule_kind.hpp"

namespace jixiao::check {
namespace {

class NotNegative final : public Rule {
  public:
    explicit NotNegative(std::vector<Address> amounts) : amounts_(std::move(amounts)) {}

    void impossible(const FormView& form, Cells& cells) const override {
        for (const Address& address : amounts_) {
            each_spot(form, address, [&](const Spot& spot) {
                if (spot.value->has_number && spot.value->number.is_negative()) {
                    cells.push_back(spot.value);
                }
            });
        }
    }

    void remark(const FormView& form, Remarks& remarks) const override {
        for (const Address& address : amounts_) {
            each_spot(form, address, [&](const Spot& spot) {
                if (!spot.value->has_number || !spot.value->number.is_negative()) return;
                if (remarks.is_accused(spot.value)) return;
                remarks.add(id, {.code = Code::amount_negative, .at = spot});
            });
        }
    }

  private:
    std::vector<Address> amounts_;
};

std::unique_ptr<Rule> make_not_negative(RuleSettings& settings) {
    return std::make_unique<NotNegative>(settings.addresses("amounts"));
}

}  // namespace

extern const RuleKind not_negative_kind{"not_negative", make_not_negative};

}  // namespace jixiao::check
