// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "mapping/mapping.hpp"
#include "mapping/parse/grade_bands.hpp"

// What a definition of a summary workbook says (mappings/summaries/*.toml), as plain data.
// summary_parser fills it, summary_lint compares it with the mappings, src/export/summary uses it.
namespace jixiao::mapping {

// A place in a form as a definition names it, e.g. "rows.unit", "funding[total].executed".
struct PlaceText {
    std::string path;
    SourceAt at;
};

// What a row of a sheet stands for.
enum class RowUnit : std::uint8_t {
    unit,    // all that has the same key
    record,  // one row of a table in a form
    form,    // one form
    bands,   // a grade of another sheet's rows
};

// Where rows and figures come from.
struct SummarySource {
    std::vector<Label> forms;    // ids or kinds of mappings; "*": any
    PlaceText rows;              // "rows[city]": each of its records gives a row; empty: forms
    std::vector<PlaceText> key;  // the values that tell units apart
    std::string name;            // the key of all, where the forms do not say
    std::string dictionary;      // keys are looked up here first
    // The member of a dimension that a form speaks of: {"fund", "header.project_name"}, and the
    // dictionary that knows it.
    std::vector<std::pair<std::string, PlaceText>> only;
    std::string only_dictionary;
    // Only records whose value at the place is this label or this code.
    std::vector<std::pair<PlaceText, Label>> where;
    // Parts of the forms that say the same of different times: of a row's figures in these only
    // those count that are in the first one it has any in ("rows.review" before "rows.self").
    std::vector<PlaceText> blocks;
    std::vector<std::uint16_t> needs;  // columns, one of which must be filled for a row
    bool joins = false;                // gives figures to rows that others made, no rows
    SourceAt at;
};

enum class ComputeKind : std::uint8_t {
    none,
    number,      // 1, 2, 3 …
    sum,         // of columns
    composite,   // Σ score × weight ÷ Σ weight
    rank,        // competition rank, descending
    rate,        // part ÷ whole × 100
    share,       // part ÷ total of its column × 100
    grade,       // by bands
    difference,  // first − second
    completion,  // actual ÷ target of measures × 100, at most 100
    file,        // names of the files that the row comes from
};

// How several figures for one cell become one.
enum class Aggregate : std::uint8_t {
    one,     // they have to agree
    sum,     // they add up
    nature,  // absolute ones add up, relative ones are weighted, of dates the latest
    list,    // texts, each once, joined by 、
};

// What stands below a column in a line of totals.
enum class ColumnTotal : std::uint8_t { none, sum, mean, same };

enum class Blank : std::uint8_t { blank, dash, zero };
enum class Align : std::uint8_t { automatic, left, centre, right };

// How a column's figure is computed. Columns are positions in the sheet's list.
struct Computation {
    ComputeKind kind = ComputeKind::none;
    std::vector<std::uint16_t> first;   // sum: of; composite: scores; rank, share, grade: one
    std::vector<std::uint16_t> second;  // composite: weights; rate: the whole; difference
    std::uint8_t scale = 2;
    Rounding rounding = Rounding::half_up;
    GradeBands bands;
    Decimal tolerance;    // how far a stated figure may be off to stand nevertheless
    bool weights = true;  // amounts that stand in for zero count; false: only spending does
};

struct SummaryColumn {
    std::string id;
    HeadPath head;
    std::vector<std::pair<std::string, std::string>> dimensions;  // {"fund", "prov_sampling"}
    std::vector<PlaceText> values;  // the first of these that a form has and fills
    std::string otherwise;          // the text where no form gives anything
    Computation computation;
    Aggregate aggregate = Aggregate::one;
    std::optional<std::uint16_t> weight;    // of relative figures, see Aggregate::nature
    std::optional<std::uint16_t> fallback;  // stands in, in red, for zero
    ColumnTotal total = ColumnTotal::none;
    std::string number_format;
    double width = 0;  // 0: by the head and the figures
    Blank blank = Blank::blank;
    Align align = Align::automatic;
    bool printed = false;     // texts and measures as the form shows them
    bool merge_down = false;  // equal neighbours become one cell
    bool hidden = false;      // only for other columns to use
    SourceAt at;
};

// Rows that belong together, with a sub-total.
struct SummaryGroups {
    enum class By : std::uint8_t { none, kind, region, column };
    By by = By::none;
    std::uint16_t column = 0;
    std::uint8_t digits = 4;  // region: so many digits of the administrative code
    // Labels by kind or by value, in the order of the groups. Others follow as they come.
    std::vector<std::pair<std::string, std::string>> labels;
    std::string label = "{name}小计";
    bool above = true;  // the sub-total stands above its rows
    SourceAt at;
};

enum class LineKind : std::uint8_t { total, mean, highest, lowest, range };

// A line below (or above) all rows.
struct SummaryLine {
    LineKind kind = LineKind::total;
    std::string label;
    std::vector<std::uint16_t> columns;  // total: those that say what stands there
    bool top = false;
    SourceAt at;
};

// A row of a sheet of grades.
struct SummaryBand {
    std::string label;  // "90 分（含）至 100 分"
    std::string grade;
    Decimal from;
    std::optional<Decimal> below;  // nothing: no upper bound
};

// One part of the order of rows.
struct SortKey {
    enum class By : std::uint8_t { roster, code, file, column };
    By by = By::file;
    std::uint16_t column = 0;
    bool descending = false;
};

struct SummarySheet {
    std::string id;
    std::string name;   // of the tab
    std::string title;  // {year}: the year of the forms
    std::string unit_line;
    std::string amount_unit = "万元";
    std::vector<std::string> notes;
    RowUnit rows = RowUnit::unit;
    std::vector<SummarySource> sources;
    std::vector<SummaryColumn> columns;
    std::vector<SortKey> order;
    SummaryGroups groups;
    std::vector<SummaryLine> lines;
    bool landscape = true;
    bool a3 = false;
    double text_size = 10;
    // RowUnit::bands: the sheet that is counted, the column that decides and the one that names.
    std::uint16_t of = 0;
    std::uint16_t score = 0;
    std::uint16_t names = 0;
    // Where no row has a score, that of another column decides, and a note says so.
    std::optional<std::uint16_t> else_score;
    std::string else_note;
    std::vector<SummaryBand> bands;
    std::vector<std::string> heads;  // of the four columns
    SourceAt at;
};

struct SummaryChart {
    std::string title;
    std::uint16_t sheet = 0;
    std::uint16_t categories = 0;
    std::vector<std::uint16_t> values;
    std::vector<std::uint16_t> else_values;  // where no row has a number in those
    std::string else_title;
    std::string group;  // only the rows of this group
    std::string value_title;
    std::string value_format = "0.00";
    bool upright = true;
    SourceAt at;
};

struct Summary {
    std::shared_ptr<const RuleSource> source;
    std::string id;
    std::string name;
    std::string font = "宋体";
    std::string title_font = "黑体";
    std::vector<SummarySheet> sheets;
    std::vector<SummaryChart> charts;
    std::string charts_name = "图表";
};

}  // namespace jixiao::mapping
