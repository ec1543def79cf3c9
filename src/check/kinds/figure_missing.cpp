// SPDX-License-Identifier: MIT
// A cell is left blank in a row, or in a form, that has all that goes with it. A claim, so that a
// total which lacks the figure is not told too.
//   figure      a column, or a value of the form, that must be filled in
//   beside      where it is owed: columns that are filled in in its row; of a value of the form,
//   also
//               columns that are filled in in some row. — and 无 owe nothing, nor do points and
//               amounts of zero
//   within      of names: the columns of the levels above; a row that has one of their labels to
//               itself is named by it (预算执行率 among the first level)
//   always      true: owed too where the form leaves the column blank in all rows; else that is no
//               gap, for many forms do without a column
//   applicable  a yes/no column; rows marked with no owe nothing
// Sources: national form (得分 of a row with 分值 and 实际完成值). Sichuan 2021: rows marked 否
// have no score; Guangdong 2019 leaves the columns for targets and actual values blank.
#include <algorithm>

#include "check/address.hpp"
#include "check/beside.hpp"
#include "check/reason.hpp"
#include "check/rule_kind.hpp"

namespace jixiao::check {
namespace {

struct Settings {
    Address figure;
    std::vector<Address> beside;
    std::vector<Address> within;
    std::optional<Address> applicable;
    bool always;
};

bool is_missing(const Value& value) {
    return !is_filled(&value) && !value.formula_without_value;
}

// Whether the cell says that there is something to fill in beside it.
bool says_something(const Value* value) {
    if (!is_filled(value)) return false;
    // A measure of zero is a statement: no accidents.
    if (value->has_number) return value->kind != MeasureKind::blank || !value->number.is_zero();
    return gives_reason(value);
}

class FigureMissing final : public Rule {
  public:
    explicit FigureMissing(Settings settings)
        : settings_(std::move(settings)), column_(settings_.figure) {
        column_.kinds.clear();
    }

    void claim(const FormView& form, Claims& claims) const override {
        if (!settings_.figure.in_block) return claim_value(form, claims);
        const std::size_t before = claims.size();
        each_spot(form, settings_.figure, [&](const Spot& spot) {
            if (is_missing(*spot.value) && is_owed(form, spot)) claims.push_back({this, spot, 0});
        });
        const bool checked = settings_.always || claims.size() == before;
        if (!checked && !is_used(form, column_)) claims.resize(before);
    }

    Judgement judge(const FormView&, const Claim& claim, const Figures& figures) const override {
        Judgement out;
        if (figures.number(claim.result.value)) return out;
        out.outcome = Outcome::fails;
        out.code = Code::figure_missing;
        return out;
    }

  private:
    void claim_value(const FormView& form, Claims& claims) const {
        const Spot spot = find_spot(form, settings_.figure);
        if (spot && is_missing(*spot.value) && is_owed(form, spot)) {
            claims.push_back({this, spot, 0});
        }
    }

    static bool is_used(const FormView& form, const Address& column) {
        bool used = false;
        each_spot(form, column,
                  [&](const Spot& spot) { used = used || says_something(spot.value); });
        return used;
    }

    bool is_named_above(const Spot& spot) const {
        return std::any_of(settings_.within.begin(), settings_.within.end(),
                           [&](const Address& level) {
                               if (spot.record == nullptr || !level.takes(*spot.record))
                                   return false;
                               const Value* const label = level.in(*spot.table, *spot.record).value;
                               return is_filled(label) && label->cell.row == spot.record->row &&
                                      label->shared_rows <= 1;
                           });
    }

    bool is_owed(const FormView& form, const Spot& spot) const {
        const Value* const mark = beside(form, spot, settings_.applicable);
        if (mark != nullptr && mark->has_truth && !mark->truth) return false;
        if (is_named_above(spot)) return false;
        return std::all_of(settings_.beside.begin(), settings_.beside.end(),
                           [&](const Address& other) {
                               if (spot.record == nullptr && other.in_block)
                                   return is_used(form, other);
                               return says_something(beside(form, spot, other));
                           });
    }

    Settings settings_;
    Address column_;  // of the figure, in rows of all kinds
};

std::unique_ptr<Rule> make_figure_missing(RuleSettings& settings) {
    Settings read{settings.address("figure"), settings.addresses("beside"),
                  settings.optional_columns("within"), settings.optional_column("applicable"),
                  settings.truth("always", false)};
    return std::make_unique<FigureMissing>(std::move(read));
}

}  // namespace

extern const RuleKind figure_missing_kind{"figure_missing", make_figure_missing};

}  // namespace jixiao::check
