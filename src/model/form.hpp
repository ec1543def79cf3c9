// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <cstdint>
#include <string_view>
#include <vector>

#include "base/cell/cell_ref.hpp"
#include "base/finding/finding.hpp"
#include "model/value.hpp"

namespace jixiao {

// The unit that amounts of a form are in when their cell or header does not say otherwise.
// `value.text` is the unit's name; factor: how many 元 one of it is.
struct AmountUnit {
    bool known = false;
    bool assumed = false;  // taken from the mapping: the form itself says nothing
    std::string_view unit;
    Decimal factor;
    Value value;  // where it is written
};

// A head of a table as it was found: which rule it fits, where it stands, what it says.
struct FoundColumn {
    std::uint16_t spec = 0;
    std::uint32_t column = 0;
    CellRef head;           // lowest head cell
    std::string_view text;  // its text as stored
    std::string_view unit;  // from a bracket in the head: "万元", "%"; empty if none
    bool mistyped = false;  // the head only resembles the rule's: its values stay uninterpreted
};

// One row of a table. `kind` names its sort ("total", "city", …); empty where the table has none.
// Fields stand in the mapping's order. A path that ends in "[]" may stand several times.
struct Record {
    std::string_view kind;
    std::uint32_t row = 0;
    std::vector<Field> fields;
};

struct Table {
    std::string_view name;    // "funding", "indicators", "rows"
    std::uint16_t block = 0;  // index of the mapping's block
    CellRange range;          // head and rows
    std::vector<FoundColumn> columns;
    std::vector<Record> records;
    std::vector<Value> prompts;  // names in rows of template text that are no records

    // Whether there is a row of this kind.
    [[nodiscard]] bool has(std::string_view row_kind) const {
        return std::any_of(records.begin(), records.end(),
                           [&](const Record& record) { return record.kind == row_kind; });
    }
};

// One form found on a sheet.
struct Form {
    std::string_view id;  // "shanghai-2023"
    std::string_view version;
    std::string_view kind;      // "self_evaluation", "allocation", …
    std::uint16_t mapping = 0;  // index in the mapping set
    std::string_view sheet;
    std::uint16_t sheet_index = 0;
    CellRange range;
    std::uint16_t score = 0;  // how well the mapping fits, in percent
    bool unfilled = false;    // an empty template
    AmountUnit amount_unit;
    std::vector<Field> fields;  // header.*, goals.*, totals.*, grade: in the mapping's order
    std::vector<Table> tables;
    std::vector<Finding> findings;
};

}  // namespace jixiao
