// SPDX-License-Identifier: MIT
// A target that is missed needs a reason. Units: those of target and actual value, see
// check/rules/target.hpp for what counts as missed.
//   target, actual, reason, score   see check/rules/indicator_row.hpp
//   upper_words, lower_words   see check/rules/bound_words.hpp; of a target without operator that
//                              may be an upper bound nobody can tell
// Sources: national form (偏差原因分析及改进措施), 中央部门项目支出绩效自评 and the provincial
// forms.
#include "check/rules/bound_words.hpp"
#include "check/rules/indicator_row.hpp"
#include "check/rules/rule_kind.hpp"
#include "check/rules/target.hpp"

namespace jixiao::check {
namespace {

class Shortfall final : public Rule {
  public:
    Shortfall(IndicatorColumns columns, BoundWords bounds)
        : columns_(std::move(columns)), bounds_(std::move(bounds)) {}

    void remark(const FormView& form, Remarks& remarks) const override {
        each_record(form, columns_.actual, [&](const Table& table, const Record& record) {
            const auto row = unexplained_row(columns_, table, record, remarks);
            if (!row) return;
            const TargetState state =
                target_state(*row->target, *row->actual, assumed_operator(record), {});
            if (state != TargetState::missed) return;
            const bool plain = row->target->op == Operator::none;
            if (plain && bounds_.may_be_upper(form.name_of(table, record))) return;
            remarks.add(id, {.code = Code::shortfall_unexplained,
                             .at = row->reason,
                             .related = {row->target, row->actual},
                             .args = {{"target", shown_text(*row->target)},
                                      {"actual", shown_text(*row->actual)}}});
        });
    }

  private:
    IndicatorColumns columns_;
    BoundWords bounds_;
};

std::unique_ptr<Rule> make_shortfall(RuleSettings& settings) {
    IndicatorColumns columns = read_indicator_columns(settings);
    return std::make_unique<Shortfall>(std::move(columns), BoundWords(settings));
}

}  // namespace

extern const RuleKind shortfall_kind{"shortfall", make_shortfall};

}  // namespace jixiao::check
