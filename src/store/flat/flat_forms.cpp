// SPDX-License-Identifier: MIT
#include "store/flat/flat_forms.hpp"

#include <algorithm>
#include <array>
#include <map>

#include "store/words.hpp"

namespace jixiao::store {
namespace {

// Findings per level, in the order of Level.
std::array<std::int64_t, kLevels> findings_by_level(const Submission& submission) {
    std::array<std::int64_t, kLevels> counts{};
    const auto count = [&](const std::vector<Finding>& findings) {
        for (const Finding& finding : findings) {
            ++counts[static_cast<std::size_t>(catalogue_entry(finding.code).level)];
        }
    };
    count(submission.findings);
    for (const Form& form : submission.forms) count(form.findings);
    return counts;
}

// The table whose columns a block's records go into; `fields` when it has none of its own.
const FlatTable& table_for(std::string_view block) {
    for (const TableId id : {TableId::funding, TableId::indicators, TableId::rows}) {
        if (flat_table(id).name == block) return flat_table(id);
    }
    return flat_table(TableId::fields);
}

bool says_something(const Value& value) {
    return value.stored != CellType::blank || !value.raw.empty();
}

}  // namespace

void FlatForms::write(const Submission& submission, std::uint32_t number) {
    file_no_ = number;
    form_no_ = 0;
    write_file(submission);
    for (const Finding& finding : submission.findings) write_finding(finding, false);
    for (const Form& form : submission.forms) {
        ++form_no_;
        field_no_ = 0;
        write_form(submission, form);
    }
}

void FlatForms::begin(TableId table) {
    out_.begin_row(table);
    out_.integer(file_no_);
    if (table != TableId::files) out_.integer(form_no_);
}

void FlatForms::write_file(const Submission& submission) {
    begin(TableId::files);
    out_.text(submission.file);
    out_.optional_text(submission.sha256);
    out_.integer(static_cast<std::int64_t>(submission.bytes));
    out_.integer(static_cast<std::int64_t>(submission.forms.size()));
    for (const std::int64_t count : findings_by_level(submission)) out_.integer(count);
    out_.end_row();
}

void FlatForms::write_form(const Submission& submission, const Form& form) {
    const FlatTable& flat = flat_table(TableId::submissions);
    RecordPlan plan(flat, nullptr);
    plan.plan(form.fields);
    write_form_lead(submission, form);
    const auto slots = plan.slots(0);
    for (std::size_t i = 0; i < slots.size(); ++i) {
        write_value(out_, flat.fields[i].shape,
                    slots[i] == RecordPlan::kNone ? nullptr : &form.fields[slots[i]].value);
    }
    out_.end_row();
    write_left_over(plan, form.fields, {}, 0);
    std::map<std::string_view, std::uint32_t> numbers;  // blocks of one name count on
    for (const Table& table : form.tables) write_table(form, table, numbers[table.name]);
    for (const Finding& finding : form.findings) write_finding(finding, true);
}

void FlatForms::write_form_lead(const Submission& submission, const Form& form) {
    const mapping::Mapping& mapping = mappings_.mappings.at(form.mapping);
    const AmountUnit& unit = form.amount_unit;
    begin(TableId::submissions);
    out_.text(submission.file);
    out_.text(form.sheet);
    out_.text(form.range.to_string());
    out_.text(form.id);
    out_.optional_text(form.version);
    out_.optional_text(mapping.family);
    out_.optional_text(form.kind);
    out_.optional_text(mapping.name);
    out_.integer(form.score);
    out_.integer(form.unfilled ? 1 : 0);
    const bool known = unit.known || unit.assumed;
    out_.optional_text(known ? unit.unit : std::string_view());
    out_.optional_decimal(known, unit.factor);
    out_.integer(unit.assumed ? 1 : 0);
    out_.optional_text(unit.known && !unit.assumed ? unit.value.cell.to_string() : std::string());
}

void FlatForms::write_table(const Form& form, const Table& table, std::uint32_t& number) {
    const auto& blocks = mappings_.mappings.at(form.mapping).blocks;
    const FlatTable& flat = table_for(table.name);
    RecordPlan plan(flat, table.block < blocks.size() ? &blocks[table.block] : nullptr);
    for (const Record& record : table.records) {
        plan.plan(record.fields);
        ++number;
        if (flat.id != TableId::fields) write_record(flat, plan, record, number);
        write_left_over(plan, record.fields, table.name, number);
    }
}

void FlatForms::write_record(const FlatTable& flat, const RecordPlan& plan, const Record& record,
                             std::uint32_t number) {
    for (std::size_t member = 0; member < plan.members().size(); ++member) {
        begin(flat.id);
        out_.integer(number);
        if (flat.id == TableId::rows) {
            const Member& named = plan.members()[member];
            out_.text(named.phase);
            out_.text(named.fund);
            out_.text(named.others);
        }
        out_.integer(std::int64_t{record.row} + 1);
        out_.optional_text(record.kind);
        const auto slots = plan.slots(member);
        for (std::size_t i = 0; i < slots.size(); ++i) {
            write_value(out_, flat.fields[i].shape,
                        slots[i] == RecordPlan::kNone ? nullptr : &record.fields[slots[i]].value);
        }
        out_.end_row();
    }
}

void FlatForms::write_left_over(const RecordPlan& plan, std::span<const Field> fields,
                                std::string_view table, std::uint32_t record) {
    for (const std::uint32_t index : plan.left_over()) {
        if (says_something(fields[index].value)) write_field(fields[index], table, record);
    }
}

void FlatForms::write_field(const Field& field, std::string_view table, std::uint32_t record) {
    const Value& value = field.value;
    begin(TableId::fields);
    out_.integer(++field_no_);
    out_.optional_text(table);
    record == 0 ? out_.null() : out_.integer(record);
    out_.text(field.path);
    out_.text(sort_word(field.type));
    value.has_number ? out_.decimal(value.number) : out_.optional_text(value.text);
    out_.optional_text(value.raw);
    out_.optional_text(value.printed);
    out_.optional_text(field.type == FieldType::measure ? kind_word(value.kind) : "");
    out_.optional_text(operator_word(value.op));
    out_.optional_text(value.unit);
    out_.optional_decimal(value.has_base, value.base);
    out_.optional_text(value.base_unit);
    out_.optional_text(value.code);
    out_.text(value.cell.to_string());
    out_.end_row();
}

void FlatForms::write_finding(const Finding& finding, bool of_form) {
    const CatalogueEntry& entry = catalogue_entry(finding.code);
    out_.begin_row(TableId::findings);
    out_.integer(file_no_);
    of_form ? out_.integer(form_no_) : out_.null();
    out_.text(entry.id);
    out_.text(entry.name);
    out_.text(level_name(entry.level));
    for (const std::string* words :
         {&finding.at.sheet, &finding.at.cell, &finding.field, &finding.found, &finding.expected}) {
        out_.optional_text(*words);
    }
    for (const Language language : {Language::zh, Language::en}) {
        out_.text(message_of(finding, language));
    }
    for (const Language language : {Language::zh, Language::en}) {
        out_.optional_text(fix_of(finding, language));
    }
    out_.end_row();
}

}  // namespace jixiao::store
