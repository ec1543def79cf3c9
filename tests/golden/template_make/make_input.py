#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Writes the list of units that the case roster_workbook reads.

usage: make_input.py
"""
import pathlib

import openpyxl

HERE = pathlib.Path(__file__).resolve().parent

if __name__ == "__main__":
    book = openpyxl.Workbook()
    sheet = book.active
    for row in (["2024年应报送单位"], ["序号", "单位名称", "简称", "联系电话"],
                [1, "成都市", "成都", "028-00000000"], [2, "自贡市", None, None]):
        sheet.append(row)
    folder = HERE / "roster_workbook" / "input"
    folder.mkdir(parents=True, exist_ok=True)
    book.save(folder / "市州名单.xlsx")
