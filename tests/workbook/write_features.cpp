// SPDX-License-Identifier: MIT
// Writes a workbook in which every feature of the writer is used once: for check_features.py.
#include <iostream>

#include "base/cell/row_height.hpp"
#include "base/finding/finding.hpp"
#include "export/workbook/sheet_names.hpp"
#include "export/workbook/workbook_writer.hpp"

namespace {

using namespace jixiao;
using namespace jixiao::exporter;

CellRef cell(std::string_view text) {
    return *CellRef::parse(text);
}
CellRange range(std::string_view text) {
    return *CellRange::parse(text);
}
Decimal decimal(std::string_view text) {
    return *Decimal::parse(text);
}

void write_cells(WorkbookWriter& book, SheetWriter& sheet) {
    const Style title =
        book.style({.font = "黑体", .size = 16, .bold = true, .horizontal = Horizontal::centre});
    const Style plain = book.style({.borders = Borders::all(Line::thin), .wrap = true});
    const Style money = book.style({.text_colour = 0xFF0000,
                                    .borders = Borders::all(Line::thin),
                                    .horizontal = Horizontal::right,
                                    .number_format = "#,##0.00",
                                    .locked = false});
    sheet.merge(range("A1:D1"), title);
    sheet.text(cell("A1"), "绩效自评表", title);
    sheet.merge(range("A2:A4"), plain);
    sheet.text(cell("A2"), "第一行\n第二行 <&>", plain);
    sheet.number(cell("B2"), decimal("74.33"), money);
    sheet.number(cell("B3"), decimal("80.1"), money);
    sheet.blank(cell("B4"), money);
    sheet.formula(cell("B5"), "=SUM(B2:B4)", decimal("154.43"), money);
    sheet.formula(cell("C5"), "=IF(B5>0,\"优\",\"差\")", "优", plain);
    sheet.link(cell("D5"), "数据 来源", cell("B7"), "来源", plain);
    sheet.set_column(0, 30);
    sheet.set_row(1, lines_height(2, 11));
    sheet.hide_row(9);
}

void write_frame(SheetWriter& sheet) {
    sheet.freeze(cell("B2"));
    sheet.repeat_rows(0, 0);
    sheet.print_area(range("A1:D5"));
    sheet.filter(range("A6:D8"));
    sheet.set_page({.header = "&L单位：万元", .footer = "&C第 &P 页", .centred = true});
    sheet.protect({.password = "jixiao", .format_rows = true, .filter = true});
}

void write_rules(SheetWriter& sheet) {
    sheet.validate(range("C2:C4"), {.kind = ValidationKind::list,
                                    .first = "=字典!$A$1:$A$2",
                                    .prompt_title = "是否适用",
                                    .prompt = "请选择“是”或“否”。",
                                    .error_title = "是否适用",
                                    .error = "只能选择“是”或“否”。"});
    sheet.validate(range("B2:B4"), {.kind = ValidationKind::decimal,
                                    .criterion = Criterion::between,
                                    .first = "0",
                                    .second = "$B$5",
                                    .on_mistake = OnMistake::warn});
    sheet.validate(range("D2"), {.kind = ValidationKind::date,
                                 .criterion = Criterion::at_least,
                                 .first = "DATE(2023,1,1)"});
    sheet.validate(range("D3"),
                   {.kind = ValidationKind::whole, .criterion = Criterion::greater, .first = "0"});
    sheet.validate(
        range("D4"),
        {.kind = ValidationKind::custom, .first = "=ISNUMBER(B4)", .ignore_blank = false});
    sheet.add_format(range("A2:D4"), {.formula = "=$B2=\"\"", .fill = 0xFFEB9C, .bold = true});
}

void write_workbook(const char* target) {
    WorkbookWriter book(target, "宋体");
    SheetWriter& sheet = book.add_sheet("评分表");
    write_cells(book, sheet);
    write_frame(sheet);
    write_rules(sheet);
    sheet.add_chart(cell("F2"), {.title = "执行率",
                                 .series = {{.name = "执行数",
                                             .sheet = "评分表",
                                             .categories = range("A2:A4"),
                                             .values = range("B2:B4")}},
                                 .value_format = "0.00"});
    SheetWriter& words = book.add_sheet("字典");
    words.text(cell("A1"), "是", {});
    words.text(cell("A2"), "否", {});
    words.hide();
    book.add_sheet("数据 来源").activate();
    book.define_name("是否", "=" + absolute_range("字典", range("A1:A2")));
    book.set_properties({.title = "绩效自评表", .author = "省药品监督管理局"});
    book.set_custom_property("jixiao.mapping", "shanghai-2023");
    book.commit();
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 2) {
        std::cerr << "usage: jixiao_write_features TARGET.xlsx\n";
        return 2;
    }
    try {
        write_workbook(argv[1]);
    } catch (const jixiao::Error& error) {
        std::cerr << error.what() << '\n';
        return 1;
    }
    return 0;
}
