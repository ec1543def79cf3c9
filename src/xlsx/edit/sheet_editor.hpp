// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/cell/cell_ref.hpp"
#include "base/number/decimal.hpp"
#include "xlsx/edit/cell_changes.hpp"
#include "xlsx/edit/formula_cells.hpp"
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
    // Texts are stored in the cell itself, line breaks as \n. All throw Error(edit_array) for a
    // cell that shares an array formula with others.
    void set_number(CellRef at, const Decimal& number);
    // Throws Error(edit_text) for what no cell can hold: bytes that are not UTF-8, NUL, more than
    // kMostCellText characters.
    void set_text(CellRef at, std::string_view text);
    // Leaves the cell with its style.
    void clear(CellRef at);

    // The cell's formula stays and gets another stored result. The cell must have a formula.
    void set_formula_result(CellRef at, const Decimal& number);
    void set_formula_result(CellRef at, std::string_view text);
    void set_formula_truth(CellRef at, bool value);
    void set_formula_error(CellRef at, std::string_view error);  // "#DIV/0!"

    // `style` is an index of the workbook's cell formats.
    void set_style(CellRef at, std::uint32_t style);
    // In points. Programs will then not choose the height themselves.
    void set_row_height(std::uint32_t row, const Decimal& points);

    // `count` rows that look like row `like`, heights, styles, merges and formulas, come in before
    // row `before`; rows are counted from zero and as they are now. Everything that names cells
    // moves with them: see RowInsertion for areas that grow, in all sheets, names, charts, formats,
    // validations, filters, print settings, links, comments, drawings and tables. What cannot move
    // safely is refused with Error before anything is changed: edit_array, edit_beyond,
    // edit_reference, edit_data_table, edit_table, edit_pivot, edit_unknown.
    void insert_rows(std::uint32_t before, std::uint32_t count, std::uint32_t like);

    [[nodiscard]] bool has_formula(CellRef at) const;
    // All formulas, in reading order; see formula_cells().
    [[nodiscard]] std::vector<FormulaCell> formulas() const;
    [[nodiscard]] std::vector<CellRange> merges() const;
    // Of the cell, or that which it would take.
    [[nodiscard]] std::uint32_t style(CellRef at) const;

    // For WorkbookEditor. What has been changed since the part was last read: its text with the
    // changes, and what other parts have to know.
    [[nodiscard]] bool is_changed() const { return !changes_.is_empty(); }
    [[nodiscard]] bool has_new_values() const { return has_new_values_; }
    [[nodiscard]] bool has_new_formulas() const { return has_new_formulas_; }
    [[nodiscard]] const std::string& part() const;
    [[nodiscard]] std::string text() const;
    // As last read, without the changes.
    [[nodiscard]] const SheetText& unchanged() const { return *sheet_; }
    // The part has this text now.
    void read_again(const std::string& text);
    void take(SheetText sheet);
    // Of a sheet without changes: see WorkbookEditor::merge_cells(). Returns the part's text then.
    const std::string& merge(std::span<const CellRange> ranges);

  private:
    CellChange& new_value(CellRef at, NewValue value);
    void free_formula(CellRef at);
    void spread_shared(CellRef master, std::uint32_t group);
    CellChange& new_result(CellRef at, NewValue value);
    void put_number(CellChange& change, const Decimal& number);
    void put_cell_text(CellChange& change, std::string_view text);
    [[nodiscard]] PartName where() const;

    WorkbookEditor& workbook_;
    std::size_t index_;
    std::unique_ptr<SheetText> own_;  // once rows were inserted or merges changed
    const SheetText* sheet_;
    CellChanges changes_;
    bool has_new_values_ = false;
    bool has_new_formulas_ = false;  // or fewer
};

}  // namespace jixiao::xlsx
