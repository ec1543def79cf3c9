// SPDX-License-Identifier: MIT
#include "check/diagnosis/amount_scale.hpp"

#include <algorithm>
#include <functional>
#include <stdexcept>

namespace jixiao::check {

bool is_scale_slip(const Decimal& given, const Decimal& expected, const Decimal& tolerance) {
    constexpr int kPlaces = 12;
    if (given.is_zero() || expected.is_zero()) return false;
    try {
        const Decimal larger = std::max(given, expected);
        const Decimal other = std::min(given, expected).shifted(kScalePower);
        const Decimal off = larger > other ? larger - other : other - larger;
        return off <= Decimal::multiply(larger, tolerance, kPlaces, Rounding::half_up);
    } catch (const std::overflow_error&) {
        return false;  // as in judge
    }
}

std::optional<Decimal> scaled_below(const Decimal& given, const Decimal& limit) {
    if (given.is_negative() || given.is_zero()) return std::nullopt;
    const Decimal meant = given.shifted(-kScalePower);
    if (meant > limit || meant + meant < limit) return std::nullopt;
    return meant;
}

std::vector<Cells> far_larger(Cells amounts) {
    const Decimal far = Decimal::integer(20);
    std::erase_if(amounts, [](const Value* one) {
        return !one->has_number || one->number.is_zero() || one->number.is_negative();
    });
    std::ranges::sort(amounts, std::greater(), [](const Value* one) { return one->number; });
    std::vector<Cells> groups;
    for (std::size_t i = 2; i < amounts.size(); ++i) {
        const Decimal next =
            Decimal::multiply(amounts[i]->number, far, 2 * Decimal::kMaxScale, Rounding::truncate);
        if (amounts[i - 1]->number < next) continue;
        groups.emplace_back(amounts.begin(), amounts.begin() + static_cast<std::ptrdiff_t>(i));
    }
    return groups;
}

Cells numbers_beside(const FormCells& form, const Value& one) {
    const FormCells::Place place = form.find(one.cell);
    Cells cells;
    if (place.table == nullptr) return cells;
    for (const Record& record : place.table->records) {
        const Value* const value = FormView::at(record, place.field->spec);
        if (value == nullptr || !value->has_number || value->number.is_zero()) continue;
        cells.push_back(value);
    }
    return cells;
}

bool is_amount(const FormCells& form, const Value& value) {
    const FormCells::Place place = form.find(value.cell);
    return place.table != nullptr && place.field->type == FieldType::amount;
}

bool counts_in_larger_unit(const FormView& form) {
    return form.form().amount_unit.factor != Decimal::integer(1);
}

}  // namespace jixiao::check
