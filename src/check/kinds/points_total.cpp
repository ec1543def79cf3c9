// SPDX-License-Identifier: MIT
// The points of the rows add up to the points of the form. Units: points.
//   points   the columns that are added up, merged cells once
//   maybe    points that some units count and others do not (those of the funding line): right
//            either way
//   total    where the form prints them
//   full     what they must come to, printed or not: "100"
// Rows that give or take points beside the others (加分项, 扣分项, points below zero) may be
// counted or not. Nothing is claimed while a row has no points, or where rows that have some were
// not found. A form that prints no total is told at the head of the points; not where one row has
// all the points, for that is a total whose label was not read. Sources: national form
// (指标分值合计 100), Shanghai 2023 (10 for the execution, 90 below), Guangdong 2019 (四级指标
// 100), Hunan 2023 (合计 100).
#include <algorithm>

#include "check/rules/calculation.hpp"
#include "check/rules/extra_rows.hpp"
#include "check/rules/rule_kind.hpp"
#include "check/rules/terms.hpp"

namespace jixiao::check {
namespace {

enum TotalPart : std::uint32_t { printed_total, printed_full, unprinted };

struct PointsTotalSettings {
    std::vector<Address> points;
    std::vector<Address> maybe;
    std::optional<Address> total;
    std::optional<Decimal> full;
};

struct PointTerms {
    Terms sure;
    std::optional<Terms> all;  // where some may be left out
    bool complete = true;
};

class PointsTotal final : public Rule {
  public:
    explicit PointsTotal(PointsTotalSettings settings) : settings_(std::move(settings)) {}

    void claim(const FormView& form, Claims& claims) const override {
        const Spot total = settings_.total ? find_spot(form, *settings_.total) : Spot();
        if (is_filled(total.value)) {
            claims.push_back({this, total, printed_total});
            if (settings_.full) claims.push_back({this, total, printed_full});
        } else if (settings_.full) {
            claims.push_back({this, head_of(form), unprinted});
        }
    }

    Judgement judge(const FormView& form, const Claim& claim,
                    const Figures& figures) const override {
        const auto given = figures.number(claim.result.value);
        if (claim.part == printed_full) return judge_full(form, given, figures);
        const PointTerms terms = terms_of(form, figures);
        const auto wanted = claim.part == unprinted ? settings_.full : given;
        Judgement out;
        if (!wanted || !terms.complete || terms.sure.numbers.empty()) {
            out.outcome = Outcome::unknown;
            return out;
        }
        if (comes_to(terms.sure, *wanted, figures)) return out;
        if (terms.all && comes_to(*terms.all, *wanted, figures)) return out;
        out.outcome = Outcome::fails;
        out.code = Code::points_total_differs;
        const Terms& nearest = nearest_of(terms, *wanted);
        if (claim.part == unprinted && has_total_row(nearest, *wanted)) {
            out.outcome = Outcome::unknown;
            return out;
        }
        const std::string sum = nearest.sum.to_string();
        out.calculation = sum_equation(nearest.spots, nearest.numbers, sum);
        if (claim.part == unprinted) out.found = sum;
        out.expected = claim.part == unprinted ? *wanted : nearest.sum;
        out.expected_text = out.expected->to_string();
        return out;
    }

    void inputs(const FormView& form, const Claim& claim, Cells& cells) const override {
        if (claim.part == printed_full) return;
        for (const auto* list : {&settings_.points, &settings_.maybe}) {
            for (const Address& address : *list) {
                each_spot(form, address, [&](const Spot& spot) { cells.push_back(spot.value); });
            }
        }
    }

    std::optional<Decimal> solve(const FormView& form, const Claim& claim, const Value& input,
                                 const Figures& figures) const override {
        const auto part = figures.number(&input);
        const auto wanted =
            claim.part == unprinted ? settings_.full : figures.number(claim.result.value);
        if (!part || !wanted) return std::nullopt;
        const PointTerms terms = terms_of(form, figures);
        return *part + (*wanted - nearest_of(terms, *wanted).sum);
    }

