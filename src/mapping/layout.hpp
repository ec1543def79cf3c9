// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/number/decimal.hpp"
#include "mapping/source_at.hpp"

// How the blank of a form is made, as plain data: [layout] of a mapping. Everything may be left
// out; what is not said follows from the fields and blocks.
namespace jixiao::mapping {

// Columns of the sheet, zero-based, both ends included: "B:E".
struct ColumnSpan {
    std::uint16_t first = 0;
    std::uint16_t last = 0;
    bool operator==(const ColumnSpan&) const = default;
};

struct LayoutText {
    std::string text;
    SourceAt at;
};

enum class TextAlign : std::uint8_t { unsaid, left, centre, right };

// Words in front of a part, over all its rows: 项目资金（万元）.
struct LayoutSide {
    ColumnSpan at;
    std::string text;
};

// A row of a table as the office prints it. Columns that it does not name stay blank; those that
// are filled down go on from the row above.
struct LayoutRow {
    std::vector<std::pair<std::string, std::string>> values;  // column path, text
    std::uint16_t count = 1;                                  // so many rows like this
    SourceAt at;
};

// Other words than the mapping's, or other columns, for a closing line.
struct LayoutTotal {
    std::vector<LayoutText> texts;
    std::vector<ColumnSpan> at;  // of each text
};

// Where a column of a table stands, and the words above it where they are not the mapping's.
struct LayoutColumn {
    std::string path;
    std::vector<ColumnSpan> at;      // several for a list: bands[]
    std::vector<std::string> heads;  // as many
    SourceAt source;
};

// One of: fields side by side, a table, a text. From top to bottom.
struct LayoutPart {
    std::vector<LayoutText> fields;  // paths
    std::vector<LayoutText> labels;  // their labels, where they are not the mapping's first ones
    std::string block;
    std::string text;
    std::vector<ColumnSpan> at;  // fields: label, answer, label, answer …; a text: one
    std::optional<LayoutSide> side;
    std::vector<LayoutColumn> columns;
    std::vector<LayoutRow> rows;
    std::vector<LayoutText> samples;  // names in rows that have none: 指标1：
    std::vector<LayoutTotal> totals;
    TextAlign align = TextAlign::unsaid;
    Decimal height;  // in points; zero: as high as the texts need
    Decimal size;    // of a text, in points; zero: as the form
    bool border = true;
    bool inside = false;  // fields: label and answer in one cell
    SourceAt source;
};

enum class PageShape : std::uint8_t { unsaid, portrait, landscape };

struct Layout {
    bool given = false;
    std::string sheet;         // its name
    std::string before_title;  // 附件1
    std::string title;
    std::string after_title;      // the line with the year: （{year}年度）
    std::vector<Decimal> widths;  // of columns A, B, …, in characters
    PageShape page = PageShape::unsaid;
    std::string font = "宋体";
    std::string title_font = "黑体";
    Decimal size = Decimal::integer(10);
    Decimal title_size = Decimal::integer(18);
    bool bold_heads = true;
    std::vector<LayoutPart> parts;
    std::vector<LayoutText> targets;  // columns that --data fills besides those marked given
    std::string allocation;           // place of a form that gets what a unit was allotted
    SourceAt at;
};

}  // namespace jixiao::mapping
