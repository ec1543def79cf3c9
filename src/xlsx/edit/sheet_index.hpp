// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/cell/cell_ref.hpp"
#include "xlsx/edit/row_insertions.hpp"
#include "xlsx/edit/span_scanner.hpp"
#include "xlsx/edit/text_edits.hpp"

namespace jixiao::xlsx {

inline constexpr std::uint32_t kNoOwnStyle = 0xFFFFFFFF;

// One <c> element.
struct CellPlace {
    std::uint32_t column = 0;
    std::uint32_t style = 0;
    Span element;
    std::uint32_t tag_end = 0;
    Span formula;  // <f> or nothing
    Span rest;     // what stands behind the known children: extensions
    bool operator==(const CellPlace&) const = default;
};

// One <row> element; its cells are [first_cell, first_cell + cells) of the index.
struct RowPlace {
    std::uint32_t row = 0;
    std::uint32_t style = kNoOwnStyle;  // that new cells of the row take
    Span element;
    Span tag;
    std::uint32_t first_cell = 0;
    std::uint32_t cells = 0;
    bool operator==(const RowPlace&) const = default;

    [[nodiscard]] bool is_closed() const { return tag == element; }  // <row/>
};

// A <col> element that gives its columns a style.
struct ColumnStyle {
    std::uint32_t first = 0;
    std::uint32_t last = 0;
    std::uint32_t style = 0;
    bool operator==(const ColumnStyle&) const = default;
};

// Copies of a row that are about to come in, one behind the other; places count from the first
// one's begin.
struct RowCopies {
    std::vector<RowPlace> rows;
    std::vector<CellPlace> cells;
    std::vector<CellRange> arrays;
};

// Where the rows and cells of a sheet's text stand, in ascending order.
class SheetIndex {
  public:
    // Throws what SpanScanner throws; workbook_incomplete without <sheetData>; edit_disordered when
    // rows or cells are not in ascending order.
    static SheetIndex read(const PartName& where, std::string_view text, const Limits& limits,
                           StreamBuffers& buffers);

    // The index of the text after the edits by which formulas follow inserted rows and by which
    // `fresh` comes in, step by step, unless it is empty; the same as reading it, for less.
    [[nodiscard]] SheetIndex shifted(const TextEdits& edits, const RowInsertions& insertions,
                                     std::span<const RowCopies> fresh) const;
    bool operator==(const SheetIndex&) const = default;

    [[nodiscard]] std::span<const RowPlace> rows() const { return rows_; }
    [[nodiscard]] std::span<const CellPlace> cells(const RowPlace& row) const {
        return {cells_.data() + row.first_cell, row.cells};
    }
    // True when a row or a cell left its place to be counted; then the index is of no use for
    // edits before `references` has been applied to the text and the result is read.
    [[nodiscard]] bool has_implied_places() const { return !references_.is_empty(); }
    [[nodiscard]] const TextEdits& references() const { return references_; }

    [[nodiscard]] const RowPlace* find_row(std::uint32_t row) const;
    [[nodiscard]] const CellPlace* find(CellRef at) const;
    // That a new cell takes: of its row, else of its column, else 0.
    [[nodiscard]] std::uint32_t style_for(CellRef at) const;

    // <sheetData>, whole and its start tag alone.
    [[nodiscard]] Span data() const { return data_; }
    [[nodiscard]] Span data_tag() const { return data_tag_; }
    // Before </sheetData>; of <sheetData/> behind it.
    [[nodiscard]] std::uint32_t data_end() const { return data_end_; }
    // "x:" when the sheet's own elements are <x:c>.
    [[nodiscard]] const std::string& prefix() const { return prefix_; }
    [[nodiscard]] bool has_formulas() const { return has_formulas_; }
    [[nodiscard]] bool has_formula_in(std::uint32_t row) const;
    // Array formulas and what-if tables that cover several cells.
    [[nodiscard]] std::span<const CellRange> arrays() const { return arrays_; }
    // The value of <dimension ref>; empty when there is none.
    [[nodiscard]] Span dimension() const { return dimension_; }

  private:
    friend class SheetIndexer;
    friend class IndexShift;

    std::vector<RowPlace> rows_;
    std::vector<CellPlace> cells_;
    std::vector<ColumnStyle> column_styles_;
    std::vector<CellRange> arrays_;
    Span data_;
    Span data_tag_;
    std::uint32_t data_end_ = 0;
    Span dimension_;
    std::string prefix_;
    bool has_formulas_ = false;
    TextEdits references_;
};

}  // namespace jixiao::xlsx
