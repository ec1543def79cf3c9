// SPDX-License-Identifier: MIT
#include "store/flat/flat_value.hpp"

#include <array>
#include <string>

#include "store/words.hpp"

namespace jixiao::store {
namespace {

void write_text(RowWriter& out, const Value& value) {
    out.optional_text(value.text);
}
void write_raw(RowWriter& out, const Value& value) {
    out.optional_text(value.raw);
}
void write_code(RowWriter& out, const Value& value) {
    out.optional_text(value.code);
}
void write_unit(RowWriter& out, const Value& value) {
    out.optional_text(value.unit);
}
void write_base_unit(RowWriter& out, const Value& value) {
    out.optional_text(value.base_unit);
}
void write_kind(RowWriter& out, const Value& value) {
    out.text(kind_word(value.kind));
}

void write_truth(RowWriter& out, const Value& value) {
    value.has_truth ? out.integer(value.truth ? 1 : 0) : out.null();
}

void write_number(RowWriter& out, const Value& value) {
    out.optional_decimal(value.has_number, value.number);
}

void write_base(RowWriter& out, const Value& value) {
    out.optional_decimal(value.has_base, value.base);
}

void write_weight_only(RowWriter& out, const Value& value) {
    out.integer(value.weight_only ? 1 : 0);
}

void write_operator(RowWriter& out, const Value& value) {
    out.optional_text(operator_word(value.op));
}

void write_nature(RowWriter& out, const Value& value) {
    out.optional_text(nature_word(value.nature));
}

void write_reached(RowWriter& out, const Value& value) {
    out.optional_text(reached_word(value.reached));
}

void write_cell(RowWriter& out, const Value& value) {
    out.text(value.cell.to_string());
}

constexpr Part kCell{"_cell", ColumnType::text, write_cell};
constexpr Part kRaw{"_raw", ColumnType::text, write_raw};
constexpr Part kOwnText{"", ColumnType::text, write_text};
constexpr Part kOwnNumber{"", ColumnType::number, write_number};
constexpr Part kYuan{"_yuan", ColumnType::number, write_base};

constexpr std::array kText{kOwnText, kCell};
constexpr std::array kCoded{kOwnText, Part{"_code", ColumnType::text, write_code}, kCell};
constexpr std::array kTruth{kOwnText, Part{"_value", ColumnType::integer, write_truth}, kCell};
constexpr std::array kNumber{kOwnNumber, kRaw, kCell};
constexpr std::array kMoney{kOwnNumber, kYuan, kRaw, kCell};
constexpr std::array kSpending{
    kOwnNumber, kYuan, Part{"_weight_only", ColumnType::integer, write_weight_only}, kRaw, kCell};
constexpr std::array kMeasure{
    Part{"", ColumnType::text, write_raw},
    Part{"_kind", ColumnType::text, write_kind},
    Part{"_op", ColumnType::text, write_operator},
    Part{"_value", ColumnType::number, write_number},
    Part{"_unit", ColumnType::text, write_unit},
    Part{"_base_value", ColumnType::number, write_base},
    Part{"_base_unit", ColumnType::text, write_base_unit},
    Part{"_nature", ColumnType::text, write_nature},
    Part{"_reached", ColumnType::text, write_reached},
    kCell,
};

// In the order of Shape.
constexpr std::array<std::span<const Part>, 7> kShapes{kText,  kCoded,    kTruth,  kNumber,
                                                       kMoney, kSpending, kMeasure};
static_assert(kShapes.size() == static_cast<std::size_t>(Shape::measure) + 1);

}  // namespace

std::span<const Part> parts_of(Shape shape) {
    return kShapes[static_cast<std::size_t>(shape)];
}

void write_value(RowWriter& out, Shape shape, const Value* value) {
    for (const Part& part : parts_of(shape)) {
        if (value == nullptr) {
            out.null();
        } else {
            part.write(out, *value);
        }
    }
}

}  // namespace jixiao::store
