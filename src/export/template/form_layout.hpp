// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "mapping/mapping.hpp"

// Where everything of a form stands on its sheet: the mapping's layout, with what it leaves open
// filled in.
namespace jixiao::exporter {

struct LaidField {
    const mapping::FieldSpec* spec = nullptr;
    std::string label;
    std::optional<mapping::ColumnSpan> label_at;  // none: the answer has the label inside, or none
    mapping::ColumnSpan answer_at;
};

// Fields side by side; where `below`, the answers stand in a row of their own.
struct LaidFields {
    std::vector<LaidField> fields;
    bool below = false;
    const mapping::LayoutPart* part = nullptr;  // nullptr: nobody wrote one
};

struct LaidColumn {
    std::uint16_t spec = 0;
    std::vector<mapping::ColumnSpan> at;          // several for lists
    std::vector<std::vector<std::string>> heads;  // of each, from the top head row to the lowest
};

struct LaidTable {
    std::uint16_t block = 0;
    std::vector<LaidColumn> columns;  // from left to right
    const mapping::LayoutPart* part = nullptr;
};

struct LaidText {
    std::string text;
    mapping::ColumnSpan at;
    std::optional<mapping::ColumnSpan> answer_at = {};  // room beside it, left to the unit
    mapping::TextAlign align = mapping::TextAlign::left;
    Decimal size;
    Decimal height;
    bool border = false;
};

using LaidPart = std::variant<LaidFields, LaidTable, LaidText>;

struct FormLayout {
    std::vector<LaidPart> parts;
    std::vector<Decimal> widths;  // one a column
    bool landscape = false;
};

// The result points into the mapping.
FormLayout lay_out(const mapping::Mapping& mapping);

// Characters that a column of this type needs when nobody says.
Decimal usual_width(const mapping::ColumnSpec& column);

}  // namespace jixiao::exporter
