// SPDX-License-Identifier: MIT
// What a sheet is besides its cells.
#include <xlsxwriter.h>

#include "export/workbook/cell_text.hpp"
#include "export/workbook/library_column.hpp"
#include "export/workbook/refusal.hpp"
#include "export/workbook/sheet_writer.hpp"

namespace jixiao::exporter {
namespace {

std::uint8_t truth(bool allowed) {
    return allowed ? LXW_TRUE : LXW_FALSE;
}

}  // namespace

void SheetWriter::freeze(CellRef first_that_moves) {
    check_range({first_that_moves, first_that_moves});
    worksheet_freeze_panes(sheet_, first_that_moves.row, column_of(first_that_moves));
}

void SheetWriter::repeat_rows(std::uint32_t first, std::uint32_t last) {
    check_range({{first, 0}, {last, 0}});
    worksheet_repeat_rows(sheet_, first, last);
}

void SheetWriter::repeat_columns(std::uint32_t first, std::uint32_t last) {
    check_range({{0, first}, {0, last}});
    worksheet_repeat_columns(sheet_, static_cast<lxw_col_t>(first), static_cast<lxw_col_t>(last));
}

void SheetWriter::print_area(const CellRange& range) {
    check_range(range);
    worksheet_print_area(sheet_, range.first.row, column_of(range.first), range.last.row,
                         column_of(range.last));
}

void SheetWriter::filter(const CellRange& range) {
    check_range(range);
    worksheet_autofilter(sheet_, range.first.row, column_of(range.first), range.last.row,
                         column_of(range.last));
}

void SheetWriter::protect(const SheetProtection& protection) {
    for (const char c : protection.password) {
        if (c <= ' ' || c > '~') refuse(Code::workbook_text, name_, {}, {});
    }
    lxw_protection options{};
    options.no_select_locked_cells = truth(!protection.select_locked);
    options.format_cells = truth(protection.format_cells);
    options.format_columns = truth(protection.format_columns);
    options.format_rows = truth(protection.format_rows);
    options.insert_rows = truth(protection.insert_rows);
    options.delete_rows = truth(protection.delete_rows);
    options.insert_hyperlinks = truth(protection.insert_links);
    options.sort = truth(protection.sort);
    options.autofilter = truth(protection.filter);
    const char* const password =
        protection.password.empty() ? nullptr : protection.password.c_str();
    worksheet_protect(sheet_, password, &options);
}

void SheetWriter::hide() {
    worksheet_hide(sheet_);
}

void SheetWriter::activate() {
    worksheet_activate(sheet_);
}

void SheetWriter::hide_gridlines() {
    worksheet_gridlines(sheet_, LXW_HIDE_ALL_GRIDLINES);
}

void SheetWriter::add_format(const CellRange& range, const ConditionalFormat& format) {
    check_range(range);
    check_formula(range.first, format.formula);
    lxw_format* const look = workbook_add_format(book_);
    if (format.fill != CellLook::kNoFill) format_set_bg_color(look, format.fill);
    if (format.text_colour != 0) format_set_font_color(look, format.text_colour);
    if (format.bold) format_set_bold(look);
    lxw_conditional_format out{};
    out.type = LXW_CONDITIONAL_TYPE_FORMULA;
    // The library's structure has a pointer to what it only reads.
    out.value_string = const_cast<char*>(format.formula.c_str());
    out.format = look;
    out.stop_if_true = truth(format.stop);
    worksheet_conditional_format_range(sheet_, range.first.row, column_of(range.first),
                                       range.last.row, column_of(range.last), &out);
}

void SheetWriter::add_chart(CellRef at, const BarChart& chart) {
    if (order_ == CellOrder::by_row) refuse_order(at, "chart");
    check_range({at, at});
    constexpr double kLibraryWidth = 480;  // of a chart in its natural size
    constexpr double kLibraryHeight = 288;
    lxw_chart_options options{};
    options.x_scale = chart.width / kLibraryWidth;
    options.y_scale = chart.height / kLibraryHeight;
    worksheet_insert_chart_opt(sheet_, at.row, column_of(at), make_bar_chart(book_, chart),
                               &options);
}

}  // namespace jixiao::exporter
