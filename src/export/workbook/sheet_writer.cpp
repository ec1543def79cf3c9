// SPDX-License-Identifier: MIT
#include "export/workbook/sheet_writer.hpp"

#include <xlsxwriter.h>

#include <algorithm>

#include "base/text/utf8.hpp"
#include "export/workbook/cell_text.hpp"
#include "export/workbook/exact_double.hpp"
#include "export/workbook/library_column.hpp"
#include "export/workbook/refusal.hpp"
#include "export/workbook/sheet_names.hpp"

namespace jixiao::exporter {
namespace {

constexpr std::size_t kMostFormulaUnits = 8'192;

bool is_inside(CellRef at) {
    return at.row < kMaxRows && at.column < kMaxColumns;
}

}  // namespace

void SheetWriter::check_place(CellRef at) {
    if (!is_inside(at)) refuse(Code::workbook_place, name_, {}, at.to_string());
    if (order_ == CellOrder::by_row && at.row < row_) refuse_order(at, "cell");
    row_ = std::max(row_, at.row);
}

void SheetWriter::check_range(const CellRange& range) const {
    if (is_inside(range.last) && range.first.row <= range.last.row &&
        range.first.column <= range.last.column) {
        return;
    }
    refuse(Code::workbook_place, name_, {}, range.to_string());
}

void SheetWriter::refuse_order(CellRef at, std::string_view what) const {
    refuse(Code::workbook_order, name_, at.to_string(), std::string(what));
}

void SheetWriter::check_text(CellRef at, std::string_view text) const {
    if (!is_cell_text(text)) refuse(Code::workbook_text, name_, at.to_string(), {});
    // No text has more units than bytes.
    if (text.size() <= kMostCellUnits || utf16_length(text) <= kMostCellUnits) return;
    refuse(Code::workbook_text_length, name_, at.to_string(), std::string(text.substr(0, 60)),
           std::to_string(kMostCellUnits));
}

void SheetWriter::check_formula(CellRef at, std::string_view formula) const {
    if (!is_cell_text(formula)) refuse(Code::workbook_text, name_, at.to_string(), {});
    if (formula.size() > 1 && formula.front() == '=' &&
        utf16_length(formula) <= kMostFormulaUnits) {
        return;
    }
    refuse(Code::workbook_formula, name_, at.to_string(), std::string(formula.substr(0, 60)),
           std::to_string(kMostFormulaUnits));
}

double SheetWriter::number_for(CellRef at, const Decimal& number) const {
    const auto value = exact_double(number);
    if (!value) refuse(Code::workbook_number, name_, at.to_string(), number.to_string());
    return *value;
}

const char* SheetWriter::terminated(std::string_view text) {
    text_.assign(text);
    return text_.c_str();
}

void SheetWriter::text(CellRef at, std::string_view text, Style style) {
    if (text.empty()) return blank(at, style);
    check_place(at);
    check_text(at, text);
    worksheet_write_string(sheet_, at.row, column_of(at), terminated(text), style.format_);
}

void SheetWriter::number(CellRef at, const Decimal& number, Style style) {
    check_place(at);
    worksheet_write_number(sheet_, at.row, column_of(at), number_for(at, number), style.format_);
}

void SheetWriter::blank(CellRef at, Style style) {
    check_place(at);
    worksheet_write_blank(sheet_, at.row, column_of(at), style.format_);
}

void SheetWriter::formula(CellRef at, const std::string& formula, const Decimal& result,
                          Style style) {
    check_place(at);
    check_formula(at, formula);
    worksheet_write_formula_num(sheet_, at.row, column_of(at), formula.c_str(), style.format_,
                                number_for(at, result));
}

void SheetWriter::formula(CellRef at, const std::string& formula, std::string_view result,
                          Style style) {
    check_place(at);
    check_formula(at, formula);
    check_text(at, result);
    worksheet_write_formula_str(sheet_, at.row, column_of(at), formula.c_str(), style.format_,
                                terminated(result));
}

void SheetWriter::link(CellRef at, std::string_view sheet, CellRef target, std::string_view text,
                       Style style) {
    check_place(at);
    check_text(at, text);
    // The library would cut the place at this sign.
    if (sheet.find('#') != std::string_view::npos) {
        refuse(Code::workbook_place, name_, at.to_string(), std::string(sheet));
    }
    const std::string place = "internal:" + cell_on_sheet(sheet, target);
    worksheet_write_url_opt(sheet_, at.row, column_of(at), place.c_str(), style.format_,
                            terminated(text), nullptr);
}

void SheetWriter::merge(const CellRange& range, Style style) {
    check_range(range);
    if (range.first == range.last) return blank(range.first, style);
    if (order_ == CellOrder::by_row) refuse_order(range.first, "merge");
    check_place(range.first);
    if (const auto other = merged_.add(range)) {
        refuse(Code::workbook_merge, name_, {}, range.to_string(), other->to_string());
    }
    worksheet_merge_range(sheet_, range.first.row, column_of(range.first), range.last.row,
                          column_of(range.last), "", style.format_);
}

void SheetWriter::set_column(std::uint32_t column, double width, Style style) {
    check_range({{0, column}, {0, column}});
    const auto number = static_cast<lxw_col_t>(column);
    worksheet_set_column(sheet_, number, number, width, style.format_);
}

void SheetWriter::set_row(std::uint32_t row, double height) {
    check_place({row, 0});
    worksheet_set_row(sheet_, row, std::min(height, kHighestRow), nullptr);
}

void SheetWriter::hide_row(std::uint32_t row) {
    check_place({row, 0});
    lxw_row_col_options options{};
    options.hidden = LXW_TRUE;
    worksheet_set_row_opt(sheet_, row, LXW_DEF_ROW_HEIGHT, nullptr, &options);
}

}  // namespace jixiao::exporter
