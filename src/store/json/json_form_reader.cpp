// SPDX-License-Identifier: MIT
#include "store/json/json_form_reader.hpp"

#include <algorithm>
#include <string>

#include "base/finding/finding.hpp"
#include "import/labels/inline_labels.hpp"
#include "model/canonical_keys.hpp"
#include "store/json/json_value_reader.hpp"
#include "store/words.hpp"

namespace jixiao::store {
namespace {

using Places = FieldIndex::Places;

bool is_value(JsonNode node) {
    return node.is_object() && node.find(canonical::kIs).has_value();
}

[[noreturn]] void refuse(Code code, JsonNode at, std::string_view found, std::string_view form) {
    throw Error(Finding{code,
                        {at.tree().file(), {}, {}},
                        {},
                        std::string(found),
                        {},
                        {{"line", std::to_string(at.tree().line())}, {"form", std::string(form)}}});
}

// Reads the values that stand in a section or record, each by the rule that its path has.
class FieldReader {
  public:
    FieldReader(const Places& places, std::string_view form, std::vector<Field>& fields)
        : places_(places), form_(form), fields_(fields) {}

    void read(JsonNode node, std::string_view key) {
        const std::size_t size = path_.size();
        if (!path_.empty()) path_.push_back('.');
        path_.append(key);
        if (node.is_array()) {
            path_.append("[]");
            for (const JsonNode item : node) add(item);
        } else if (is_value(node)) {
            add(node);
        } else {
            for (const JsonNode member : node.object()) read(member, member.key());
        }
        path_.resize(size);
    }

  private:
    void add(JsonNode node) {
        const auto found = places_.find(path_);
        if (found == places_.end()) refuse(Code::jsonl_unknown_field, node, path_, form_);
        const FieldIndex::Place& place = found->second;
        if (node.at(canonical::kIs).text() != sort_word(place.type)) {
            refuse(Code::jsonl_unknown_field, node, path_, form_);
        }
        fields_.push_back({place.path, place.type, place.spec, read_value(node, place.type)});
    }

