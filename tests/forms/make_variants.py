#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Makes disordered twins of the forms: the same content in another layout.

usage: make_variants.py OUT [NAME...]      (needs python3-openpyxl; `resaved` needs LibreOffice)

For each NAME (default: all) OUT/NAME holds the workbooks under their usual names, so that
`compare.py JIXIAO --values OUT/NAME` can check them against expected/.
"""
import copy
import json
import pathlib
import subprocess
import sys
import tempfile

import openpyxl
from openpyxl.utils import get_column_letter

HERE = pathlib.Path(__file__).resolve().parent
FULL_WIDTH = str.maketrans("0123456789.,%()", "０１２３４５６７８９．，％（）")


def shifted(sheet, row_at=None, rows=0, column_at=None, columns=0):
    """Inserts blank rows above row_at and columns left of column_at; merges move and grow."""
    def move(row, column):
        return (row + rows if row_at and row >= row_at else row,
                column + columns if column_at and column >= column_at else column)

    cells = [(c.row, c.column, c.value, copy.copy(c._style)) for line in sheet.iter_rows()
             for c in line if c.value is not None or c.has_style]
    merges = [r.bounds for r in sheet.merged_cells.ranges]
    widths = {i: sheet.column_dimensions[i].hidden for i in sheet.column_dimensions}
    for bounds in merges:
        sheet.unmerge_cells(start_row=bounds[1], start_column=bounds[0], end_row=bounds[3],
                            end_column=bounds[2])
    for row, column, _, _ in cells:
        sheet.cell(row, column).value = None
    for row, column, value, style in cells:
        cell = sheet.cell(*move(row, column))
        cell.value = value
        if isinstance(value, str):
            cell.data_type = "s"  # a target such as =100(%) is no formula
        cell._style = style
    for left, top, right, bottom in merges:
        one, two = move(top, left), move(bottom, right)
        sheet.merge_cells(start_row=one[0], start_column=one[1], end_row=two[0],
                          end_column=two[1])
    return widths


def title_rows(sheet, _):
    shifted(sheet, row_at=1, rows=3)
    sheet["A1"] = "以下由填报单位填写"
    sheet["B2"] = "第1页"


def inserted_column(sheet, _):
    # Between the first columns a head is merged over; a blank one in the middle of the table.
    shifted(sheet, column_at=4, columns=1)


def hidden_column(sheet, _):
    last = sheet.max_column + 1
    sheet.cell(max(4, sheet.max_row // 3), last).value = "内部备注"
    sheet.column_dimensions[get_column_letter(last)].hidden = True
    shifted(sheet, column_at=2, columns=1)
    sheet.column_dimensions["B"].hidden = True


def unmerged(sheet, _):
    # Labels stand on the left; a target that several rows share says so only by its merge.
    for merge in list(sheet.merged_cells.ranges):
        if merge.max_row > merge.min_row and merge.max_col == merge.min_col <= 3:
            sheet.unmerge_cells(str(merge))


def renamed(sheet, number):
    sheet.title = f"Sheet{number}"


def printed_text(cell, full_width):
    if isinstance(cell.value, bool) or not isinstance(cell.value, (int, float)):
        return
    form = cell.number_format
    if form.endswith("%"):
        places = len(form.split(".")[1]) - 1 if "." in form else 0
        text = f"{cell.value * 100:.{places}f}%"
    elif form in ("0.00", "#,##0.00", "0.0"):
        text = f"{cell.value:,.{2 if form != '0.0' else 1}f}"
    else:
        text = f"{cell.value}"
    cell.value = text.translate(FULL_WIDTH) if full_width else text
    cell.number_format = "@"


def numbers_as_text(sheet, _):
    for line in sheet.iter_rows():
        for cell in line:
            printed_text(cell, full_width=False)


def full_width(sheet, _):
    for line in sheet.iter_rows():
        for cell in line:
            printed_text(cell, full_width=True)


def prefixed_labels(sheet, _):
    """White space, line breaks and numbering in labels."""
    for line in sheet.iter_rows():
        for cell in line:
            if isinstance(cell.value, str) and cell.value in LOOSE:
                cell.value = LOOSE[cell.value]


LOOSE = {"项目名称": "项 目 名 称", "主管部门": "主管\n部门", "实施单位": "实施单位：", "一级指标": "一级\u200b指标",
         "三级指标": "三级\u3000指标", "得分": "得  分", "数量指标": "（一）数量指标", "质量指标": "2.质量指标",
         "年度资金总额": "年度资金总额：", "单位": "单 位"}


def in_yuan(workbook, wanted):
    for form in wanted["forms"]:
        sheet = workbook[form["sheet"]]
        if "amount_unit" not in form:
            continue
        unit = sheet[form["amount_unit"]["cell"]]
        unit.value = unit.value.replace("万元", "元")
        money = []

        def collect(node):
            if isinstance(node, dict):
                if node.get("is") == "money":
                    money.append(node["cell"])
                for child in node.values():
                    collect(child)
            elif isinstance(node, list):
                for child in node:
                    collect(child)

        collect(form)
        for place in set(money):
            cell = sheet[place]
            if isinstance(cell.value, (int, float)):
                cell.value = round(cell.value * 10000, 2)
            elif cell.value:
                cell.value = f"{float(cell.value.replace(',', '')) * 10000:.2f}"


SHEET_VARIANTS = {f.__name__: f for f in (title_rows, inserted_column, hidden_column, unmerged,
                                          renamed, numbers_as_text, full_width, prefixed_labels)}


def resave(folder):
    """Lets LibreOffice write every workbook anew."""
    with tempfile.TemporaryDirectory() as profile:
        for workbook in sorted(folder.rglob("*.xlsx")):
            with tempfile.TemporaryDirectory() as out:
                subprocess.run(["soffice", f"-env:UserInstallation=file://{profile}", "--headless",
                                "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", out,
                                str(workbook)], check=True, capture_output=True)
                produced = next(pathlib.Path(out).glob("*.xlsx"))
                workbook.write_bytes(produced.read_bytes())


def make(name, out):
    for case in sorted((HERE / "expected").glob("*.json")):
        wanted = json.loads(case.read_text("utf-8"))
        source = HERE / wanted["file"]
        workbook = openpyxl.load_workbook(source)
        if name == "in_yuan":
            in_yuan(workbook, wanted)
        elif name in SHEET_VARIANTS:
            for number, sheet in enumerate(workbook.worksheets, 1):
                SHEET_VARIANTS[name](sheet, number)
        target = out / name / wanted["file"]
        target.parent.mkdir(parents=True, exist_ok=True)
        workbook.save(target)
    if name == "resaved":
        resave(out / name)


if __name__ == "__main__":
    names = sys.argv[2:] or [*SHEET_VARIANTS, "in_yuan", "resaved"]
    for variant in names:
        make(variant, pathlib.Path(sys.argv[1]))
