// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/cell_ref.hpp"
#include "base/decimal.hpp"
#include "xlsx/edit/cell_changes.hpp"
#include "xlsx/edit/workbook_source.hpp"

namespace jixiao::xlsx {

class WorkbookEditor;

// The cells of one sheet, to be changed. A cell keeps its style; one that is not there yet takes
// that of its row or column. Places are those of the sheet as it is by then.
class SheetEditor {
  public:
    SheetEditor(WorkbookEditor& workbook, std::size_t index);
    SheetEditor(const SheetEditor&) = delete;
    SheetEditor& operator=(const SheetEditor&) = delete;

    // These replace what is in the cell, a formula too. Numbers are written with all their digits.
    // Texts are stored in the cell itself, line breaks as \n.
    void set_number(CellRef at, const Decimal& number);
    // Throws Error(edit_text) for what no cell can hold: bytes that are not UTF-8, NUL, more than
    // kMostCellText characters.
    void set_text(CellRef at, std::string_view text);
    void set_boolean(CellRef at, bool value);
    // Leaves the cell with its style.
    void clear(CellRef at);

    // The cell's formula stays and gets another stored result. The cell must have a formula.
    void set_formula_result(CellRef at, const Decimal& number);
    void set_formula_result(CellRef at, std::string_view text);
    void set_formula_error(CellRef at, std::string_view error);  // "#DIV/0!"

    // `style` is an index of the workbook's cell formats.
    void set_style(CellRef at, std::uint32_t style);
    // In points. Programs will then not choose the height themselves.
    void set_row_height(std::uint32_t row, const Decimal& points);

    [[nodiscard]] bool has_formula(CellRef at) const;
    // Of the cell, or that which it would take.
    [[nodiscard]] std::uint32_t style(CellRef at) const;

    // For WorkbookEditor: whether anything was changed, and the part's text with the changes.
    [[nodiscard]] bool is_changed() const { return !changes_.is_empty(); }
    [[nodiscard]] bool has_new_values() const { return has_new_values_; }
    [[nodiscard]] const std::string& part() const;
    [[nodiscard]] std::string text() const;

  private:
    CellChange& new_value(CellRef at, NewValue value);
    CellChange& new_result(CellRef at, NewValue value);
    void put_cell_text(CellChange& change, std::string_view text);
    [[nodiscard]] PartName where() const;

    WorkbookEditor& workbook_;
    std::size_t index_;
    const SheetText* sheet_;
    CellChanges changes_;
    bool has_new_values_ = false;
};

}  // namespace jixiao::xlsx
