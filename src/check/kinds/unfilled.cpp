// SPDX-License-Identifier: MIT
// A form that was sent in without an answer in any table. Told at its title.
// Sources: finance bureaux (template unfilled); switch it off where templates lie among the forms.
#include "check/rules/remarks.hpp"
#include "check/rules/rule_kind.hpp"

namespace jixiao::check {
namespace {

class Unfilled final : public Rule {
  public:
    void remark_unfilled(const FormView& form, Remarks& remarks) const override {
        Spot title;
        for (const mapping::FieldSpec& field : form.mapping().fields) {
            if (field.place != mapping::FieldPlace::title) continue;
            title = {form.field(field.path), nullptr, nullptr, 0, field.path};
        }
        remarks.add(id, {.code = Code::form_unfilled, .at = title});
    }
};

std::unique_ptr<Rule> make_unfilled(RuleSettings&) {
    return std::make_unique<Unfilled>();
}

}  // namespace

extern const RuleKind unfilled_kind{"unfilled", make_unfilled};

}  // namespace jixiao::check
