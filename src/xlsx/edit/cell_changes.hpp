// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/cell/cell_ref.hpp"
#include "xlsx/edit/sheet_index.hpp"

namespace jixiao::xlsx {

enum class NewValue : std::uint8_t { unchanged, blank, number, inline_text, text, boolean, error };
enum class NewFormula : std::uint8_t { kept, removed, replaced };

// What is to become of one cell. Spans are of CellChanges' own text.
struct CellChange {
    CellRef at;
    std::uint32_t style = kNoOwnStyle;  // unchanged
    NewValue value = NewValue::unchanged;
    NewFormula formula = NewFormula::kept;
    Span value_text;    // character data
    Span formula_text;  // the whole <f> element
};

struct RowChange {
    std::uint32_t row = 0;
    std::string height;  // in points; empty: unchanged
};

// The changes to a sheet's cells and rows, in reading order, later ones upon earlier ones.
class CellChanges {
  public:
    // The cell's change, made when there is none; valid until the next call.
    CellChange& at(CellRef where);
    [[nodiscard]] const CellChange* find(CellRef where) const;
    RowChange& row(std::uint32_t row);

    // Where a text that was appended since `begin` stands.
    [[nodiscard]] std::string& text() { return text_; }
    [[nodiscard]] Span since(std::size_t begin) const {
        return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(text_.size())};
    }

    [[nodiscard]] bool is_empty() const { return cells_.empty() && rows_.empty(); }
    [[nodiscard]] std::span<const CellChange> cells() const { return cells_; }
    [[nodiscard]] std::span<const RowChange> rows() const { return rows_; }
    [[nodiscard]] std::string_view text_of(Span span) const { return span.of(text_); }
    void clear();

  private:
    std::vector<CellChange> cells_;
    std::vector<RowChange> rows_;
    std::string text_;
};

}  // namespace jixiao::xlsx
