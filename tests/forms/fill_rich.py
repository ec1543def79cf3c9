#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Fills a list that is longer than its rows into a blank form with all that may be around it.

usage: fill_rich.py JIXIAO       exits 77 (skipped) where openpyxl is missing

The blank form has a chart, conditional formats, drop-down lists, protection, names, print area and
titles, a link, comments and formulas. Rows come into it; everything has to stand where it belongs
afterwards, and every part that has nothing to do with it has to be the same bytes.
"""
import importlib.util
import pathlib
import sys
import tempfile
import zipfile

if importlib.util.find_spec("openpyxl") is None:
    print("skipped: openpyxl is not installed")
    sys.exit(77)

import openpyxl
from openpyxl.chart import BarChart, Reference
from openpyxl.comments import Comment
from openpyxl.formatting.rule import CellIsRule
from openpyxl.styles import PatternFill, Protection
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.datavalidation import DataValidation

from round_trip import HERE, TEMPLATES, forms_of, run

BLANK = TEMPLATES / "上海_财政项目支出绩效自评表（空表）.xlsx"
FORM = HERE / "shanghai/1_法律法规专项业务经费_绩效自评表（2023年度）.xlsx"


def make_blank(path):
    book = openpyxl.load_workbook(BLANK)
    sheet = book["自评表"]
    sheet["G27"] = "=SUM(G13:G26)+H6"
    sheet["F27"] = "=SUM(F13:F26)+F6"
    one_by_one = [f"G{row}" for row in range(13, 27)]
    sheet["J32"] = "=" + "+".join(one_by_one)
    sheet["J33"] = "=G13+SUM(G14:G26)"
    sheet["J34"] = "=SUM(" + ",".join(one_by_one) + ")"
    sheet["J35"] = "=" + "+".join(f"{cell}*1" for cell in one_by_one)
    chart = BarChart()
    chart.add_data(Reference(sheet, min_col=7, min_row=12, max_row=26), titles_from_data=True)
    chart.set_categories(Reference(sheet, min_col=3, min_row=13, max_row=26))
    sheet.add_chart(chart, "A32")
    red = PatternFill(bgColor="FFC7CE", fill_type="solid")
    sheet.conditional_formatting.add("G13:G26", CellIsRule("greaterThan", ["F13"], fill=red))
    numbers = DataValidation("decimal", formula1="0", formula2="100")
    numbers.add("G13:G26")
    sheet.add_data_validation(numbers)
    for row in range(3, 29):
        for cell in sheet[row]:
            cell.protection = Protection(locked=row == 27)
    sheet.protection.sheet = True
    sheet.print_area = "A1:H28"
    sheet.print_title_rows = "12:12"
    sheet["A30"] = "填报说明"
    sheet["A30"].hyperlink = "https://example.invalid/"
    sheet["G26"].comment = Comment("末行", "表")
    sheet["G27"].comment = Comment("合计", "表")
    name = DefinedName("得分", attr_text="自评表!$G$13:$G$26")
    book.defined_names.append(name)
    sheet["J36"] = "=PRODUCT(G13,G14)"
    words = book.create_sheet("字典")
    words["A1"] = "=自评表!G27"
    words["A2"] = "=" + "+".join(f"自评表!{cell}*1" for cell in one_by_one)
    book.save(path)


class Checks:
    def __init__(self):
        self.count, self.bad = 0, 0

    def equal(self, what, wanted, got):
        self.count += 1
        if wanted != got:
            self.bad += 1
            print(f"{what}: expected {wanted!r}, got {got!r}")


def check_sheet(checks, path):
    book = openpyxl.load_workbook(path)
    sheet = book["自评表"]
    checks.equal("total", "=SUM(G13:G28)+H6", sheet["G29"].value)
    all_rows = [f"G{row}" for row in range(13, 29)]
    checks.equal("cells one by one", "=" + "+".join(all_rows), sheet["J34"].value)
    checks.equal("cell and area", "=G13+SUM(G14:G28)", sheet["J35"].value)
    checks.equal("list of cells", "=SUM(G13,G14,G15:G16," + ",".join(all_rows[4:]) + ")",
                 sheet["J36"].value)
    checks.equal("other sheet", "=自评表!G29", book["字典"]["A1"].value)
    checks.equal("product of two cells", "=PRODUCT(G13,G14)", sheet["J38"].value)
    checks.equal("style of a new row", sheet["G14"].number_format, sheet["G15"].number_format)
    checks.equal("lock of a new row", False, sheet["G15"].protection.locked)
    checks.equal("lock of the total", True, sheet["G29"].protection.locked)
    merges = {str(merge) for merge in sheet.merged_cells.ranges}
    for merge in ("A13:A22", "B13:B16", "B17:B18", "A23:A26", "A29:E29", "B30:H30"):
        checks.equal(f"merge {merge}", True, merge in merges)
    formats = {str(part.sqref): [rule.formula for rule in part.rules]
               for part in sheet.conditional_formatting}
    checks.equal("conditional format", {"G13:G28": [["F13"]]}, formats)
    lists = {str(part.sqref) for part in sheet.data_validations.dataValidation}
    checks.equal("validations", {"B30", "G13:G28"}, lists)
    checks.equal("protection", True, sheet.protection.sheet)
    checks.equal("print area", True, "$A$1:$H$30" in sheet.print_area)
    checks.equal("print titles", "12:12", sheet.print_title_rows.replace("$", ""))
    checks.equal("name", "自评表!$G$13:$G$28", book.defined_names["得分"].attr_text)
    checks.equal("link", True, sheet["A32"].hyperlink is not None)
    checks.equal("comments", ("末行", "合计"),
                 (sheet["G28"].comment.text, sheet["G29"].comment.text))
    chart = sheet._charts[0]
    checks.equal("chart moves", 33, chart.anchor._from.row)
    checks.equal("chart grows", "'自评表'!$G$13:$G$28", chart.series[0].val.numRef.f)
    results = openpyxl.load_workbook(path, data_only=True)
    values = results["自评表"]
    checks.equal("cached on another sheet", 98.95, results["字典"]["A1"].value)
    checks.equal("cached total", 98.95, values["G29"].value)
    checks.equal("cached sums", [90] * 3, [values[f"J{row}"].value for row in (34, 35, 36)])
    checks.equal("cached weights", 100, values["F29"].value)


def check_parts(checks, blank, filled):
    with zipfile.ZipFile(blank) as before, zipfile.ZipFile(filled) as after:
        changed = {name for name in before.namelist()
                   if name not in after.namelist() or before.read(name) != after.read(name)}
        checks.equal("no part is lost", set(before.namelist()), set(after.namelist()))
    told = {"xl/workbook.xml", "xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml",
            "xl/charts/chart1.xml", "xl/drawings/drawing1.xml", "xl/comments/comment1.xml",
            "xl/drawings/commentsDrawing1.vml", "xl/styles.xml"}
    checks.equal("parts that changed without need", set(), {
        name for name in changed if name not in told and "comment" not in name.lower()})


def main(jixiao):
    jixiao = pathlib.Path(jixiao).resolve()
    checks = Checks()
    with tempfile.TemporaryDirectory() as temporary:
        folder = pathlib.Path(temporary)
        make_blank(folder / "blank.xlsx")
        done = run(jixiao, "fill", FORM, "--template", folder / "blank.xlsx", "--out", folder / "out")
        checks.equal("exit", 0, done.returncode)
        short = [line for line in done.stdout.decode().splitlines() if "JX2030" in line]
        checks.equal("sums that cannot grow", (2, True, True),
                     (len(short), "J37" in "".join(short), "【字典】A2" in "".join(short)))
        # Formula and advice stand beside each other: 60 characters of a long formula are enough.
        checks.equal("long formulas", [True, True], [0 < line.find("…") < 260 for line in short])
        for filled in (folder / "out").glob("*.xlsx"):
            check_sheet(checks, filled)
            check_parts(checks, folder / "blank.xlsx", filled)
            wanted, got = forms_of(jixiao, FORM)[0], forms_of(jixiao, filled)[0]
            checks.equal("indicators", [row["level3"]["value"] for row in wanted["indicators"]],
                         [row["level3"]["value"] for row in got["indicators"]])
    print(f"{checks.count} checks, {checks.bad} bad")
    return 1 if checks.bad or checks.count < 20 else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
