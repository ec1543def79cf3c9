// SPDX-License-Identifier: MIT
#include "check/diagnosis/failure.hpp"

#include <algorithm>
#include <stdexcept>
#include <typeinfo>
#include <utility>

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

Failure failure_of(const FormView& form, const Claim& claim, Judgement judgement) {
    Failure failure{&claim, std::move(judgement), {}};
    claim.rule->inputs(form, claim, failure.cells);
    if (claim.result.value != nullptr) failure.cells.push_back(claim.result.value);
    return failure;
}

bool speaks_of(const Failure& failure, CellRef cell) {
    return std::any_of(failure.cells.begin(), failure.cells.end(),
                       [&](const Value* one) { return one != nullptr && one->cell == cell; });
}

bool is_result(const Claim& claim, CellRef cell) {
    return claim.result.value != nullptr && claim.result.value->cell == cell;
}

bool is_sound_part(const FormView& form, const Claims& claims, const Failure& failure,
                   const Figures& figures) {
    const Value* const result = failure.claim->result.value;
    if (result == nullptr) return false;
    return std::any_of(claims.begin(), claims.end(), [&](const Claim& other) {
        if (&other == failure.claim || typeid(*other.rule) != typeid(*failure.claim->rule)) {
            return false;
        }
        Cells parts;
        other.rule->inputs(form, other, parts);
        const bool is_part = std::any_of(parts.begin(), parts.end(), [&](const Value* part) {
            return part != nullptr && part->cell == result->cell;
        });
        return is_part && judge(form, other, figures).outcome == Outcome::holds;
    });
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
    for (std::string* text : {&one, &other}) {
        std::erase(*text, '-');
        std::sort(text->begin(), text->end());
    }
    return one == other;
}

}  // namespace jixiao::check
