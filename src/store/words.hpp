// SPDX-License-Identifier: MIT
#pragma once

#include <span>
#include <string_view>

#include "model/field_type.hpp"
#include "model/value.hpp"

// The words under which the model's enumerations appear in all outputs. They never change their
// meaning; submission.schema.json lists them.
namespace jixiao::store {

// What sort of value a field is for a reader of the output: text, number, money, percent, measure
// or date.
std::string_view sort_word(FieldType type);
std::string_view kind_word(MeasureKind kind);
// "≥"; empty for none.
std::string_view operator_word(Operator op);
// Empty for unknown and none.
std::string_view nature_word(Nature nature);
std::string_view reached_word(Reached reached);
std::string_view unit_source_word(UnitSource source);

// The words of an enumeration in its order; empty where a value is not written at all.
using Words = std::span<const std::string_view>;
Words kind_words();
Words operator_words();
Words nature_words();
Words reached_words();
Words unit_source_words();
Words cell_type_words();

}  // namespace jixiao::store