    const Places& places_;
    std::string_view form_;
    std::vector<Field>& fields_;
    std::string path_;
};

// Groups of JSON bring fields together that stand apart in the mapping.
void put_in_order(std::vector<Field>& fields, std::string_view head) {
    const auto before = [&](const Field& one, const Field& other) {
        if (one.spec != other.spec) return one.spec < other.spec;
        return one.path == head && other.path != head;
    };
    if (!std::ranges::is_sorted(fields, before)) std::ranges::stable_sort(fields, before);
}

FoundColumn read_column(JsonNode node, const Places& places, std::string_view form) {
    FoundColumn column;
    const auto place = places.find(node.at("path").text());
    if (place == places.end()) {
        refuse(Code::jsonl_unknown_field, node, node.at("path").text(), form);
    }
    column.spec = place->second.spec;
    column.head = node.at("cell").cell();
    column.column = column.head.column;
    if (const auto head = node.find("head")) column.head = head->cell();
    column.text = node.at("text").text();
    if (const auto unit = node.find("unit")) column.unit = unit->text();
    return column;
}

// A number whose unit is its own base is written once.
void complete_base(Field& field, const normalise::UnitTable& units, TextStore& texts) {
    Value& value = field.value;
    if (field.type != FieldType::measure || !value.has_number || value.has_base) return;
    if (value.unit.empty() || !units.meaning(value.unit, texts).known) return;
    value.base = value.number;
    value.base_unit = value.unit;
    value.has_base = true;
}

bool names(const mapping::FieldSpec& spec, std::string_view label) {
    return std::ranges::any_of(importer::label_keys(label), [&](const std::string& key) {
        return std::ranges::any_of(spec.labels,
                                   [&](const auto& known) { return known.key == key; });
    });
}

// 联系人 and other labels of lines that people sign in, which end an answer too.
bool is_signature(const normalise::Dictionaries& dictionaries, std::string_view label) {
    const normalise::WordTable* const labels = dictionaries.words("labels");
    if (labels == nullptr) return false;
    std::string buffer;
    return std::ranges::any_of(importer::label_keys(label), [&](const std::string& key) {
        const auto* const entry = labels->find(key, buffer);
        return entry != nullptr && entry->code.starts_with(importer::kSignatureCodes);
    });
}

// What shares its cell with its label is written as the cell has it: 填报日期：2024年2月1日.
void complete_source(Field& field, const std::vector<mapping::FieldSpec>& specs,
                     const normalise::Dictionaries& dictionaries) {
    // What a closing line gives is no field of the mapping.
    if (field.spec >= specs.size() || specs[field.spec].path != field.path) return;
    Value& value = field.value;
    if (value.stored != CellType::text || value.source.data() != value.raw.data()) return;
    const auto sort_of = [&](std::string_view label) {
        using importer::LabelSort;
        if (is_signature(dictionaries, label)) return LabelSort::signature;
        const bool own =
            std::ranges::any_of(specs, [&](const auto& spec) { return names(spec, label); });
        return own ? LabelSort::field : LabelSort::none;
    };
    const auto parts = importer::inline_labels(value.raw, sort_of);
    for (const importer::InlineLabel& part : parts) {
        if (!names(specs[field.spec], part.label)) continue;
        value.source = part.answer;
        return;
    }
}

std::uint32_t index_from_one(JsonNode node, std::size_t most) {
    const std::uint32_t number = node.count(static_cast<std::uint32_t>(most));
    if (number == 0) node.unexpected("1 … " + std::to_string(most));
    return number - 1;
}

}  // namespace

void JsonFormReader::read(JsonNode line, Submission& submission) const {
    Form form = read_head(line);
    if (const auto tables = line.find(canonical::kTables)) read_tables(*tables, form);
    FieldReader fields(index_.fields(form.mapping), form.id, form.fields);
    for (const JsonNode member : line) {
        if (std::ranges::find(canonical::kFormKeys, member.key()) != canonical::kFormKeys.end())
            continue;
        if (std::ranges::find(form.tables, member.key(), &Table::name) != form.tables.end()) {
            read_records(member, form);
        } else {
            fields.read(member, member.key());
        }
    }
    for (const JsonNode finding : line.at(canonical::kFindings).array()) {
        form.findings.push_back(read_finding(finding, submission.file));
    }
    complete(form, submission.texts);
    const auto& forms = submission.forms;
    const bool another = !forms.empty() && forms.back().sheet != form.sheet;
    form.sheet_index = forms.empty() ? std::uint16_t{0} : forms.back().sheet_index;
    if (another) ++form.sheet_index;
    submission.forms.push_back(std::move(form));
}

Form JsonFormReader::read_head(JsonNode line) const {
    constexpr std::uint32_t kPercent = 100;
    const JsonNode head = line.at(canonical::kForm);
    const std::string_view id = head.at("id").text();
    const auto mapping = index_.mapping(id);
    if (!mapping) refuse(Code::jsonl_unknown_form, head, id, id);
    Form form;
    form.mapping = *mapping;
    form.id = mappings_.mappings[*mapping].id;
    form.version = head.at("version").text();
    form.kind = head.at(canonical::kKind).text();
    form.score = static_cast<std::uint16_t>(head.at("score").count(kPercent));
    form.sheet = line.at(canonical::kSheet).text();
    form.range = line.at(canonical::kSource).at("range").range();
    if (const auto unfilled = line.find(canonical::kUnfilled)) form.unfilled = unfilled->truth();
    if (const auto unit = line.find(canonical::kAmountUnit))
        form.amount_unit = read_amount_unit(*unit);
    return form;
}

void JsonFormReader::read_tables(JsonNode tables, Form& form) const {
    const auto& blocks = mappings_.mappings[form.mapping].blocks;
    for (const JsonNode node : tables.array()) {
        Table& table = form.tables.emplace_back();
        const JsonNode number = node.at("block");
        table.block = static_cast<std::uint16_t>(index_from_one(number, blocks.size()));
        table.name = blocks[table.block].name;
        if (node.at("name").text() != table.name) node.at("name").unexpected(table.name);
        table.range = node.at("range").range();
        for (const JsonNode row : node.at("rows").array()) {
            table.records.push_back({{}, index_from_one(row, kMaxRows), {}});
        }
        const Places& places = index_.columns(form.mapping, table.block);
        for (const JsonNode column : node.at("columns").array()) {
            table.columns.push_back(read_column(column, places, form.id));
        }
    }
}

// The list has the records of all tables of its name, one table after the other.
void JsonFormReader::read_records(JsonNode section, Form& form) const {
    auto node = section.array().begin();
    for (Table& table : form.tables) {
        if (table.name != section.key()) continue;
        const Places& places = index_.columns(form.mapping, table.block);
        for (Record& record : table.records) {
            if (node == section.end()) section.unexpected("tables.rows");
            FieldReader fields(places, form.id, record.fields);
            for (const JsonNode member : (*node).object()) {
                if (member.key() == canonical::kRowKind) {
                    record.kind = member.text();
                } else {
                    fields.read(member, member.key());
                }
            }
            put_in_order(record.fields,
                         mappings_.mappings[form.mapping].blocks[table.block].head_into);
            ++node;
        }
    }
    if (!(node == section.end())) section.unexpected("tables.rows");
}

void JsonFormReader::complete(Form& form, TextStore& texts) const {
    const auto& specs = mappings_.mappings[form.mapping].fields;
    for (Field& field : form.fields) {
        complete_base(field, dictionaries_.units(), texts);
        complete_source(field, specs, dictionaries_);
    }
    for (Table& table : form.tables) {
        for (Record& record : table.records) {
            for (Field& field : record.fields) complete_base(field, dictionaries_.units(), texts);
        }
    }
}

}  // namespace jixiao::store
