// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

#include "import/labels/label_index.hpp"
#include "model/field_type.hpp"

// What a form prints in the place of an answer, and around it.
namespace jixiao::importer {

// Whether the text is the form's room for an answer and none itself: ________, （公章）,
// （填写全称）, 年  月  日; of a figure also its unit alone: 万元, ____%.
bool is_printed_room(std::string_view text, FieldType type, const LabelIndex& index);

// A colon and nothing else.
bool is_colon(std::string_view text);
// What stands behind the colon that an answer begins with: ：甲局.
std::string_view behind_colon(std::string_view answer);

}  // namespace jixiao::importer
