// SPDX-License-Identifier: MIT
// bench_bare_workbooks FOLDER COUNT: the workbooks of bench_summary made with libxlsxwriter alone,
// as its manual shows it. Links nothing of the project, whose functions would take the place of
// the library's.
#include <xlsxwriter.h>

#include <cstdio>
#include <cstdlib>
#include <string>

#include "bench_form.hpp"

namespace {

struct Formats {
    lxw_format* title;
    lxw_format* text;
    lxw_format* number;
};

lxw_format* bordered(lxw_workbook* book) {
    lxw_format* const format = workbook_add_format(book);
    format_set_font_name(format, "宋体");
    format_set_font_size(format, 10);
    format_set_border(format, LXW_BORDER_THIN);
    format_set_align(format, LXW_ALIGN_VERTICAL_CENTER);
    format_set_text_wrap(format);
    return format;
}

void write_rows(lxw_worksheet* sheet, const Formats& formats, int number) {
    using namespace jixiao::bench;
    for (int row = 0; row < kFormRows; ++row) {
        const auto at = static_cast<lxw_row_t>(row + 2);
        for (int column = 0; column < kTextColumns; ++column) {
            worksheet_write_string(sheet, at, static_cast<lxw_col_t>(column),
                                   text_at(row, column, number).c_str(), formats.text);
        }
        for (int column = 0; column < kNumberColumns; ++column) {
            worksheet_write_number(sheet, at, static_cast<lxw_col_t>(kTextColumns + column),
                                   static_cast<double>(hundredths_at(row, column, number)) / 100,
                                   formats.number);
        }
        const std::string formula = formula_of(row);
        worksheet_write_formula_num(sheet, at, kFormulaColumn, formula.c_str(), formats.number,
                                    static_cast<double>(sum_of(row, number)) / 100);
    }
}

void write_form(const std::string& path, int number) {
    lxw_workbook* const book = workbook_new(path.c_str());
    lxw_worksheet* const sheet = workbook_add_worksheet(book, "评分表");
    const Formats formats{bordered(book), bordered(book), bordered(book)};
    format_set_bold(formats.title);
    format_set_num_format(formats.number, "0.00");
    worksheet_merge_range(sheet, 0, 0, 0, jixiao::bench::kFormulaColumn, "绩效自评表",
                          formats.title);
    worksheet_set_landscape(sheet);
    worksheet_set_paper(sheet, 9);
    worksheet_fit_to_pages(sheet, 1, 0);
    worksheet_repeat_rows(sheet, 0, 1);
    write_rows(sheet, formats, number);
    workbook_close(book);
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 3) return 2;
    const std::string folder = argv[1];
    const int count = std::atoi(argv[2]);
    for (int i = 0; i < count; ++i) write_form(folder + "/bare-" + std::to_string(i) + ".xlsx", i);
    return 0;
}
