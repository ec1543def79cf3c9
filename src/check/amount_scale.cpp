// SPDX-License-Identifier: MIT
#include "check/amount_scale.hpp"

#include <algorithm>

namespace jixiao::check {
namespace {

struct Column {
    const Table* table = nullptr;
    const Field* field = nullptr;
};

// The column that a cell stands in; no table: none.
Column column_of(const FormView& form, const Value& value) {
    for (const Table& table : form.form().tables) {
        for (const Record& record : table.records) {
            for (const Field& field : record.fields) {
                if (field.value.cell == value.cell) return {&table, &field};
            }
        }
    }
    return {};
}

}  // namespace

bool is_scale_slip(const Decimal& given, const Decimal& expected, const Decimal& tolerance) {
    constexpr int kPlaces = 12;
    if (given.is_zero() || expected.is_zero()) return false;
    const Decimal larger = std::max(given, expected);
    const Decimal other = std::min(given, expected).shifted(kScalePower);
    const Decimal off = larger > other ? larger - other : other - larger;
    return off <= Decimal::multiply(larger, tolerance, kPlaces, Rounding::half_up);
}

std::optional<Decimal> scaled_below(const Decimal& given, const Decimal& limit) {
    if (given.is_negative() || given.is_zero()) return std::nullopt;
    const Decimal meant = given.shifted(-kScalePower);
    if (meant > limit || meant + meant < limit) return std::nullopt;
    return meant;
}

Cells numbers_beside(const FormView& form, const Value& one) {
    const Column column = column_of(form, one);
    Cells cells;
    if (column.table == nullptr) return cells;
    for (const Record& record : column.table->records) {
        const Value* const value = FormView::at(record, column.field->spec);
        if (value == nullptr || !value->has_number || value->number.is_zero()) continue;
        cells.push_back(value);
    }
    return cells;
}

bool is_amount(const FormView& form, const Value& value) {
    const Column column = column_of(form, value);
    return column.table != nullptr && column.field->type == FieldType::amount;
}

bool counts_in_larger_unit(const FormView& form) {
    return form.form().amount_unit.factor != Decimal::integer(1);
}

}  // namespace jixiao::check
