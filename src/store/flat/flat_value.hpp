// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "model/value.hpp"
#include "store/flat/flat_row.hpp"

namespace jixiao::store {

enum class ColumnType : std::uint8_t { text, integer, number };

// How a value is spread over columns.
enum class Shape : std::uint8_t {
    text,      // the text, its cell
    coded,     // the text, its code, its cell
    truth,     // the text, 1 or 0, its cell
    number,    // the number, the stored text, its cell
    money,     // the amount in the form's unit, in yuan, the stored text, its cell
    spending,  // money that may stand for a weight only
    measure,   // the stored text, kind, operator, number, unit …, its cell
};

// One column of a shape: its name is the field's name and the suffix.
struct Part {
    std::string_view suffix;
    ColumnType type;
    void (*write)(RowWriter&, const Value&);
};

std::span<const Part> parts_of(Shape shape);
// Writes all parts; nulls when there is no value.
void write_value(RowWriter& out, Shape shape, const Value* value);

}  // namespace jixiao::store
