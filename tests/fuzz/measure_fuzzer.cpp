// SPDX-License-Identifier: MIT
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "mapping/mapping_set.hpp"
#include "normalise/normalise.hpp"

// One text through every sort of field, as a text cell, a number cell and a date cell. What is
// found must be sound: views that can be read, numbers that were said to be there.

namespace {

using namespace jixiao;

constexpr FieldType kTypes[] = {
    FieldType::text,   FieldType::label, FieldType::amount, FieldType::rate, FieldType::points,
    FieldType::count,  FieldType::rank,  FieldType::year,   FieldType::date, FieldType::measure,
    FieldType::yes_no, FieldType::grade, FieldType::level};

mapping::MappingSet fuzzed_mappings() {
    mapping::MappingSet set = mapping::load_mappings({});
    set.mappings.resize(2);
    for (auto& mapping : set.mappings) {
        mapping.blocks.assign(1, {});
        for (const FieldType type : kTypes) {
            auto& column = mapping.blocks.front().columns.emplace_back();
            column.type = type;
            if (type == FieldType::level) column.dictionary = "taxonomy";
        }
    }
    set.mappings[0].measure_style = mapping::MeasureStyle::free;
    set.mappings[1].measure_style = mapping::MeasureStyle::bracketed;
    return set;
}

Submission submission_of(std::string_view text) {
    Submission submission;
    for (std::uint16_t mapping = 0; mapping < 2; ++mapping) {
        Form& form = submission.forms.emplace_back();
        form.mapping = mapping;
        Table& table = form.tables.emplace_back();
        for (const CellType stored : {CellType::text, CellType::number, CellType::date}) {
            Record& record = table.records.emplace_back();
            for (std::uint16_t spec = 0; spec < std::size(kTypes); ++spec) {
                Value value;
                value.stored = stored;
                value.cell = {static_cast<std::uint32_t>(stored), spec};
                value.raw = value.printed = value.source = text;
                record.fields.push_back({"field", kTypes[spec], spec, value});
            }
        }
    }
    return submission;
}

void require(bool sound) {
    if (!sound) std::abort();
}

void check(const Value& value) {
    std::string read;
    for (const auto text : {value.text, value.unit, value.base_unit, value.code}) read += text;
    if (value.has_number) value.number.append_to(read);
    if (value.has_base) value.base.append_to(read);
    require(value.has_number || !value.has_base);
    require(value.has_number == (value.kind == MeasureKind::quantitative) ||
            value.kind == MeasureKind::blank);
    require(value.kind != MeasureKind::quantitative || !value.raw.empty());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const mapping::MappingSet mappings = fuzzed_mappings();
    static const normalise::Normaliser normaliser(mappings);
    // A copy of its own, so that reading beyond its end is seen.
    const std::string copy(reinterpret_cast<const char*>(data), size);
    static normalise::MeasureMemo memo;
    Submission submission = submission_of(copy);
    normaliser(submission, memo);
    for (const Form& form : submission.forms) {
        for (const Record& record : form.tables.front().records) {
            for (const Field& field : record.fields) check(field.value);
        }
    }
    return 0;
}
