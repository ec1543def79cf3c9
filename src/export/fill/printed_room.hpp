// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "model/field_type.hpp"
#include "model/value.hpp"
#include "normalise/dictionaries.hpp"

// What a blank form prints where an answer goes, behind the colon of its label: boxes to tick, a
// unit, blanks.
namespace jixiao::fill {

// The printed text with the box ticked that means what the data say: □是 □否 → □是 ☑否. Nothing
// where it offers no such box.
std::optional<std::string> ticked(std::string_view printed, const Value& value, FieldType type,
                                  const normalise::Dictionaries& dictionaries);

// A unit alone, behind which no figure of this type changes what it means: 分 of points.
bool is_unit_of(FieldType type, std::string_view printed, const normalise::UnitTable& units);

// Whether the answer has all words that are printed, in their order: 年 月 in 2024年3月. Blanks and
// lines to write on are no words.
bool repeats_printed(std::string_view printed, std::string_view answer);

}  // namespace jixiao::fill
