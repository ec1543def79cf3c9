// SPDX-License-Identifier: MIT
#pragma once

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

}  // namespace jixiao::store
