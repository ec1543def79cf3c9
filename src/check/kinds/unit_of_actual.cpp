// SPDX-License-Identifier: MIT
// The actual value is in the unit of the target, or in one that can be brought to it (万份 and 份).
// Where one of them has no unit nothing is said.
//   target, actual   columns of one block
// Sources: Shanghai 2023 (units in brackets behind both), national form.
#include "check/address.hpp"
#include "check/remarks.hpp"
#include "check/rule_kind.hpp"

namespace jixiao::check {
namespace {

bool is_other_unit(const Value& target, const Value& actual) {
    if (target.unit.empty() || actual.unit.empty() || target.unit == actual.unit) return false;
    return target.base_unit.empty() || target.base_unit != actual.base_unit;
}

class UnitOfActual final : public Rule {
  public:
    UnitOfActual(Address target, Address actual)
        : target_(std::move(target)), actual_(std::move(actual)) {}

    void remark(const FormView& form, Remarks& remarks) const override {
        each_record(form, actual_, [&](const Table& table, const Record& record) {
            const Spot actual = actual_.in(table, record);
            const Value* const target = target_.in(table, record).value;
            if (!actual || target == nullptr || !is_other_unit(*target, *actual.value)) return;
            remarks.add(id, {.code = Code::unit_of_actual_differs,
                             .at = actual,
                             .found = std::string(actual.value->unit),
                             .expected = std::string(target->unit),
                             .related = {target}});
        });
    }

  private:
    Address target_;
    Address actual_;
};

std::unique_ptr<Rule> make_unit_of_actual(RuleSettings& settings) {
    Address target = settings.column("target");
    return std::make_unique<UnitOfActual>(std::move(target), settings.column("actual"));
}

}  // namespace

extern const RuleKind unit_of_actual_kind{"unit_of_actual", make_unit_of_actual};

}  // namespace jixiao::check
