// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string_view>

#include "base/cell/cell_ref.hpp"
#include "base/cell/cell_type.hpp"
#include "base/number/decimal.hpp"
#include "model/field_type.hpp"

namespace jixiao {

// What kind of statement a target or an actual value makes.
enum class MeasureKind : std::uint8_t { blank, quantitative, qualitative, date_text, compound };

// Whether amounts of this unit add up over units of an administration (个, 批次) or must be
// averaged (%, 元/批次).
enum class Nature : std::uint8_t { unknown, absolute, relative };

enum class Operator : std::uint8_t { none, equal, at_least, more, at_most, less };

// Who said what unit an amount has, in the order of trust.
enum class UnitSource : std::uint8_t { none, cell, header, line, mapping };

// How far a unit reached its target, where it says so in words.
enum class Reached : std::uint8_t { none, full, partly, not_reached };

// One value of a form. The importer fills in where it stands and how it is stored; the
// normaliser adds what it means. Texts are views: into the workbook or the importer's text
// store, see Submission. An answer that takes several cells has their texts joined.
struct Value {
    // From the importer.
    CellRef cell;  // first cell of the merge
    CellType stored = CellType::blank;
    bool red = false;  // shown in red
    bool formula_without_value = false;
    std::uint8_t moved_places = 0;  // how many places further left the format shows the point
    std::uint8_t percents = 0;      // percent signs that multiply: 1 for 0.00%, none for 0.00"%"
    std::uint16_t shared_rows = 1;  // rows of the block that this one cell covers
    std::string_view raw;           // as stored: "74.329999999999998", "≥2(个工作日每周)"
    std::string_view printed;       // as shown: "74.33"
    // Part of raw that is the answer (behind "填报单位名称："); for dates their ISO text; else raw.
    std::string_view source;

    // From the normaliser. Which of them are set depends on the field's type.
    bool has_number = false;
    bool has_base = false;
    bool has_truth = false;
    bool truth = false;        // yes_no
    bool weight_only = false;  // an allocation that stands in for an executed amount of zero
    MeasureKind kind = MeasureKind::blank;
    Nature nature = Nature::unknown;
    Operator op = Operator::none;
    UnitSource unit_source = UnitSource::none;
    Reached reached = Reached::none;
    Decimal number;              // amount in the form's unit, rate in percent, points, …
    Decimal base;                // the amount in 元; the measure in its base unit
    std::string_view unit;       // canonical: "批次", "万元", "元/人·天"
    std::string_view base_unit;  // 万份 → 份
    std::string_view text;       // canonical text: trimmed; year "2023"; ISO date
    std::string_view code;       // of a word in a dictionary: "output.quantity"; else empty
};

// A value with its place in the form, e.g. "header.project_name" or "review.composite".
// `spec` is the index of the mapping's rule for it within its table or the form's fields.
struct Field {
    std::string_view path;
    FieldType type = FieldType::text;
    std::uint16_t spec = 0;
    Value value;
};

}  // namespace jixiao