    std::string solution(const FormView& form, const Claim& claim, const Value& input,
                         const Figures& figures) const override {
        const auto number = solve(form, claim, input, figures);
        const auto wanted =
            claim.part == unprinted ? settings_.full : figures.number(claim.result.value);
        if (!number || !wanted) return {};
        const PointTerms terms = terms_of(form, figures);
        const Terms& sum = nearest_of(terms, *wanted);
        return rest_text(figure(*wanted), sum.spots, sum.numbers, input, *number);
    }

  private:
    // With what the rows beside the others give on top, where they are counted.
    Judgement judge_full(const FormView& form, const std::optional<Decimal>& given,
                         const Figures& figures) const {
        Judgement out;
        if (!given) out.outcome = Outcome::unknown;
        if (!given || *given == *settings_.full) return out;
        if (*given == *settings_.full + extra_points(form, figures)) return out;
        out.outcome = Outcome::fails;
        out.code = Code::points_total_differs;
        out.expected = settings_.full;
        out.expected_text = settings_.full->to_string();
        return out;
    }

    // A row with all the points is the total, under a label that was not read.
    static bool has_total_row(const Terms& terms, const Decimal& full) {
        return std::find(terms.numbers.begin(), terms.numbers.end(), full) != terms.numbers.end();
    }

    // Whether the form has the rows that the address speaks of; a row whose label was not read is
    // none of them.
    static bool has_rows(const FormView& form, const Address& address) {
        return !address.in_block ||
               std::ranges::any_of(form.form().tables, [&](const Table& table) {
                   return table.block == address.block &&
                          std::ranges::any_of(
                              table.records, [&](const Record& one) { return address.takes(one); });
               });
    }

    // 加分项, 扣分项: named so in one of the row's levels.
    static bool is_extra(const Spot& spot) {
        if (spot.value->has_number && spot.value->number.is_negative()) return true;
        return spot.record != nullptr && is_extra_row(*spot.record);
    }

    Decimal extra_points(const FormView& form, const Figures& figures) const {
        Decimal sum;
        for (const Address& address : settings_.points) {
            each_spot(form, address, [&](const Spot& spot) {
                if (is_extra(spot)) sum = sum + figures.number_or_zero(spot.value);
            });
        }
        return sum;
    }

    PointTerms terms_of(const FormView& form, const Figures& figures) const {
        PointTerms terms;
        terms.sure.expect_rows();
        std::vector<Spot> extra;
        for (const Address& address : settings_.points) {
            if (!has_rows(form, address)) terms.complete = false;
            each_spot(form, address, [&](const Spot& spot) {
                if (!figures.number(spot.value)) terms.complete = false;
                if (is_extra(spot)) {
                    extra.push_back(spot);
                } else {
                    terms.sure.add(spot, figures);
                }
            });
        }
        if (!settings_.maybe.empty() || !extra.empty()) terms.all = terms.sure;
        for (const Spot& spot : extra) terms.all->add(spot, figures);
        for (const Address& address : settings_.maybe) {
            if (!has_rows(form, address)) terms.complete = false;
            each_spot(form, address, [&](const Spot& spot) { terms.all->add(spot, figures); });
        }
        return terms;
    }

    static bool comes_to(const Terms& terms, const Decimal& wanted, const Figures& figures) {
        return terms.sum == wanted || terms.shown_sum(figures) == wanted;
    }

    static const Terms& nearest_of(const PointTerms& terms, const Decimal& wanted) {
        const auto off = [&](const Terms& sum) {
            const Decimal by = sum.sum - wanted;
            return by.is_negative() ? by.negated() : by;
        };
        if (!terms.all) return terms.sure;
        return off(terms.sure) < off(*terms.all) ? terms.sure : *terms.all;
    }

    Spot head_of(const FormView& form) const {
        const Address& points = settings_.points.front();
        for (const Table& table : form.form().tables) {
            if (points.in_block && table.block == points.block) {
                return {nullptr, &table, nullptr, points.specs.front(), {}};
            }
        }
        return {};
    }

    PointsTotalSettings settings_;
};

std::unique_ptr<Rule> make_points_total(RuleSettings& settings) {
    PointsTotalSettings read{settings.addresses("points"), settings.optional_addresses("maybe"),
                             settings.optional_address("total"), settings.decimal("full")};
    return std::make_unique<PointsTotal>(std::move(read));
}

}  // namespace

extern const RuleKind points_total_kind{"points_total", make_points_total};

}  // namespace jixiao::check
