// SPDX-License-Identifier: MIT
#include "export/summary/fact_reader.hpp"

#include <algorithm>

#include "base/text/label_key.hpp"
#include "check/across/facts.hpp"
#include "export/summary/figure_of.hpp"

namespace jixiao::exporter {
namespace {

constexpr std::string_view kOrganisations = "organisations";
constexpr std::string_view kYearField = "header.year";

// A column says something of a form only where one row has it: the unit of a table of one row.
bool is_single(const check::FormView& view, const check::Address& address) {
    if (!address.in_block || !address.kinds.empty()) return true;
    std::size_t rows = 0;
    check::each_record(view, address, [&](const Table&, const Record&) { ++rows; });
    return rows == 1;
}

}  // namespace

const Value* FactReader::Scene::value(const Place& place) const {
    const check::Address& address = place.address;
    const bool in_record = address.in_block && record != nullptr && table->block == address.block;
    if (!in_record)
        return is_single(view, address) ? check::find_spot(view, address).value : nullptr;
    if (place.head.empty()) return check::FormView::at(*record, address.specs.front());
    const auto field = std::ranges::find(record->fields, place.head, &Field::path);
    return field == record->fields.end() ? nullptr : &field->value;
}

std::string FactReader::key_of(const Value& value, std::string_view dictionary,
                               std::string& code) const {
    code = value.code;
    if (!code.empty()) return code;
    if (const normalise::WordTable* words = dictionaries_.words(dictionary)) {
        std::string buffer;
        if (const auto* entry = words->find(value.text, buffer)) return code = entry->code;
    }
    return label_key(value.text);
}

std::string FactReader::unit_key(std::string_view name) const {
    Value value;
    value.text = name;
    std::string code;
    return key_of(value, kOrganisations, code);
}

bool FactReader::is_wanted(const Scene& scene) const {
    const auto fits = [&](const auto& condition) {
        const auto& [place, label] = condition;
        const Value* const value = scene.value(place);
        return value != nullptr &&
               (value->code == label->text || label_key(value->text) == label->key);
    };
    // Several labels for one place: one of them.
    return scene.bound.where.empty() || std::ranges::any_of(scene.bound.where, fits);
}

bool FactReader::takes_column(const Scene& scene, const mapping::SummaryColumn& column) const {
    return std::ranges::all_of(scene.bound.only, [&](const auto& one) {
        const auto& [dimension, place] = one;
        const auto own = std::ranges::find(column.dimensions, dimension,
                                           &std::pair<std::string, std::string>::first);
        if (own == column.dimensions.end()) return true;
        const Value* const value = scene.value(place);
        std::string code;
        return value != nullptr &&
               key_of(*value, scene.bound.spec->only_dictionary, code) == own->second;
    });
}

void FactReader::set_key(const Scene& scene, RowFacts& row) const {
    const mapping::SummarySource& spec = *scene.bound.spec;
    if (!spec.name.empty()) {
        Value value;
        value.text = spec.name;
        row.key = key_of(value, spec.dictionary, row.code);
        return;
    }
    for (const Place& place : scene.bound.key) {
        const Value* const value = scene.value(place);
        const bool is_form = summary_.sheets[row.sheet].rows == mapping::RowUnit::form;
        if (is_form && !row.key.empty()) return;
        if (!row.key.empty()) row.key.push_back(check::kKeySeparator);
        if (value != nullptr) row.key += key_of(*value, spec.dictionary, row.code);
    }
}

void FactReader::read_figures(const Scene& scene, std::uint32_t file, RowFacts& row) const {
    const mapping::SummarySheet& sheet = summary_.sheets[scene.bound.sheet];
    for (std::size_t i = 0; i < scene.bound.columns.size(); ++i) {
        if (!takes_column(scene, sheet.columns[i])) continue;
        for (const Place& place : scene.bound.columns[i]) {
            const Value* const value = scene.value(place);
            if (value == nullptr) continue;
            Figure figure = figure_of(*value, place.type, factors_[scene.bound.sheet],
                                      sheet.columns[i].printed);
            if (!figure.is_filled()) continue;
            figure.block = place.block;
            figure.origin = {file, std::string(scene.view.form().sheet), value->cell,
                             std::string(value->raw)};
            row.figures.emplace_back(static_cast<std::uint16_t>(i), std::move(figure));
            break;
        }
    }
}

void FactReader::read_row(const Scene& scene, FormFacts& facts) const {
    if (!is_wanted(scene)) return;
    RowFacts row;
    row.sheet = scene.bound.sheet;
    row.source = scene.bound.source;
    row.file = facts.number.input;
    set_key(scene, row);
    if (scene.record != nullptr) row.kind = scene.record->kind;
    read_figures(scene, facts.number.input, row);
    const auto& needs = scene.bound.spec->needs;
    // Whoever wants a row for every form gets one for a form that states nothing of the columns.
    const bool is_form =
        summary_.sheets[row.sheet].rows == mapping::RowUnit::form && !scene.bound.by_record;
    const bool is_enough = needs.empty()
                               ? is_form || !row.figures.empty()
                               : std::ranges::any_of(row.figures, [&](const auto& figure) {
                                     return std::ranges::find(needs, figure.first) != needs.end();
                                 });
    if (is_enough) facts.rows.push_back(std::move(row));
}

void FactReader::read_form(const Form& form, FormFacts& facts) const {
    const check::FormView view(form, mappings_.mappings[form.mapping]);
    if (const Value* const year = view.field(kYearField); year != nullptr && !year->text.empty()) {
        facts.year = year->text;
    }
    for (const Bound& bound : bound_[form.mapping]) {
        if (!bound.by_record) {
            read_row({view, bound}, facts);
            continue;
        }
        check::each_record(view, bound.rows, [&](const Table& table, const Record& record) {
            read_row({view, bound, &table, &record}, facts);
        });
    }
}

std::vector<FormFacts> FactReader::operator()(const Submission& submission,
                                              std::uint32_t file) const {
    std::vector<FormFacts> facts;
    for (std::uint32_t i = 0; i < submission.forms.size(); ++i) {
        if (submission.forms[i].unfilled) continue;
        facts.push_back({{file, i}, {}, {}});
        read_form(submission.forms[i], facts.back());
    }
    return facts;
}

}  // namespace jixiao::exporter
