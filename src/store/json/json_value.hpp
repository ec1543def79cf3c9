// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "base/finding/finding.hpp"
#include "model/form.hpp"
#include "model/value.hpp"
#include "store/json/json_piece.hpp"

namespace jixiao::store {

// Append one JSON object each, as submission.schema.json describes them.
void append_value(JsonPiece& out, FieldType type, const Value& value);
void append_amount_unit(std::string& out, const AmountUnit& unit);
void append_finding(std::string& out, const Finding& finding);

// A JSON string, or null when `text` is empty.
void append_string_or_null(std::string& out, std::string_view text);

}  // namespace jixiao::store
