// SPDX-License-Identifier: MIT
#pragma once

#include "base/finding/finding.hpp"
#include "model/form.hpp"
#include "model/value.hpp"
#include "store/json/json_node.hpp"

namespace jixiao::store {

// The opposite of store/json/json_value.hpp. They throw Error(jsonl_unexpected); texts stay where
// the tree has put them. Of a value's `source` only what its text says is known, of a measure's
// base only what differs from its number and unit.
Value read_value(JsonNode node, FieldType type);
AmountUnit read_amount_unit(JsonNode node);
// `file` is the workbook that the finding is about.
Finding read_finding(JsonNode node, std::string_view file);

// One of `words`, as its index.
std::size_t read_word(JsonNode node, std::span<const std::string_view> words);

}  // namespace jixiao::store
