// SPDX-License-Identifier: MIT
#include "export/fill/blank_form.hpp"

#include <map>
#include <optional>

#include "export/fill/cell_writer.hpp"
#include "export/fill/drop_downs.hpp"
#include "import/fields/answer_columns.hpp"
#include "import/importer.hpp"
#include "normalise/normalise.hpp"
#include "xlsx/read_grid.hpp"
#include "xlsx/reader_state.hpp"

namespace jixiao::fill {

namespace {

// The first cell of a table that holds an answer.
std::optional<CellRef> first_answer(const BlankForm& blank) {
    if (blank.form->unfilled) return std::nullopt;
    for (const Table& table : blank.form->tables) {
        const auto& columns = blank.mapping->blocks[table.block].columns;
        for (const Record& record : table.records) {
            for (const Field& field : record.fields) {
                if (field.spec >= columns.size() || !importer::is_answer(columns[field.spec]))
                    continue;
                if (!is_dash(field.value.raw)) return field.value.cell;
            }
        }
    }
    return std::nullopt;
}

bool asks_for_numbers(const xlsx::DataValidation& validation) {
    if (validation.type == "decimal" || validation.type == "whole") return true;
    return validation.type == "custom" &&
           validation.formula1.find("ISNUMBER(") != std::string::npos;
}

}  // namespace

struct Template::State {
    State(const std::filesystem::path& path, const mapping::MappingSet& mappings)
        : importer(importer::Importer::for_filling(mappings)), workbook(path, reader) {}

    void read_sheets();
    void add_validations(BlankSheet& sheet);
    [[nodiscard]] const xlsx::Grid& grid(std::size_t sheet) const;
    [[nodiscard]] const xlsx::Grid* grid_named(std::string_view name) const;
    xlsx::Grid read_grid(std::size_t index);

    std::string shown;
    importer::Importer importer;  // the forms' texts are in it
    xlsx::ReaderState reader;
    xlsx::Workbook workbook;
    Submission* submission = nullptr;
    std::map<std::size_t, BlankSheet> sheets;
    std::map<std::size_t, xlsx::Grid> other_sheets;  // without a form
    std::vector<BlankForm> forms;
};

Template::Template(const std::filesystem::path& path, const std::string& shown,
                   const mapping::MappingSet& mappings) {
    try {
        state_ = std::make_unique<State>(path, mappings);
        state_->shown = shown;
        state_->submission = &state_->importer.read(path, shown);
        normalise::Normaliser normalise(mappings);
        normalise(*state_->submission);
        state_->read_sheets();
    } catch (Error& error) {
        error.complete({shown, {}, {}});
        throw;
    }
    const std::vector<Form>& forms = state_->submission->forms;
    if (forms.empty()) throw Error(Code::template_without_form, {shown, {}, {}});
    for (std::size_t i = 0; i < forms.size(); ++i) {
        BlankForm blank{&forms[i],
                        &state_->importer.places()[i],
                        &mappings.mappings[forms[i].mapping],
                        &state_->sheets.at(forms[i].sheet_index),
                        {}};
        for (std::size_t table = 0; table < forms[i].tables.size(); ++table) {
            blank.tables.push_back(blank_table(blank, table));
        }
        state_->forms.push_back(std::move(blank));
    }
}

Template::~Template() = default;

const std::vector<BlankForm>& Template::forms() const {
    return state_->forms;
}

const std::string& Template::shown() const {
    return state_->shown;
}

const xlsx::Grid& Template::grid(std::size_t sheet) const {
    return state_->grid(sheet);
}

std::vector<Finding> Template::findings() const {
    std::vector<Finding> findings;
    for (const BlankForm& blank : state_->forms) {
        if (blank.sheet->is_hidden()) {
            findings.push_back(Finding{Code::template_form_hidden,
                                       {state_->shown, blank.sheet->name(), {}},
                                       {},
                                       {},
                                       {},
                                       {}});
        }
        if (const auto at = first_answer(blank)) {
            findings.push_back(Finding{Code::template_filled,
                                       {state_->shown, blank.sheet->name(), at->to_string()},
                                       {},
                                       {},
                                       {},
                                       {}});
        }
    }
    return findings;
}

xlsx::Grid Template::State::read_grid(std::size_t index) {
    xlsx::Grid grid;
    grid.keep_empty_results();
    std::vector<Finding> ignored;  // the importer has told them
    xlsx::read_grid(workbook, index, grid, ignored);
    return grid;
}

void Template::State::read_sheets() {
    for (const Form& form : submission->forms) {
        const std::size_t index = form.sheet_index;
        if (sheets.contains(index)) continue;
        sheets.emplace(
            std::piecewise_construct, std::tuple(index),
            std::tuple(index, workbook.sheets()[index], read_grid(index),
                       xlsx::SheetPaper::read(workbook, index), std::cref(workbook.styles())));
    }
    for (std::size_t i = 0; i < workbook.sheets().size(); ++i) {
        if (!sheets.contains(i)) other_sheets.emplace(i, read_grid(i));
    }
    for (auto& [index, sheet] : sheets) add_validations(sheet);
}

const xlsx::Grid& Template::State::grid(std::size_t sheet) const {
    const auto found = sheets.find(sheet);
    return found != sheets.end() ? found->second.grid() : other_sheets.at(sheet);
}

void Template::State::add_validations(BlankSheet& sheet) {
    for (const xlsx::DataValidation& validation : sheet.paper().facts().validations) {
        if (!validation.refuses()) continue;
        if (asks_for_numbers(validation)) sheet.add_numbers_only(ranges_of(validation.ranges));
        if (validation.type != "list") continue;
        auto words = words_of_list(validation.formula1, sheet.grid(),
                                   [&](std::string_view name) { return grid_named(name); });
        if (words) sheet.add_drop_down({ranges_of(validation.ranges), std::move(*words)});
    }
}

const xlsx::Grid* Template::State::grid_named(std::string_view name) const {
    for (std::size_t i = 0; i < workbook.sheets().size(); ++i) {
        if (workbook.sheets()[i].name == name) return &grid(i);
    }
    return nullptr;
}

}  // namespace jixiao::fill
