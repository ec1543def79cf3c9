// SPDX-License-Identifier: MIT
#include "export/fill/form_plan.hpp"

#include <algorithm>
#include <utility>

#include "export/fill/cell_writer.hpp"
#include "export/fill/field_plan.hpp"
#include "export/fill/fill_scene.hpp"
#include "export/fill/row_heights.hpp"
#include "export/fill/row_origins.hpp"
#include "export/fill/table_findings.hpp"
#include "export/fill/table_plan.hpp"
#include "import/fields/answer_columns.hpp"

namespace jixiao::fill {
namespace {

// The data's tables for one of the template. Tables of one name that stand below each other are
// paired one by one if there are as many, else the first takes all.
std::vector<const Table*> tables_for(const Form& data, const Form& blank, std::size_t table) {
    std::vector<const Table*> same;
    for (const Table& other : data.tables) {
        if (other.name == blank.tables[table].name) same.push_back(&other);
    }
    std::size_t before = 0;
    std::size_t all = 0;
    for (std::size_t i = 0; i < blank.tables.size(); ++i) {
        if (blank.tables[i].name != blank.tables[table].name) continue;
        before += i < table ? 1 : 0;
        ++all;
    }
    if (all == same.size()) return {same[before]};
    if (before > 0) same.clear();
    return same;
}

void tell_lost_tables(const FillScene& scene) {
    for (const Table& table : scene.data.tables) {
        const auto& tables = scene.blank.form->tables;
        if (std::any_of(tables.begin(), tables.end(),
                        [&](const Table& other) { return other.name == table.name; })) {
            continue;
        }
        if (table.records.empty()) continue;
        scene.report_lost(table.range.first, std::string(table.name), std::string(table.name), {},
                          table.records.size());
    }
}

// Tables in the order of their rows.
std::vector<std::size_t> tables_from_above(const Form& blank) {
    std::vector<std::size_t> order(blank.tables.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    std::stable_sort(order.begin(), order.end(), [&](std::size_t one, std::size_t two) {
        return blank.tables[one].range.first.row < blank.tables[two].range.first.row;
    });
    return order;
}

// `plan` has what is done to the forms above it on the sheet.
void plan_form(const FormToFill& form, const std::string& file,
               const normalise::Dictionaries& dictionaries, FillPlan& plan) {
    const FillScene scene{*form.data, *form.mapping, file, *form.blank, dictionaries, plan};
    CellWriter writer(scene);
    std::uint32_t inserted = 0;
    for (const RowInsertion& insertion : plan.insertions) inserted += insertion.count;
    for (const std::size_t table : tables_from_above(*form.blank->form)) {
        inserted += plan_table(scene, writer, table,
                               tables_for(*form.data, *form.blank->form, table), inserted);
    }
    tell_lost_tables(scene);
    const RowOrigins origins(plan.insertions);
    plan_fields(scene, writer, [&](std::uint32_t row) { return origins.final_row(row); });
    writer.finish();
    plan_heights(scene);
}

}  // namespace

bool fits(const Form& data, const mapping::Mapping& mapping, const BlankForm& blank) {
    if (mapping.id == blank.mapping->id) return true;
    for (const mapping::Block& block : blank.mapping->blocks) {
        for (const Table& table : data.tables) {
            if (table.name != block.name) continue;
            const auto& columns = mapping.blocks[table.block].columns;
            const auto shared = [&](const mapping::ColumnSpec& column) {
                return importer::is_answer(column) &&
                       std::any_of(columns.begin(), columns.end(),
                                   [&](const auto& other) { return other.path == column.path; });
            };
            if (std::any_of(block.columns.begin(), block.columns.end(), shared)) return true;
        }
    }
    return false;
}

std::vector<FilledSheet> plan_fill(std::vector<FormToFill> forms, const std::string& file,
                                   const normalise::Dictionaries& dictionaries) {
    const auto place = [](const FormToFill& one) {
        return std::pair(one.blank->sheet->index(), one.blank->form->range.first);
    };
    std::sort(forms.begin(), forms.end(),
              [&](const auto& one, const auto& two) { return place(one) < place(two); });
    std::vector<FilledSheet> sheets;
    for (const FormToFill& form : forms) {
        const std::size_t index = form.blank->sheet->index();
        if (sheets.empty() || sheets.back().plan.sheet != index) {
            sheets.emplace_back().plan.sheet = index;
        }
        sheets.back().forms.push_back(form.blank);
        plan_form(form, file, dictionaries, sheets.back().plan);
    }
    return sheets;
}

}  // namespace jixiao::fill
