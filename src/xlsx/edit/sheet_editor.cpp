// SPDX-License-Identifier: MIT
#include "xlsx/edit/sheet_editor.hpp"

#include <stdexcept>

#include "xlsx/edit/cell_text.hpp"
#include "xlsx/edit/edit_refusal.hpp"
#include "xlsx/edit/sheet_render.hpp"
#include "xlsx/edit/workbook_editor.hpp"

namespace jixiao::xlsx {

SheetEditor::SheetEditor(WorkbookEditor& workbook, std::size_t index)
    : workbook_(workbook), index_(index), sheet_(&workbook.source().sheet(index)) {}

const std::string& SheetEditor::part() const {
    return workbook_.sheets()[index_].part;
}

PartName SheetEditor::where() const {
    return {workbook_.source().file_name(), part()};
}

std::string SheetEditor::text() const {
    return rendered(*sheet_, changes_);
}

CellChange& SheetEditor::new_value(CellRef at, NewValue value) {
    CellChange& change = changes_.at(at);
    change.value = value;
    change.formula = NewFormula::removed;
    has_new_values_ = true;
    return change;
}

CellChange& SheetEditor::new_result(CellRef at, NewValue value) {
    if (!has_formula(at)) throw std::logic_error("no formula at " + at.to_string());
    CellChange& change = changes_.at(at);
    change.value = value;
    return change;
}

void SheetEditor::put_cell_text(CellChange& change, std::string_view text) {
    if (!fits_cell(text)) refuse_edit(where(), Code::edit_text, change.at.to_string());
    std::string& arena = changes_.text();
    const std::size_t begin = arena.size();
    append_cell_text(arena, text);
    change.value_text = changes_.since(begin);
}

void SheetEditor::set_number(CellRef at, const Decimal& number) {
    CellChange& change = new_value(at, NewValue::number);
    const std::size_t begin = changes_.text().size();
    number.append_to(changes_.text());
    change.value_text = changes_.since(begin);
}

void SheetEditor::set_text(CellRef at, std::string_view text) {
    put_cell_text(new_value(at, NewValue::inline_text), text);
}

void SheetEditor::set_boolean(CellRef at, bool value) {
    put_cell_text(new_value(at, NewValue::boolean), value ? "1" : "0");
}

void SheetEditor::clear(CellRef at) {
    if (sheet_->index.find(at) != nullptr || changes_.find(at) != nullptr) {
        new_value(at, NewValue::blank);
    }
}

void SheetEditor::set_formula_result(CellRef at, const Decimal& number) {
    CellChange& change = new_result(at, NewValue::number);
    const std::size_t begin = changes_.text().size();
    number.append_to(changes_.text());
    change.value_text = changes_.since(begin);
}

void SheetEditor::set_formula_result(CellRef at, std::string_view text) {
    put_cell_text(new_result(at, NewValue::text), text);
}

void SheetEditor::set_formula_error(CellRef at, std::string_view error) {
    put_cell_text(new_result(at, NewValue::error), error);
}

void SheetEditor::set_style(CellRef at, std::uint32_t style) {
    changes_.at(at).style = style;
}

void SheetEditor::set_row_height(std::uint32_t row, const Decimal& points) {
    changes_.row(row).height = points.to_string();
}

bool SheetEditor::has_formula(CellRef at) const {
    if (const CellChange* const change = changes_.find(at)) {
        if (change->formula != NewFormula::kept) return change->formula == NewFormula::replaced;
    }
    const CellPlace* const place = sheet_->index.find(at);
    return place != nullptr && !place->formula.is_empty();
}

std::uint32_t SheetEditor::style(CellRef at) const {
    if (const CellChange* const change = changes_.find(at)) {
        if (change->style != kNoOwnStyle) return change->style;
    }
    const CellPlace* const place = sheet_->index.find(at);
    return place != nullptr ? place->style : sheet_->index.style_for(at);
}

}  // namespace jixiao::xlsx
