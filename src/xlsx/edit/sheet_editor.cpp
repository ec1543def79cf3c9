// SPDX-License-Identifier: MIT
#include "xlsx/edit/sheet_editor.hpp"

#include <charconv>
#include <stdexcept>

#include "xlsx/edit/cell_merges.hpp"
#include "xlsx/edit/cell_text.hpp"
#include "xlsx/edit/edit_refusal.hpp"
#include "xlsx/edit/merge_element.hpp"
#include "xlsx/edit/sheet_render.hpp"
#include "xlsx/edit/tag_attributes.hpp"
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

void SheetEditor::read_again(const std::string& text) {
    take(indexed(where(), text, workbook_.source().limits(), workbook_.state().buffers));
}

void SheetEditor::take(SheetText sheet) {
    own_ = std::make_unique<SheetText>(std::move(sheet));
    sheet_ = own_.get();
    changes_.clear();
}

const std::string& SheetEditor::merge(std::span<const CellRange> ranges) {
    std::string text = with_merges(where(), *sheet_, ranges, workbook_.source().limits(),
                                   workbook_.state().buffers);
    // Merges stand behind the rows as a rule, so that the index holds.
    const std::size_t indexed = sheet_->index.data().end;
    if (sheet_->text.compare(0, indexed, text, 0, indexed) != 0) {
        read_again(text);
    } else {
        if (!own_) own_ = std::make_unique<SheetText>(SheetText{{}, sheet_->index});
        own_->text = std::move(text);
        sheet_ = own_.get();
    }
    return sheet_->text;
}

// Before the formula of a cell goes away: what else depends on it.
void SheetEditor::free_formula(CellRef at) {
    for (const CellRange& array : sheet_->index.arrays()) {
        if (array.contains(at)) refuse_edit(where(), Code::edit_array, array.to_string());
    }
    if (!has_formula(at)) return;
    has_new_formulas_ = true;
    const CellPlace* const place = sheet_->index.find(at);
    if (place == nullptr) return;
    TagAttributes attributes(place->formula.of(sheet_->text));
    bool is_shared = false;
    std::uint32_t group = 0;
    while (attributes.next()) {
        const std::string_view value = attributes.value();
        if (attributes.name() == "t") is_shared = value == "shared";
        if (attributes.name() == "si") {
            std::from_chars(value.data(), value.data() + value.size(), group);
        }
    }
    if (is_shared) spread_shared(at, group);
}

// The first cell of a shared formula has the text for all: they get their own.
void SheetEditor::spread_shared(CellRef master, std::uint32_t group) {
    for (const FormulaCell& cell : formula_cells(*sheet_)) {
        const bool follows = cell.kind == FormulaKind::shared && cell.group == group &&
                             !cell.text.empty() && cell.at > master;
        if (!follows) continue;
        CellChange& change = changes_.at(cell.at);
        if (change.formula != NewFormula::kept) continue;
        change.formula = NewFormula::replaced;
        const std::size_t begin = changes_.text().size();
        changes_.text() += formula_element(cell, cell.text, sheet_->index.prefix());
        change.formula_text = changes_.since(begin);
    }
}

CellChange& SheetEditor::new_value(CellRef at, NewValue value) {
    free_formula(at);
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

void SheetEditor::put_number(CellChange& change, const Decimal& number) {
    const std::size_t begin = changes_.text().size();
    number.append_to(changes_.text());
    change.value_text = changes_.since(begin);
}

void SheetEditor::set_number(CellRef at, const Decimal& number) {
    put_number(new_value(at, NewValue::number), number);
}

void SheetEditor::set_text(CellRef at, std::string_view text) {
    put_cell_text(new_value(at, NewValue::inline_text), text);
}

void SheetEditor::clear(CellRef at) {
    if (sheet_->index.find(at) != nullptr || changes_.find(at) != nullptr) {
        new_value(at, NewValue::blank);
    }
}

void SheetEditor::set_formula_result(CellRef at, const Decimal& number) {
    put_number(new_result(at, NewValue::number), number);
}

void SheetEditor::set_formula_result(CellRef at, std::string_view text) {
    put_cell_text(new_result(at, NewValue::text), text);
}

void SheetEditor::set_formula_truth(CellRef at, bool value) {
    put_cell_text(new_result(at, NewValue::boolean), value ? "1" : "0");
}

void SheetEditor::set_formula_error(CellRef at, std::string_view error) {
    put_cell_text(new_result(at, NewValue::error), error);
}

void SheetEditor::insert_rows(std::uint32_t before, std::uint32_t count, std::uint32_t like) {
    const NewRows rows{before, count, like};
    workbook_.insert_rows(index_, {&rows, 1});
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

std::vector<FormulaCell> SheetEditor::formulas() const {
    if (changes_.is_empty()) return formula_cells(*sheet_);
    return formula_cells(
        indexed(where(), text(), workbook_.source().limits(), workbook_.state().buffers));
}

std::vector<CellRange> SheetEditor::merges() const {
    return merge_element(where(), *sheet_, workbook_.source().limits(), workbook_.state().buffers)
        .ranges;
}

std::uint32_t SheetEditor::style(CellRef at) const {
    if (const CellChange* const change = changes_.find(at)) {
        if (change->style != kNoOwnStyle) return change->style;
    }
    const CellPlace* const place = sheet_->index.find(at);
    return place != nullptr ? place->style : sheet_->index.style_for(at);
}

}  // namespace jixiao::xlsx
