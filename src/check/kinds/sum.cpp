// SPDX-License-Identifier: MIT
// A sum: this cell holds the sum of those. Units: those of the cells, all alike.
//   result        the total: a value of the form, or columns of one kind of row
//   parts         addresses that are added up …
//   part_rows     … or kinds of rows, in the total's own column …
//   part_columns  … or columns, in the total's own row
//   maybe         parts that some units count and others do not: right either way
//   blank         what a blank part counts: "zero", or "open": then nothing is claimed
//   tolerance     how far off a total may be
// Merged cells count once. Nothing is claimed where all parts are blank, where one holds no number,
// where a row of the total's block has a label that was not read or a row that all forms have is
// missing in it, or where the form lacks a place that is named in `parts`.
// Sources: Shanghai 2023 (总分 = 执行得分 + rows), every funding block (年度资金总额 = its parts),
// Sichuan 2021 table 1 (小计, 合计 = 省级小计 + 市州小计 + 扩权县) and annex 3 (实际执行数合计).
#include <algorithm>

#include "check/rules/calculation.hpp"
#include "check/rules/precision.hpp"
#include "check/rules/rule_kind.hpp"
#include "check/rules/terms.hpp"
#include "normalise/measure_expression.hpp"

namespace jixiao::check {
namespace {

// One total and what it is the sum of.
struct Total {
    Address result;
    std::vector<Address> parts;
    std::vector<Address> maybe;
    bool in_row = false;  // the parts stand in the total's own row
};

class Sum final : public Rule {
  public:
    Sum(std::vector<Total> totals, Decimal tolerance, bool blank_is_zero)
        : totals_(std::move(totals)), tolerance_(tolerance), blank_is_zero_(blank_is_zero) {}

    void claim(const FormView& form, Claims& claims) const override {
        for (std::uint32_t i = 0; i < totals_.size(); ++i) {
            each_spot(form, totals_[i].result, [&](const Spot& spot) {
                claims.push_back({this, spot, i});
            });
        }
    }

    Judgement judge(const FormView& form, const Claim& claim,
                    const Figures& figures) const override {
        Judgement out;
        const auto given = figures.number(claim.result.value);
        const Total& total = totals_[claim.part];
        Terms all = terms_of(form, claim, total.parts, figures);
        if (!given || all.numbers.empty() || is_open(form, claim)) {
            out.outcome = Outcome::unknown;
            return out;
        }
        if (fits(all, claim, *given, figures)) return out;
        for (const Address& address : total.maybe) add_terms(form, claim, address, figures, all);
        if (!total.maybe.empty() && fits(all, claim, *given, figures)) return out;
        out.outcome = Outcome::fails;
        if (!tolerance_.is_zero()) {
            out.tolerance = tolerance_.to_string();
            const Decimal off = *given - all.sum;
            if ((off.is_negative() ? off.negated() : off) <= tolerance_) {
                out.outcome = Outcome::near;
            }
        }
        out.code = Code::sum_differs;
        out.expected = all.sum;
        out.expected_text = figure(all.sum, *claim.result.value);
        out.calculation = sum_equation(all.spots, all.numbers, out.expected_text);
        return out;
    }

    void inputs(const FormView& form, const Claim& claim, Cells& cells) const override {
        const Total& total = totals_[claim.part];
        for (const auto* list : {&total.parts, &total.maybe}) {
            for (const Address& address : *list) {
                each_part(form, claim, address,
                          [&](const Spot& spot) { cells.push_back(spot.value); });
            }
        }
    }

    std::optional<Decimal> solve(const FormView& form, const Claim& claim, const Value& input,
                                 const Figures& figures) const override {
        const auto given = figures.number(claim.result.value);
        const Judgement now = judge(form, claim, figures);
        if (!given || !now.expected) return std::nullopt;
        // What a blank cell owes is what the sum lacks.
        const auto part =
            is_filled(&input) ? figures.number(&input) : figures.number_or_zero(&input);
        return part ? std::optional(*part + (*given - *now.expected)) : std::nullopt;
    }

    std::string solution(const FormView& form, const Claim& claim, const Value& input,
                         const Figures& figures) const override {
        const auto given = figures.number(claim.result.value);
        const auto number = solve(form, claim, input, figures);
        if (!given || !number) return {};
        Terms terms = terms_of(form, claim, totals_[claim.part].parts, figures);
        for (const Address& address : totals_[claim.part].maybe) {
            add_terms(form, claim, address, figures, terms);
        }
        return rest_text(figure(*given, *claim.result.value), terms.spots, terms.numbers, input,
                         *number);
    }

