// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "base/number/decimal.hpp"
#include "mapping/layout.hpp"
#include "mapping/rule_spec.hpp"
#include "mapping/source_at.hpp"
#include "model/field_type.hpp"

// What a mapping file says, as plain data. mapping_parser fills it from TOML, mapping_lint looks
// for contradictions, the importer uses it. Labels are kept as written and as keys (label_key):
// two labels are the same when their keys are.
namespace jixiao::mapping {

struct Label {
    std::string text;  // as written
    std::string key;   // label_key(text)
    std::string code;  // its entry in the dictionary "labels" (synonyms), or empty
    SourceAt at;
};

// How a form is told from others. Points: the title counts 40, each word its share of 60.
struct Recognition {
    std::vector<Label> titles;   // one of them must be contained in a title cell
    std::vector<Label> words;    // labels that stand in the form
    std::vector<Label> without;  // labels that must not
    std::uint16_t least = 60;    // points needed
    SourceAt at;
};

// Where a field stands, when not beside its label.
enum class FieldPlace : std::uint8_t {
    label,         // found by its label
    title,         // the title cell
    before_title,  // the last filled cell above the title
    after_title,   // the first filled cell below the title that is no label
    title_area,    // the title or a cell between it and the first label (for years)
};

// A form-level field: header.project_name, goals.expected, grade.
struct FieldSpec {
    std::string path;
    FieldType type = FieldType::text;
    FieldPlace place = FieldPlace::label;
    std::vector<Label> labels;
    std::vector<Label> under;    // not empty: only labels below or right of one of these count
    std::vector<Label> choices;  // text: the printed options, of which one is ticked
    bool value_below = false;    // looks below the label first, then right of it
    bool required = false;
    SourceAt at;
};

// A head path such as "自评得分 > 实际执行数合计", from the top head row to the lowest. Its parts
// must appear in this order in the joined heads, the last one lowest. "*" fits any text.
struct HeadPath {
    std::vector<Label> parts;
    std::string text;
};

// How a level or weight goes on in the rows below.
enum class FillDown : std::uint8_t {
    none,
    level,   // while no higher level changes
    always,  // until the next filled cell
};

struct ColumnSpec {
    std::string path;  // record path: "target", "review.projects.prov_sampling.score", "bands[]"
    FieldType type = FieldType::text;
    std::vector<HeadPath> heads;
    std::string follows;        // stands right of the column with this path (repeated heads)
    std::string fallback;       // takes the value of this path where its own cell is blank
    std::string unit_from;      // measure: the unit stands in the column with this path
    std::string operator_from;  // measure: the operator (≥, 不低于) stands there
    FillDown fill = FillDown::none;
    std::uint8_t level =
        0;  // 1 … for levels (and weights that go with a level); 0 = group above them
    bool has_level = false;
    bool row_label = false;  // the column whose texts tell the row kinds; needs no head
    bool required = false;
    bool given = false;      // filled in by the office that issues the form: no answer of the unit
    std::string unit;        // amount: the unit where the form says nothing
    std::string dictionary;  // texts are looked up here (taxonomy, organisations)
    bool weight_only_if_red = false;  // red amounts stand in for zero
    // Members of the block's dimensions that this column stands for: {"phase","review"} …
    std::vector<std::pair<std::string, std::string>> dimensions;
    std::string measure;  // last part of the path, for unpivoted tables
    SourceAt at;
};

struct RowKind {
    std::string name;
    std::vector<Label> labels;
    std::string opens;  // kind of the unlabelled rows that follow: 市州小计 opens "city"
    bool data = false;  // a data row; without labels: what all rows are that no other kind names
    bool required = false;  // every form has such a row: without it others are taken for wrong ones
    SourceAt at;
};

// A closing line of a block: 总分 | 100 | 98.95.
struct TotalLine {
    std::vector<Label> labels;
    bool blank_label = false;  // a line whose label cells are all blank, but which has numbers
    std::string label_path;    // where the label goes: "totals.label"
    // Form path ← column path: {"totals.weight", "weight"}.
    std::vector<std::pair<std::string, std::string>> fields;
    SourceAt at;
};

struct Block {
    std::string name;  // "funding", "indicators", "rows"
    std::vector<ColumnSpec> columns;
    std::vector<RowKind> row_kinds;
    std::vector<TotalLine> totals;
    std::vector<Label> stops;         // a row that begins with one of them ends the block
    std::vector<Label> skips;         // a row that begins with one of them is passed over: 小计
    std::vector<Label> placeholders;  // rows of template text: 指标1：, ……
    std::uint8_t head_rows = 1;       // the most head rows, 1 … 3
    std::string head_into;            // this path takes the head text of column `head_of`
    std::string head_of;
    bool required = true;
    SourceAt at;
};

// How targets and actual values are written.
enum class MeasureStyle : std::uint8_t {
    free,       // ≥2263批次, 达到70%, 2021年底
    bracketed,  // every number carries its unit in brackets: ≥2(个); all else is words
};

struct Mapping {
    std::string file;
    std::string id;
    std::string version;
    std::string kind;
    std::string name;
    std::string family;
    std::string year;                  // the form's year, when the form itself does not say
    std::string amount_unit = "万元";  // last resort
    MeasureStyle measure_style = MeasureStyle::free;
    Recognition recognise;
    std::vector<FieldSpec> fields;
    std::vector<Block> blocks;
    std::vector<std::string> sections;  // top-level names (header, funding, …) in the file's order
    std::vector<RuleSetName> rule_sets;  // none: "standard", if there is one
    std::vector<RuleSpec>
        rules;  // its own; once loaded also those of its sets, switched-off ones out
    Layout layout;
    SourceAt at;  // of [form]
};

// A dictionary: canonical code → its words. `kind` says what it is for.
struct DictionaryEntry {
    std::string code;
    std::string name;           // the word that is shown
    std::vector<Label> labels;  // all words, the name among them
    std::string parent;         // taxonomy: the level above
    std::string base;           // units: the unit that amounts are brought to (万份 → 份)
    Decimal factor;             // units: how many of the base one is
    std::string nature;         // units: "absolute" or "relative"
    SourceAt at;
};

struct Dictionary {
    std::string file;
    std::string name;  // "funds", "taxonomy", "organisations", "labels"
    std::vector<DictionaryEntry> entries;
};

// Everything that a run reads with. Never changes once loaded; shared by all threads.
struct MappingSet {
    std::vector<Mapping> mappings;  // by id
    std::map<std::string, Dictionary, std::less<>> dictionaries;
    std::map<std::string, RuleSet, std::less<>> rule_sets;
};

}  // namespace jixiao::mapping
