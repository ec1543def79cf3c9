// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/cell/cell_ref.hpp"
#include "base/number/decimal.hpp"
#include "export/workbook/bar_chart.hpp"
#include "export/workbook/conditional_format.hpp"
#include "export/workbook/data_validation.hpp"
#include "export/workbook/merged_ranges.hpp"
#include "export/workbook/page_setup.hpp"
#include "export/workbook/sheet_protection.hpp"
#include "export/workbook/style_table.hpp"

struct lxw_worksheet;

namespace jixiao::exporter {

// Whether cells come in any order, or strictly row by row, which takes no memory however long the
// table is but allows no merged cells and no charts.
enum class CellOrder : std::uint8_t { any, by_row };

// One sheet of a new workbook. What no workbook can hold is refused: Error(workbook_…) with the
// sheet and the cell.
class SheetWriter {
  public:
    SheetWriter(lxw_workbook* book, lxw_worksheet* sheet, std::string name, CellOrder order)
        : book_(book), sheet_(sheet), name_(std::move(name)), order_(order) {}

    [[nodiscard]] const std::string& name() const { return name_; }

    // Cells. A later call for the same cell replaces the former one. The text of a cell is UTF-8
    // without control characters, see is_cell_text() and presentable().
    void text(CellRef at, std::string_view text, Style style);
    // At most 15 significant digits, as many as every spreadsheet keeps.
    void number(CellRef at, const Decimal& number, Style style);
    void blank(CellRef at, Style style);
    // "=SUM(B2:B9)", with what it gives, so that readers that compute nothing show it.
    void formula(CellRef at, const std::string& formula, const Decimal& result, Style style);
    void formula(CellRef at, const std::string& formula, std::string_view result, Style style);
    // A text that leads to a cell of this workbook.
    void link(CellRef at, std::string_view sheet, CellRef target, std::string_view text,
              Style style);
    // Joins the cells; the first one can then be written. One cell alone is only given the look.
    void merge(const CellRange& range, Style style);

    // Rows and columns. Widths in characters of a spreadsheet, heights in points.
    void set_column(std::uint32_t column, double width, Style style = {});
    void set_row(std::uint32_t row, double height);
    void hide_row(std::uint32_t row);

    // The sheet as a whole.
    void freeze(CellRef first_that_moves);
    void repeat_rows(std::uint32_t first, std::uint32_t last);  // on every printed page
    void repeat_columns(std::uint32_t first, std::uint32_t last);
    void print_area(const CellRange& range);
    void filter(const CellRange& range);  // its first row is the head
    void set_page(const PageSetup& page) { apply_page_setup(sheet_, name_, page); }
    void protect(const SheetProtection& protection);
    void hide();
    void activate();  // shown first
    void hide_gridlines();

    void validate(const CellRange& range, const DataValidation& validation) {
        apply_validation(sheet_, name_, range, validation);
    }
    void add_format(const CellRange& range, const ConditionalFormat& format);
    void add_chart(CellRef at, const BarChart& chart);

    static constexpr double kHighestRow = 409;  // points

  private:
    void check_place(CellRef at);
    void check_range(const CellRange& range) const;
    void check_text(CellRef at, std::string_view text) const;
    void check_formula(CellRef at, std::string_view formula) const;
    double number_for(CellRef at, const Decimal& number) const;
    const char* terminated(std::string_view text);
    void refuse_order(CellRef at, std::string_view what) const;

    lxw_workbook* book_;
    lxw_worksheet* sheet_;
    std::string name_;
    CellOrder order_;
    std::uint32_t row_ = 0;  // the lowest that was written
    MergedRanges merged_;
    std::string text_;  // room to terminate a text
};

}  // namespace jixiao::exporter
