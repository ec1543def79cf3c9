#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Writes fill/*.xlsx: for each way in which filling in once went wrong a small form, filled and
blank. Their mappings stand beside them; the golden cases of `fill` and `template` use both.

The files are kept in the tree; run this after a change here.
"""
import pathlib

import openpyxl

FOLDER = pathlib.Path(__file__).parent / "fill"


def save(name, rows):
    """Rows of cells from A1 on; None leaves a cell out."""
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)
    book.save(FOLDER / f"{name}.xlsx")


# Two fields state different units in their labels; one states none.
def units_in_labels():
    def rows(unit=None, budget=None, spent=None, fee=None, count=None):
        return [["经费情况表"], ["单位名称", unit], ["预算金额（万元）", budget], ["实际支出（元）", spent],
                ["培训支出", fee], ["事项", "数量"], ["抽检", count]]
    save("units_in_labels", rows("丙单位", 568.32, 5512345.67, 2000, 12))
    save("units_in_labels_blank", rows())


if __name__ == "__main__":
    FOLDER.mkdir(exist_ok=True)
    units_in_labels()
