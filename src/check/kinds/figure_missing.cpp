// SPDX-License-Identifier: MIT
// A figure is missing in a row that has all the others, in a form where other rows have it. A
// claim, so that a total which lacks the figure is not told too.
//   figure   the column that must be filled in
//   beside   columns of the block that are filled in where the figure is owed
// Sources: national form (得分 of a row with 分值 and 实际完成值).
#include <algorithm>

#include "check/address.hpp"
#include "check/rule_kind.hpp"

namespace jixiao::check {
namespace {

class FigureMissing final : public Rule {
  public:
    FigureMissing(Address figure, std::vector<Address> beside)
        : figure_(std::move(figure)), beside_(std::move(beside)) {}

    void claim(const FormView& form, Claims& claims) const override {
        const std::size_t before = claims.size();
        bool any = false;
        each_record(form, figure_, [&](const Table& table, const Record& record) {
            const Spot figure = figure_.in(table, record);
            any = any || is_filled(figure.value);
            if (figure && is_missing(*figure.value) && is_owed(table, record)) {
                claims.push_back({this, figure, 0});
            }
        });
        if (!any) claims.resize(before);
    }

    Judgement judge(const FormView&, const Claim& claim, const Figures& figures) const override {
        Judgement out;
        if (figures.number(claim.result.value)) return out;
        out.outcome = Outcome::fails;
        out.code = Code::figure_missing;
        return out;
    }

  private:
    static bool is_missing(const Value& value) {
        return !is_filled(&value) && !value.formula_without_value;
    }

    bool is_owed(const Table& table, const Record& record) const {
        return std::all_of(beside_.begin(), beside_.end(), [&](const Address& other) {
            return is_filled(other.in(table, record).value);
        });
    }

    Address figure_;
    std::vector<Address> beside_;
};

std::unique_ptr<Rule> make_figure_missing(RuleSettings& settings) {
    Address figure = settings.column("figure");
    return std::make_unique<FigureMissing>(std::move(figure), settings.columns("beside"));
}

}  // namespace

extern const RuleKind figure_missing_kind{"figure_missing", make_figure_missing};

}  // namespace jixiao::check
