// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/cell/cell_ref.hpp"
#include "base/cell/cell_type.hpp"
#include "base/number/decimal.hpp"
#include "xlsx/facts/page_setup.hpp"
#include "xlsx/facts/sheet_facts.hpp"
#include "xlsx/workbook.hpp"

namespace jixiao::xlsx {

// A cell with its look: blank ones with a style of their own too.
struct LayoutCell {
    CellRef at;
    CellType type = CellType::blank;
    std::uint32_t style = 0;  // index into the looks; may be beyond them
    bool has_formula = false;
    std::string text;     // decoded; of numbers the digits as stored
    std::string formula;  // without "="; of shared formulas as it stands in this cell
};

struct ColumnWidth {
    std::uint32_t first = 0;
    std::uint32_t last = 0;
    std::optional<Decimal> width;  // characters
    bool hidden = false;           // or of no width
};

// A sheet as it is drawn. For those who look after forms, not for reading values: the general path
// for every cell, all of it in memory.
struct SheetLayout {
    std::string name;
    SheetState state = SheetState::visible;
    std::vector<LayoutCell> cells;  // in reading order
    SheetFacts facts;
    std::vector<ColumnWidth> columns;
    std::optional<Decimal> default_width;
    PageSetup page;
    bool has_password = false;  // the protection asks for one
    // What the sheet stores in all; of blank cells far below the content only these tell.
    std::size_t stored_cells = 0;
    std::size_t styled_rows = 0;  // rows with a format of their own
    CellRef last_stored;  // the lowest row and the rightmost column that have a cell or a format

    // The cell standing exactly here; nullptr if the sheet stores none.
    [[nodiscard]] const LayoutCell* at(CellRef where) const;
    [[nodiscard]] bool row_hidden(std::uint32_t row) const;
    [[nodiscard]] bool column_hidden(std::uint32_t column) const;
};

// Cells beyond Limits::grid_cells are only counted. Throws what SheetReader throws.
SheetLayout read_sheet_layout(Workbook& workbook, std::size_t index);

}  // namespace jixiao::xlsx
