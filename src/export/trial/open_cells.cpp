// SPDX-License-Identifier: MIT
#include "export/trial/open_cells.hpp"

#include "check/template/template_cells.hpp"
#include "export/fill/row_identity.hpp"
#include "export/trial/trial_form.hpp"
#include "import/values/year_text.hpp"

namespace jixiao::trial {

using check::CellRole;
using check::FormCell;

OpenCells::OpenCells(const TrialBlank& blank) : blank_(blank) {
    for (const FormCell& cell : blank.view.cells) {
        cells_.try_emplace({cell.path, cell.cells.first}, &cell);
        if (cell.table == nullptr) continue;
        const auto [column, is_new] = columns_.try_emplace({cell.table, cell.spec}, &cell);
        // Of a column with rates that follow and some that do not, the answers count.
        if (!is_new && cell.role == CellRole::answer) column->second = &cell;
    }
}

const FormCell* OpenCells::cell_of(const Field& field) const {
    const auto found = cells_.find({field.path, field.value.cell});
    return found == cells_.end() ? nullptr : found->second;
}

bool OpenCells::is_open(CellRole role, CellRef at, bool inlined) const {
    if (role != CellRole::answer && role != CellRole::derived) return false;
    const xlsx::SheetLayout& sheet = blank_.view.layout();
    const xlsx::LayoutCell* const stored = sheet.at(at);
    if (stored != nullptr && stored->has_formula) return false;
    const bool locked = stored == nullptr || blank_.facts.look_of(*stored).locked;
    if (sheet.facts.is_protected && locked) return false;
    const bool dash = stored != nullptr && stored->type == CellType::text &&
                      check::is_empty_answer(stored->text, {});
    return !dash || inlined;
}

const FormCell* OpenCells::field(const Field& field) const {
    const FormCell* const cell = cell_of(field);
    if (cell == nullptr || cell->table != nullptr) return nullptr;
    const CellRef at = cell->cells.first;
    // The title is the form's own, but it may leave room for the year.
    if (cell->type == FieldType::year) {
        const xlsx::LayoutCell* const stored = blank_.view.layout().at(at);
        const bool room =
            stored != nullptr && importer::year_text(stored->text) == importer::YearText::room;
        return room && is_open(CellRole::answer, at, true) ? cell : nullptr;
    }
    return is_open(cell->role, at, cell->inlined) ? cell : nullptr;
}

bool OpenCells::column(std::size_t table, const Field& field) const {
    if (const FormCell* const cell = cell_of(field)) {
        return is_open(cell->role, field.value.cell, false);
    }
    const Table& known = blank_.view.form.tables[table];
    const auto like = columns_.find({&known, field.spec});
    if (like != columns_.end()) return is_open(like->second->role, field.value.cell, false);
    const mapping::Block& block = blank_.view.mapping.blocks[known.block];
    const bool above = field.type == FieldType::level && field.path != fill::name_path(block);
    const bool asked = !block.columns[field.spec].given && field.type != FieldType::label;
    return asked && !above && is_open(CellRole::answer, field.value.cell, false);
}

std::string OpenCells::heading(std::size_t table, const Field& field) const {
    if (const FormCell* const cell = cell_of(field)) return blank_.view.heading(*cell);
    const auto known = columns_.find({&blank_.view.form.tables[table], field.spec});
    return known == columns_.end() ? std::string(field.path) : blank_.view.heading(*known->second);
}

}  // namespace jixiao::trial
