// SPDX-License-Identifier: MIT
#include "normalise/normalise.hpp"

#include <utility>
#include <vector>

#include "normalise/fields.hpp"

namespace jixiao::normalise {
namespace {

using ReadField = void (*)(Value&, FieldScene&, FormScene&);

struct FieldReader {
    FieldType type;
    ReadField read;
};

constexpr FieldReader kReaders[] = {
    {FieldType::text, read_text_field},           {FieldType::label, read_text_field},
    {FieldType::amount, read_amount_field},       {FieldType::rate, read_rate_field},
    {FieldType::points, read_plain_number_field}, {FieldType::count, read_count_field},
    {FieldType::rank, read_rank_field},           {FieldType::year, read_year_field},
    {FieldType::date, read_date_field},           {FieldType::measure, read_measure_field},
    {FieldType::yes_no, read_yes_no_field},       {FieldType::grade, read_grade_field},
    {FieldType::level, read_level_field},
};

constexpr bool in_order() {
    for (std::size_t i = 0; i < std::size(kReaders); ++i) {
        if (static_cast<std::size_t>(kReaders[i].type) != i) return false;
    }
    return true;
}
static_assert(in_order(), "the readers must stand in the order of FieldType");

// A level that goes down several rows, or a cell merged over them, is the same cell again.
bool is_repeated(const Value& value, const FieldScene& field) {
    return field.last != nullptr && field.last->cell == value.cell &&
           field.last->stored == value.stored && field.last->raw == value.raw;
}

void read_value(Field& field, FieldScene& scene, FormScene& form) {
    Value& value = field.value;
    if (is_repeated(value, scene)) {
        const auto rows = value.shared_rows;
        value = *scene.last;
        value.shared_rows = rows;
        return;
    }
    scene.last = &value;
    if (value.stored == CellType::error) {
        form.findings.add(Code::cell_error_value, field.path, value);
        return;
    }
    kReaders[static_cast<std::size_t>(field.type)].read(value, scene, form);
}

// Once all values of a field have been read.
void collect_numbers(const FieldScene& field, FormScene& form) {
    form.has_other_numbers = form.has_other_numbers || field.other_numbers != 0;
    if (field.text_numbers == 0) return;
    form.text_numbers.push_back({field.path, field.first_text_number, field.text_numbers});
}

// A form whose every number is a text comes from some system and is told once; where only some
// are, sums in the workbook leave them out.
void tell_text_numbers(FormScene& form) {
    if (form.text_numbers.empty()) return;
    if (form.has_other_numbers) {
        for (const auto& [path, first, count] : form.text_numbers) {
            form.findings.add_counted(Code::value_number_as_text, path, *first, count);
        }
        return;
    }
    std::size_t all = 0;
    const Value* first = form.text_numbers.front().first;
    for (const TextNumbers& numbers : form.text_numbers) {
        all += numbers.count;
        const CellRef at = numbers.first->cell;
        if (std::pair(at.row, at.column) < std::pair(first->cell.row, first->cell.column)) {
            first = numbers.first;
        }
    }
    form.findings.add_counted(Code::form_numbers_as_text, {}, *first, all);
}

// The fields of total lines are none of the mapping's own.
const std::vector<mapping::Label>* choices_of(const Field& field, const mapping::Mapping& mapping) {
    if (field.type != FieldType::text || field.spec >= mapping.fields.size()) return nullptr;
    const mapping::FieldSpec& spec = mapping.fields[field.spec];
    return spec.path == field.path && !spec.choices.empty() ? &spec.choices : nullptr;
}

// What reading a table needs: one scene per column rule of its block, and one for a head text that
// goes into every record as a level.
class TableReader {
  public:
    TableReader(const Table& table, FormScene& form) : form_(form) {
        const mapping::Block& block = form.mapping.blocks[table.block];
        block_ = &block;
        scenes_.resize(block.columns.size());
        for (std::size_t i = 0; i < scenes_.size(); ++i) {
            scenes_[i].spec = &block.columns[i];
            scenes_[i].path = block.columns[i].path;
            use_dictionary(scenes_[i], block.columns[i].dictionary);
        }
        for (const FoundColumn& column : table.columns) {
            scenes_[column.spec].column = &column;
            scenes_[column.spec].mistyped |= column.mistyped;
        }
        head_.path = block.head_into;
        use_dictionary(head_, kTaxonomy);
    }

    void read(Record& record) {
        std::string_view parent_code;
        for (Field& field : record.fields) {
            FieldScene& scene = is_head(field) ? head_ : scenes_[field.spec];
            if (scene.mistyped) continue;
            scene.parent_code = parent_code;
            read_value(field, scene, form_);
            if (field.type == FieldType::level && !field.value.code.empty()) {
                parent_code = field.value.code;
            }
        }
        join_columns(record, *block_, form_);
    }

    void finish() {
        for (const FieldScene& scene : scenes_) collect_numbers(scene, form_);
    }

  private:
    void use_dictionary(FieldScene& scene, std::string_view name) const {
        if (name.empty()) return;
        scene.words = form_.dictionaries.words(name);
        scene.is_taxonomy = name == kTaxonomy;
    }

    [[nodiscard]] bool is_head(const Field& field) const {
        return !head_.path.empty() && field.path == head_.path;
    }

    FormScene& form_;
    const mapping::Block* block_ = nullptr;
    std::vector<FieldScene> scenes_;
    FieldScene head_;
};

}  // namespace

Normaliser::Normaliser(const mapping::MappingSet& mappings)
    : mappings_(mappings), dictionaries_(mappings) {}

void Normaliser::operator()(Submission& submission) const {
    read_forms(submission, nullptr);
}

void Normaliser::operator()(Submission& submission, MeasureMemo& memo) const {
    memo.trim();
    read_forms(submission, &memo);
}

void Normaliser::read_forms(Submission& submission, MeasureMemo* memo) const {
    for (Form& form : submission.forms) read_form(form, submission.file, submission.texts, memo);
}

void Normaliser::read_form(Form& form, const std::string& file, TextStore& texts,
                           MeasureMemo* memo) const {
    FormFindings findings(form, file);
    FormScene scene{
        dictionaries_, mappings_.mappings[form.mapping], form, texts, findings, memo, {}, {}, {}};
    for (Field& field : form.fields) {
        FieldScene field_scene;
        field_scene.path = field.path;
        field_scene.choices = choices_of(field, scene.mapping);
        read_value(field, field_scene, scene);
        collect_numbers(field_scene, scene);
    }
    for (Table& table : form.tables) {
        TableReader reader(table, scene);
        for (Record& record : table.records) reader.read(record);
        reader.finish();
    }
    tell_text_numbers(scene);
}

}  // namespace jixiao::normalise
