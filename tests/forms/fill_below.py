#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Fills two forms that stand below each other on one sheet, both with longer lists than there is
room for: each gets its own data.

usage: fill_below.py JIXIAO       exits 77 (skipped) where openpyxl is missing
"""
import copy
import importlib.util
import pathlib
import sys
import tempfile

if importlib.util.find_spec("openpyxl") is None:
    print("skipped: openpyxl is not installed")
    sys.exit(77)

import openpyxl
from openpyxl.cell.cell import MergedCell
from openpyxl.worksheet.cell_range import CellRange

from fill_rich import BLANK, FORM
from round_trip import compare, forms_of, run

COLUMNS = 8
SECOND = "另一个项目"


def put_twice(source, target, change=None):
    """The form, and the same below it."""
    book = openpyxl.load_workbook(source, data_only=True)
    sheet = book.worksheets[0]
    rows = sheet.max_row
    merges = [str(one) for one in sheet.merged_cells.ranges]
    for row in range(1, rows + 1):
        for column in range(1, COLUMNS + 1):
            cell = sheet.cell(row, column)
            if isinstance(cell, MergedCell):
                continue
            below = sheet.cell(row + rows + 2, column)
            below.value = cell.value
            below.data_type = cell.data_type  # "=100(%)" is a text
            below._style = copy.copy(cell._style)
    for merge in merges:
        area = CellRange(merge)
        area.shift(0, rows + 2)
        sheet.merge_cells(area.coord)
    if change:
        change(sheet, rows + 2)
    book.save(target)


def change_second(sheet, down):
    sheet.cell(3 + down, 2).value = SECOND
    sheet.cell(13 + down, 3).value = "另一项指标"


def main(jixiao):
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        put_twice(BLANK, folder / "blank.xlsx")
        put_twice(FORM, folder / "data.xlsx", change_second)
        done = run(jixiao, "fill", folder / "data.xlsx", "--template", folder / "blank.xlsx", "--out",
                   folder / "out")
        wanted = forms_of(jixiao, folder / "data.xlsx")
        got = forms_of(jixiao, folder / "out")
        differences = [] if done.returncode == 0 else [done.stdout.decode()]
        if len(wanted) != 2 or len(got) != 2:
            differences.append(f"{len(wanted)} forms became {len(got)}")
        for one, two in zip(wanted, got):
            compare("", one, two, differences)
        names = [form["header"]["project_name"]["value"] for form in got]
        if names[1:] != [SECOND]:
            differences.append(f"projects: {names}")
    print("\n".join(differences) or "both as they were")
    return 1 if differences else 0


if __name__ == "__main__":
    sys.exit(main(pathlib.Path(sys.argv[1]).resolve()))
