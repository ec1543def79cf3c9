// SPDX-License-Identifier: MIT
#include "check/failure.hpp"

#include <algorithm>
#include <stdexcept>

namespace jixiao::check {

Judgement judge(const FormView& form, const Claim& claim, const Figures& figures) {
    try {
        return claim.rule->judge(form, claim, figures);
    } catch (const std::overflow_error&) {
        Judgement unknown;
        unknown.outcome = Outcome::unknown;
        return unknown;
    }
}

bool speaks_of(const Failure& failure, CellRef cell) {
    return std::any_of(failure.cells.begin(), failure.cells.end(),
                       [&](const Value* one) { return one != nullptr && one->cell == cell; });
}

bool is_result(const Claim& claim, CellRef cell) {
    return claim.result.value != nullptr && claim.result.value->cell == cell;
}

Spot spot_of(const FormView& form, const Value& value) {
    for (const Table& table : form.form().tables) {
        for (const Record& record : table.records) {
            for (const Field& field : record.fields) {
                if (&field.value == &value) return {&value, &table, &record, field.spec, {}};
            }
        }
    }
    for (const Field& field : form.form().fields) {
        if (&field.value == &value) return {&value, nullptr, nullptr, 0, field.path};
    }
    return {&value, nullptr, nullptr, 0, {}};
}

bool is_mistyped(const Decimal& given, const Decimal& meant) {
    const int places = std::max(given.scale(), meant.scale());
    std::string one = given.to_fixed(places, Rounding::half_up);
    std::string other = meant.to_fixed(places, Rounding::half_up);
    std::sort(one.begin(), one.end());
    std::sort(other.begin(), other.end());
    return one == other;
}

}  // namespace jixiao::check
