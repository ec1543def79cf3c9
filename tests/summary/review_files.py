# SPDX-License-Identifier: MIT
"""The review figures of the published annex 3 as the offices hand them in: one workbook a city."""
import pathlib

import openpyxl

FORMS = pathlib.Path(__file__).resolve().parents[1] / "forms"
ANNEX = FORMS / "sichuan/附件三_2021年中央和省级药品监管项目绩效评价得分汇总表.xlsx"
HEAD_ROWS, FIRST, LAST = (3, 4), 16, 28  # P … AB: the review block
RANK = 18


def write_city(source, row, target, as_spent):
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "复核得分汇总表"
    sheet["A1"], sheet["A2"] = source["A1"].value, source["A2"].value
    columns = [1, 2, *range(FIRST, LAST + 1)]
    for place, column in enumerate(columns, 1):
        for new, old in ((3, HEAD_ROWS[0]), (4, HEAD_ROWS[1]), (5, row)):
            cell = sheet.cell(new, place, source.cell(old, column).value)
            if new == 5:
                if column == RANK:
                    cell.value = None  # the province ranks, not the city
                colour = source.cell(old, column).font.color
                if colour is not None and colour.rgb == "FFFF0000":
                    cell.font = openpyxl.styles.Font(color="FF000000" if as_spent else "FFFF0000")
                    cell.value = 0 if as_spent else cell.value
                cell.number_format = source.cell(old, column).number_format
    sheet.merge_cells("C3:O3")
    book.save(target)


def make(folder, as_spent=False):
    """as_spent: with the zeros that were executed, not with the allocations in their place."""
    source = openpyxl.load_workbook(ANNEX).active
    folder.mkdir()
    for row in range(5, source.max_row):
        city = source.cell(row, 1).value
        write_city(source, row, folder / f"{city}_绩效评价复核得分汇总表.xlsx", as_spent)
