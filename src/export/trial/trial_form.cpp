// SPDX-License-Identifier: MIT
#include "export/trial/trial_form.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "export/fill/row_identity.hpp"
#include "export/trial/answer_text.hpp"
#include "export/trial/open_cells.hpp"

namespace jixiao::trial {
namespace {

using importer::RowUse;

class FormMaker {
  public:
    FormMaker(const TrialBlank& blank, const mapping::MappingSet& mappings, TextStore& texts,
              std::size_t& count)
        : blank_(blank), mappings_(mappings), texts_(texts), count_(count), open_(blank) {}

    TrialForm make(std::size_t more_rows) {
        made_.data = *blank_.blank.form;
        made_.data.unfilled = false;
        made_.data.findings.clear();
        for (std::size_t i = 0; i < made_.data.fields.size(); ++i) {
            Field& field = made_.data.fields[i];
            const check::FormCell* const cell = open_.field(field);
            if (cell == nullptr) continue;
            answer({{}, 0, i, cell->cells.first, blank_.view.heading(*cell)}, field, {});
        }
        for (std::size_t i = 0; i < made_.data.tables.size(); ++i) make_table(i, more_rows);
        return std::move(made_);
    }

  private:
    [[nodiscard]] const mapping::Block& block(std::size_t table) const {
        return blank_.view.mapping.blocks[made_.data.tables[table].block];
    }

    void make_table(std::size_t table, std::size_t more_rows) {
        const fill::BlankTable& rows = blank_.blank.tables[table];
        std::size_t last_open = rows.rows.size();
        for (std::size_t i = 0; i < rows.rows.size(); ++i) {
            if (is_named_by_units(table, rows.rows[i])) last_open = i;
        }
        made_.data.tables[table].records.clear();
        for (std::size_t i = 0; i < rows.rows.size(); ++i) {
            add_record(table, rows.rows[i], 0);
            if (i != last_open || rows.labelled) continue;
            for (std::size_t more = 1; more <= more_rows; ++more) {
                add_record(table, rows.rows[i], more);
                ++made_.added;
            }
        }
    }

    [[nodiscard]] bool is_named_by_units(std::size_t table, const fill::BlankRow& row) const {
        const std::string_view path = fill::name_path(block(table));
        const Field* const name = fill::field_at(row.record, path);
        return name != nullptr && (row.use == RowUse::prompt || open_.column(table, *name));
    }

    // `below`: how many rows below its own one; 0: the row itself.
    void add_record(std::size_t table, const fill::BlankRow& row, std::size_t below) {
        Table& into = made_.data.tables[table];
        const std::size_t number = into.records.size();
        Record& record = into.records.emplace_back(row.record);
        record.row += static_cast<std::uint32_t>(below);
        const std::string_view name = fill::name_path(block(table));
        for (std::size_t i = 0; i < record.fields.size(); ++i) {
            Field& field = record.fields[i];
            const CellRef at = field.value.cell;
            const bool prompt = row.use == RowUse::prompt && field.path == name;
            const bool open = prompt || open_.column(table, field);
            // A level's label stands for the new row as well.
            const bool label = field.type == FieldType::level && field.path != name;
            if (below > 0 && at.row == row.record.row && !label) field.value.cell.row = record.row;
            if (!open) continue;
            answer({table, number, i, at, open_.heading(table, field)}, field, most(record));
        }
    }

    // The points of the row, as they are printed.
    [[nodiscard]] static std::optional<Decimal> most(const Record& record) {
        constexpr std::string_view kWeight = "weight";
        const Field* const weight = fill::field_at(record, kWeight);
        if (weight == nullptr || !weight->value.has_number) return std::nullopt;
        return weight->value.number;
    }

    void answer(TrialAnswer answer, Field& field, const std::optional<Decimal>& most) {
        const auto [known, is_new] = values_.try_emplace({field.path, field.value.cell});
        if (is_new) known->second = value_of(answer, field, most);
        const auto rows = field.value.shared_rows;
        field.value = known->second;
        field.value.shared_rows = rows;
        made_.answers.push_back(std::move(answer));
    }

    [[nodiscard]] Value value_of(const TrialAnswer& answer, const Field& field,
                                 const std::optional<Decimal>& most) {
        AnswerKind kind{field.type, field.path, blank_.view.mapping.measure_style,
                        nullptr,    nullptr,    most};
        if (answer.table) {
            kind.block = &block(*answer.table);
            kind.column = &kind.block->columns[field.spec];
        }
        AnswerText text = answer_text(kind, ++count_, mappings_);
        // What the form offers is what units choose from.
        const auto* const choices = blank_.blank.sheet->choices(answer.at);
        if (choices != nullptr && !choices->empty()) {
            text = {(*choices)[count_ % choices->size()], false};
        }
        Value value;
        value.cell = field.value.cell;
        value.stored = text.number ? CellType::number : CellType::text;
        value.raw = value.printed = value.source = texts_.add(text.text);
        // What its own label states goes on to hold.
        if (field.type == FieldType::amount) value.unit = field.value.unit;
        return value;
    }

    const TrialBlank& blank_;
    const mapping::MappingSet& mappings_;
    TextStore& texts_;
    std::size_t& count_;
    OpenCells open_;
    TrialForm made_;
    // Of one cell that several rows share.
    std::map<std::pair<std::string_view, CellRef>, Value> values_;
};

}  // namespace

const Field& TrialForm::field(const TrialAnswer& answer) const {
    if (!answer.table) return data.fields[answer.field];
    return data.tables[*answer.table].records[answer.record].fields[answer.field];
}

TrialForm AnswerMaker::make(const TrialBlank& blank, std::size_t more_rows) {
    return FormMaker(blank, mappings_, texts_, count_).make(more_rows);
}

}  // namespace jixiao::trial