  private:
    template <class See>
    void each_part(const FormView& form, const Claim& claim, const Address& address,
                   See&& see) const {
        const Spot& result = claim.result;
        if (!totals_[claim.part].in_row) {
            each_spot(form, address, [&](const Spot& spot) {
                if (spot.value->cell != result.value->cell) see(spot);
            });
            return;
        }
        for (const std::uint16_t spec : address.specs) {
            const Value* const value = FormView::at(*result.record, spec);
            if (value != nullptr) see(Spot{value, result.table, result.record, spec, {}});
        }
    }

    // Whether a part is not known, or may stand in a row whose label was not read.
    bool is_open(const FormView& form, const Claim& claim) const {
        const Total& total = totals_[claim.part];
        bool open = has_unread_row(claim) || lacks_row(form, claim);
        for (const Address& address : total.parts) {
            bool any = total.in_row;
            each_part(form, claim, address, [&](const Spot& spot) {
                any = true;
                if (spot.value->has_number) return;
                const bool nothing =
                    !is_filled(spot.value) || normalise::is_no_value(spot.value->raw);
                open = open || !nothing || !blank_is_zero_;
            });
            if (!any && total.parts.size() > 1) return true;
        }
        return open;
    }

    static bool has_unread_row(const Claim& claim) {
        const Spot& result = claim.result;
        if (result.table == nullptr) return false;
        const auto& records = result.table->records;
        return std::any_of(records.begin(), records.end(), [&](const Record& record) {
            const Value* const value = FormView::at(record, result.spec);
            return record.kind == "unknown" && value != nullptr && value->has_number &&
                   !value->number.is_zero();
        });
    }

    // Without the row that ends one group and begins the next, nobody knows what belongs to which.
    static bool lacks_row(const FormView& form, const Claim& claim) {
        const Table* const table = claim.result.table;
        if (table == nullptr) return false;
        const auto& kinds = form.mapping().blocks[table->block].row_kinds;
        return std::any_of(kinds.begin(), kinds.end(), [&](const mapping::RowKind& kind) {
            return kind.required && !table->has(kind.name);
        });
    }

    void add_terms(const FormView& form, const Claim& claim, const Address& address,
                   const Figures& figures, Terms& terms) const {
        each_part(form, claim, address, [&](const Spot& spot) { terms.add(spot, figures); });
    }

    Terms terms_of(const FormView& form, const Claim& claim, const std::vector<Address>& parts,
                   const Figures& figures) const {
        Terms terms;
        if (!totals_[claim.part].in_row) terms.expect_rows();
        for (const Address& address : parts) add_terms(form, claim, address, figures, terms);
        return terms;
    }

    // Also where the total is that of the numbers as shown, or shows the rounded sum while it is
    // stored with more digits. A rounded number that was typed in is not the sum.
    static bool fits(const Terms& terms, const Claim& claim, const Decimal& given,
                     const Figures& figures) {
        if (given == terms.sum) return true;
        const Decimal shown_sum = terms.shown_sum(figures);
        if (given == shown_sum) return true;
        if (figures.is_supposed(claim.result.value->cell)) return false;
        const auto shown = shown_number(*claim.result.value);
        if (!shown || *shown == given) return false;
        return *shown == shown_sum ||
               *shown == terms.sum.rounded(shown_decimals(*claim.result.value), Rounding::half_up);
    }

    std::vector<Total> totals_;
    Decimal tolerance_;
    bool blank_is_zero_;
};

Address column_of(const Address& whole, std::uint16_t spec) {
    Address one = whole;
    one.specs = {spec};
    return one;
}

// One total for every column of the result.
void add_totals(const Address& result, const std::vector<std::string>& rows,
                const std::vector<Address>& maybe, std::vector<Total>& totals) {
    for (const std::uint16_t spec : result.specs) {
        Address parts = column_of(result, spec);
        parts.kinds = rows;
        totals.push_back({column_of(result, spec), {std::move(parts)}, maybe, false});
    }
}

constexpr std::array<mapping::Named<bool>, 2> kBlanks{{{"zero", true}, {"open", false}}};

std::unique_ptr<Rule> make_sum(RuleSettings& settings) {
    const std::vector<Address> results = settings.addresses("result");
    const std::vector<std::string> rows = settings.texts("part_rows");
    std::vector<Total> totals;
    const bool in_row = settings.has("part_columns");
    const std::vector<Address> maybe =
        settings.has("maybe") ? settings.optional_addresses("maybe") : std::vector<Address>();
    for (const Address& result : results) {
        if (!rows.empty()) {
            add_totals(result, rows, maybe, totals);
            continue;
        }
        const auto parts = settings.addresses(in_row ? "part_columns" : "parts");
        totals.push_back({result, parts, maybe, in_row});
    }
    const bool blank_is_zero = settings.choice("blank", kBlanks, true);
    return std::make_unique<Sum>(std::move(totals), settings.decimal("tolerance", "0"),
                                 blank_is_zero);
}

}  // namespace

extern const RuleKind sum_kind{"sum", make_sum};

}  // namespace jixiao::check
