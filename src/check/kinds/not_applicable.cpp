// SPDX-License-Identifier: MIT
// An indicator marked as not applicable says why, and on what basis.
//   applicable   a yes/no column
//   reason       columns of the block; one of them must be filled in. Told at the first one, or at
//                the mark where the form has none of them.
// Sources: Sichuan 2021 (是否适用, 评价支撑材料).
#include <algorithm>

#include "check/rules/address.hpp"
#include "check/rules/reason.hpp"
#include "check/rules/remarks.hpp"
#include "check/rules/rule_kind.hpp"

namespace jixiao::check {
namespace {

class NotApplicable final : public Rule {
  public:
    NotApplicable(Address applicable, std::vector<Address> reasons)
        : applicable_(std::move(applicable)), reasons_(std::move(reasons)) {}

    void remark(const FormView& form, Remarks& remarks) const override {
        each_record(form, applicable_, [&](const Table& table, const Record& record) {
            const Spot mark = applicable_.in(table, record);
            if (!mark || !mark.value->has_truth || mark.value->truth) return;
            const bool explained =
                std::any_of(reasons_.begin(), reasons_.end(), [&](const Address& reason) {
                    return gives_reason(reason.in(table, record).value);
                });
            if (explained) return;
            Spot at = reasons_.empty() ? Spot() : reasons_.front().in(table, record);
            if (!at) at = mark;
            remarks.add(
                id, {.code = Code::not_applicable_unexplained, .at = at, .related = {mark.value}});
        });
    }

  private:
    Address applicable_;
    std::vector<Address> reasons_;
};

std::unique_ptr<Rule> make_not_applicable(RuleSettings& settings) {
    Address applicable = settings.column("applicable");
    return std::make_unique<NotApplicable>(std::move(applicable),
                                           settings.optional_columns("reason"));
}

}  // namespace

extern const RuleKind not_applicable_kind{"not_applicable", make_not_applicable};

}  // namespace jixiao::check
