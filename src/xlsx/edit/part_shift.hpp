// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/finding/catalogue.hpp"
#include "xlsx/edit/row_insertions.hpp"
#include "xlsx/edit/span_scanner.hpp"
#include "xlsx/edit/text_edits.hpp"

namespace jixiao::xlsx {

struct ElementShift;

// One part whose references follow inserted rows. `on_sheet`: it belongs to the sheet that gets
// them, so that references without a sheet's name mean it.
class PartShift {
  public:
    PartShift(const PartName& where, std::string_view text, const RowInsertions& rows,
              bool on_sheet, const Limits& limits, StreamBuffers& buffers);

    // The rows of a sheet are not gone through: what apply() passes over, up to this place.
    void pass_over_rows(std::uint32_t end) { rows_end_ = end; }
    // Goes through all elements that are left and applies the shifts that the table has for them.
    void apply(std::span<const ElementShift> table);
    // The part's new text; nullopt when nothing changes.
    [[nodiscard]] std::optional<std::string> result() const;

    [[nodiscard]] const PartName& where() const { return where_; }
    [[nodiscard]] std::string_view text() const { return text_; }
    [[nodiscard]] const RowInsertions& rows() const { return rows_; }
    [[nodiscard]] bool on_sheet() const { return on_sheet_; }
    [[nodiscard]] SpanScanner& scanner() { return scanner_; }
    [[nodiscard]] TextEdits& edits() { return edits_; }

    // The present start's content, which is character data, decoded; stands at its end afterwards.
    // Of <x14:formula1><xm:f>…</xm:f></x14:formula1> that of the inner element.
    std::string content(Span& span);
    // The new text in place of the old one, escaped as character data or as an attribute's value.
    void replace_text(Span span, std::string_view text);
    void replace_value(Span span, std::string_view text);
    // A formula that stands nowhere in particular, or in a cell of the row, after some of the steps
    // or all; nullopt when it stays as it is.
    [[nodiscard]] std::optional<std::string> moved(std::string_view formula,
                                                   std::optional<std::uint32_t> row,
                                                   std::span<const RowInsertion> steps) const;
    [[nodiscard]] std::optional<std::string> moved(std::string_view formula,
                                                   std::optional<std::uint32_t> row = {}) const {
        return moved(formula, row, rows_.steps());
    }
    // Formulas of the present format or validation count from the first cell of its area; how many
    // rows that lies below the cell that it was, for each step. Negative as a rule: the area grew
    // upwards. None at all: it stays where it was.
    void move_anchor(std::vector<std::int64_t> rows) { anchor_moved_ = std::move(rows); }
    [[nodiscard]] std::span<const std::int64_t> anchor_moved() const { return anchor_moved_; }
    [[noreturn]] void refuse(Code code, const std::string& place) const;

  private:
    PartName where_;
    std::string_view text_;
    const RowInsertions& rows_;
    bool on_sheet_;
    SpanScanner scanner_;
    TextEdits edits_;
    std::optional<std::uint32_t> rows_end_;
    std::vector<std::int64_t> anchor_moved_;
};

// What becomes of one kind of element. `attribute` names the one that tells of cells; empty when
// the element's text does, or when `apply` knows.
struct ElementShift {
    std::string_view element;
    std::string_view attribute;
    void (*apply)(PartShift& shift, std::string_view attribute);
};

// Formulas and the kinds of areas, for the tables. Areas count on the sheet's own parts only.
void shift_formula(PartShift& shift, std::string_view attribute);
void shift_place(PartShift& shift, std::string_view attribute);   // Growth::none
void shift_block(PartShift& shift, std::string_view attribute);   // Growth::touching
void shift_format(PartShift& shift, std::string_view attribute);  // Growth::always
// The area of a format or validation, an attribute, and the formulas within the element.
void shift_anchor_area(PartShift& shift, std::string_view attribute);
void shift_anchored_formula(PartShift& shift, std::string_view attribute);

}  // namespace jixiao::xlsx
