#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Writes edit/*.xlsx: workbooks with everything that must survive an edit.

everything.xlsx is made by hand, part by part, the way Excel writes them; template.xlsx by openpyxl.
The files are kept in the tree; run this after a change here. tests/edit says what must become of
them.
"""

import datetime
import pathlib
import struct
import zlib

import openpyxl
from openpyxl.chart import BarChart, Reference
from openpyxl.comments import Comment
from openpyxl.formatting.rule import CellIsRule, FormulaRule
from openpyxl.styles import Alignment, Border, Font, PatternFill, Protection, Side
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.datavalidation import DataValidation

from edit_parts import PARTS
from workbook_parts import pack

FOLDER = pathlib.Path(__file__).parent / "edit"


def picture():
    """A small red square as PNG."""
    def chunk(kind, data):
        body = kind + data
        return struct.pack(">I", len(data)) + body + struct.pack(">I", zlib.crc32(body))
    rows = b"".join(b"\0" + b"\xC0\x20\x20" * 16 for _ in range(16))
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", 16, 16, 8, 2, 0, 0, 0))
            + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b""))


def everything():
    parts = dict(PARTS)
    parts["xl/media/image1.png"] = picture()
    parts["xl/printerSettings/printerSettings1.bin"] = bytes(range(256))
    return pack(parts)


def template():
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "评分表"
    words = book.create_sheet("字典")
    for row, word in enumerate(("优", "良", "中", "差"), 1):
        words.cell(row, 1, word)
    words["C1"] = "=SUM(评分表!F5:F7)"
    words.sheet_state = "hidden"
    sheet.merge_cells("A1:G1")
    sheet["A1"] = "绩效评价评分表"
    sheet["A1"].font = Font(name="黑体", size=16, bold=True)
    line = Side(style="thin")
    for column, head in enumerate(("一级指标", "二级指标", "三级指标", "权重", "目标值", "得分", "等级"), 1):
        cell = sheet.cell(4, column, head)
        cell.fill = PatternFill("solid", fgColor="D9E1F2")
    for row in range(4, 9):
        for column in range(1, 8):
            sheet.cell(row, column).border = Border(line, line, line, line)
    sheet.merge_cells("A5:A7")
    sheet["A5"] = "产出指标"
    for row in range(5, 8):
        sheet.row_dimensions[row].height = 28.5
        sheet.cell(row, 3).alignment = Alignment(wrap_text=True, vertical="center")
        for column in (5, 6, 7):
            sheet.cell(row, column).protection = Protection(locked=False)
        sheet.cell(row, 4, 10)
    sheet["A8"] = "合计"
    sheet["D8"] = "=SUM(D5:D7)"
    sheet["F8"] = "=SUM(F5:F7)"
    sheet["A9"] = "评价组"
    sheet.protection.sheet = True
    listed = DataValidation(type="list", formula1="字典!$A$1:$A$4", allow_blank=True)
    listed.add("G5:G7")
    numbers = DataValidation(type="decimal", operator="between", formula1="0", formula2="$D5")
    numbers.add("F5:F7")
    sheet.add_data_validation(listed)
    sheet.add_data_validation(numbers)
    sheet.conditional_formatting.add("F5:F7", FormulaRule(
        formula=["$F5>$D5"], fill=PatternFill("solid", bgColor="FFC7CE")))
    sheet.conditional_formatting.add("D8", CellIsRule(
        operator="notEqual", formula=["100"], fill=PatternFill("solid", bgColor="FFEB9C")))
    sheet.print_area = "A1:G9"
    sheet.print_title_rows = "1:4"
    sheet.freeze_panes = "D5"
    book.defined_names.append(DefinedName("得分区", attr_text="评分表!$F$5:$F$7"))
    sheet["A9"].comment = Comment("签字", "office")
    chart = BarChart()
    chart.add_data(Reference(sheet, min_col=6, min_row=4, max_row=7), titles_from_data=True)
    chart.set_categories(Reference(sheet, min_col=3, min_row=5, max_row=7))
    sheet.add_chart(chart, "A11")
    book.properties.created = book.properties.modified = datetime.datetime(2024, 1, 1)
    return book


def main():
    FOLDER.mkdir(exist_ok=True)
    (FOLDER / "everything.xlsx").write_bytes(everything())
    template().save(FOLDER / "template.xlsx")


if __name__ == "__main__":
    main()
