// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "base/cell/cell_ref.hpp"
#include "xlsx/facts/sheet_facts.hpp"
#include "xlsx/workbook.hpp"

namespace jixiao::xlsx {

// A sheet as paper to write on: the styles of all cells that the file lists, blank ones too, widths
// and heights, and what the sheet says beside its cells.
class SheetPaper {
  public:
    // Throws what SheetReader throws.
    static SheetPaper read(Workbook& workbook, std::size_t index);

    // Whether the file lists the cell.
    [[nodiscard]] bool lists(CellRef at) const { return find(at) != nullptr; }
    // Of the cell, else of its row, else of its column, else 0.
    [[nodiscard]] std::uint32_t style(CellRef at) const;
    // In characters of the standard font; 0 for a hidden column.
    [[nodiscard]] double width(std::uint32_t column) const;
    // In points, also where the file states none.
    [[nodiscard]] double height(std::uint32_t row) const;
    // One past the last row that the file lists.
    [[nodiscard]] std::uint32_t row_count() const;
    [[nodiscard]] const SheetFacts& facts() const { return facts_; }

  private:
    struct PaperCell {
        std::uint32_t column = 0;
        std::uint32_t style = 0;
    };
    struct PaperRow {
        std::uint32_t row = 0;
        std::optional<std::uint32_t> style;
        std::optional<double> height;
        std::size_t first_cell = 0;
        std::size_t end_cell = 0;
    };
    struct PaperColumns {
        std::uint32_t first = 0;
        std::uint32_t last = 0;
        double width = 0;
        bool has_width = false;
        bool hidden = false;
        std::uint32_t style = 0;
    };

    [[nodiscard]] const PaperRow* find_row(std::uint32_t row) const;
    [[nodiscard]] const PaperCell* find(CellRef at) const;
    void begin_row(const XmlScanner& xml);
    void add_cell(const XmlScanner& xml);
    void add_columns(const XmlScanner& xml);

    std::vector<PaperRow> rows_;
    std::vector<PaperCell> cells_;
    std::vector<PaperColumns> columns_;
    double default_width_ = 8.43;
    double default_height_ = 15;
    SheetFacts facts_;
};

}  // namespace jixiao::xlsx
