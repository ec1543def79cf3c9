// SPDX-License-Identifier: MIT
// The actual value is in the unit of the target, or in one that can be brought to it (万份 and 份).
// Where one of them has no unit nothing is said, unless the actual value looks like a share of one
// beside a target in percent (0.832 and ≥85%), below which smaller is not better.
//   target, actual   columns of one block
//   same             groups of units that count alike, also as parts of compound ones:
//                    [["天", "日"], ["批", "批次"]]
// A form speaks of one year: 2次 beside ≥2次/年 counts the same. What the target counts by may be
// left out of the actual value: 480元 beside 元/批.
// Sources: Shanghai 2023 (units in brackets behind both), national form.
#include <algorithm>

#include "check/rules/address.hpp"
#include "check/rules/remarks.hpp"
#include "check/rules/rule_kind.hpp"
#include "normalise/unit_table.hpp"

namespace jixiao::check {
namespace {

using Group = std::vector<std::string>;

bool is_other_unit(const Value& target, const Value& actual) {
    if (target.unit.empty() || actual.unit.empty() || target.unit == actual.unit) return false;
    return target.base_unit.empty() || target.base_unit != actual.base_unit;
}

constexpr std::string_view kPerYear = "/年";

// Smaller targets may be missed by as much.
constexpr std::int64_t kLeastPercent = 10;

bool looks_like_share(const Value& target, const Value& actual) {
    const bool smaller_is_better = target.op == Operator::at_most || target.op == Operator::less;
    return target.unit == normalise::kPercentUnit && target.has_number && !smaller_is_better &&
           target.number >= Decimal::integer(kLeastPercent) && actual.has_number &&
           actual.unit.empty() && !actual.number.is_zero() && !actual.number.is_negative() &&
           actual.number <= Decimal::integer(1);
}

class UnitOfActual final : public Rule {
  public:
    UnitOfActual(Address target, Address actual, std::vector<Group> same)
        : target_(std::move(target)), actual_(std::move(actual)), same_(std::move(same)) {}

    void remark(const FormView& form, Remarks& remarks) const override {
        each_record(form, actual_, [&](const Table& table, const Record& record) {
            const Spot actual = actual_.in(table, record);
            const Value* const target = target_.in(table, record).value;
            if (!actual || target == nullptr) return;
            if (looks_like_share(*target, *actual.value)) tell_share(actual, *target, remarks);
            if (!is_other_unit(*target, *actual.value)) return;
            if (are_same(target->unit, actual.value->unit)) return;
            remarks.add(id, {.code = Code::unit_of_actual_differs,
                             .at = actual,
                             .found = std::string(actual.value->unit),
                             .expected = std::string(target->unit),
                             .related = {target}});
        });
    }

  private:
    void tell_share(const Spot& actual, const Value& target, Remarks& remarks) const {
        std::string percent = actual.value->number.shifted(2).to_string();
        percent += normalise::kPercentUnit;
        remarks.add(id, {.code = Code::actual_as_fraction,
                         .at = actual,
                         .expected = std::move(percent),
                         .related = {&target}});
    }

    // The units part by part: 元/批 and 元/批次. Per year may be left out on one side.
    // `a`: the target's.
    [[nodiscard]] bool are_same(std::string_view a, std::string_view b) const {
        const bool yearly = a.ends_with(kPerYear);
        if (yearly != b.ends_with(kPerYear)) {
            std::string_view& longer = yearly ? a : b;
            longer.remove_suffix(kPerYear.size());
        }
        if (b.find('/') == std::string_view::npos) a = a.substr(0, a.find('/'));
        while (true) {
            const std::size_t end_a = a.find('/');
            const std::size_t end_b = b.find('/');
            if (!are_alike(a.substr(0, end_a), b.substr(0, end_b))) return false;
            const bool last = end_a == std::string_view::npos;
            if (last != (end_b == std::string_view::npos)) return false;
            if (last) return true;
            a.remove_prefix(end_a + 1);
            b.remove_prefix(end_b + 1);
        }
    }

    // 次(人次) may be answered in either.
    static bool offers(std::string_view units, std::string_view unit) {
        const auto open = units.find('(');
        if (open == std::string_view::npos || !units.ends_with(')')) return false;
        return unit == units.substr(0, open) ||
               unit == units.substr(open + 1, units.size() - open - 2);
    }

    [[nodiscard]] bool are_alike(std::string_view a, std::string_view b) const {
        const auto has = [](const Group& group, std::string_view unit) {
            return std::find(group.begin(), group.end(), unit) != group.end();
        };
        return a == b || offers(a, b) || offers(b, a) ||
               std::any_of(same_.begin(), same_.end(),
                           [&](const Group& group) { return has(group, a) && has(group, b); });
    }

    Address target_;
    Address actual_;
    std::vector<Group> same_;
};

std::unique_ptr<Rule> make_unit_of_actual(RuleSettings& settings) {
    Address target = settings.column("target");
    Address actual = settings.column("actual");
    return std::make_unique<UnitOfActual>(std::move(target), std::move(actual),
                                          settings.text_lists("same"));
}

}  // namespace

extern const RuleKind unit_of_actual_kind{"unit_of_actual", make_unit_of_actual};

}  // namespace jixiao::check
