// SPDX-License-Identifier: MIT
// A red amount is an allocation that stands in for an executed amount of zero: it weighs in the
// composite and is no spending. Told as a note, so that nobody adds it up.
//   amounts   columns of a block
// Sources: Sichuan 2021 annex 3 (four red cells: 雅安, 阿坝, 乐山 twice).
#include "check/rules/address.hpp"
#include "check/rules/remarks.hpp"
#include "check/rules/rule_kind.hpp"

namespace jixiao::check {
namespace {

class WeightOnly final : public Rule {
  public:
    explicit WeightOnly(Address amounts) : amounts_(std::move(amounts)) {}

    void remark(const FormView& form, Remarks& remarks) const override {
        each_spot(form, amounts_, [&](const Spot& spot) {
            if (spot.value->weight_only) remarks.add(id, {.code = Code::weight_only, .at = spot});
        });
    }

  private:
    Address amounts_;
};

std::unique_ptr<Rule> make_weight_only(RuleSettings& settings) {
    return std::make_unique<WeightOnly>(settings.address("amounts"));
}

}  // namespace

extern const RuleKind weight_only_kind{"weight_only", make_weight_only};

}  // namespace jixiao::check
