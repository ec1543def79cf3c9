#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Writes the workbooks that the cases beside it compare with the shipped blank forms.

usage: make_input.py
"""
import pathlib

import openpyxl
from openpyxl.worksheet.datavalidation import DataValidation

HERE = pathlib.Path(__file__).resolve().parent
BLANKS = HERE.parents[2] / "templates"
SCORE_FORM = "四川_附件二_绩效评价评分表_药品抽查检验项目（空表）.xlsx"
GOALS = "四川_附件一_绩效目标表（空表）.xlsx"


def save(book, case, name="新.xlsx"):
    folder = HERE / case / "input"
    folder.mkdir(parents=True, exist_ok=True)
    book.save(folder / name)


def weight_changed():
    book = openpyxl.load_workbook(BLANKS / SCORE_FORM)
    sheet = book.worksheets[0]
    sheet["E23"], sheet["E24"] = 4, 2
    save(book, "weight_changed")


def next_year():
    """What an office changes from one year to the next."""
    book = openpyxl.load_workbook(BLANKS / SCORE_FORM)
    sheet = book.worksheets[0]
    sheet["A1"] = "附件二：2022年中央和省药品监管补助资金绩效评价评分表"
    sheet["L3"] = "填报单位名称"  # the same field by another of its names
    sheet["A4"] = "项目资金情况\n(元)"
    sheet["D25"] = "医疗器械评价、监督、专项抽检批次"  # renamed
    sheet["C30"] = "质量类指标"  # a level renamed: nothing below it has moved
    sheet["D24"], sheet["D26"] = sheet["D26"].value, sheet["D24"].value  # changed places
    sheet["D35"] = None  # removed
    sheet["G33"] = "分级评分法"
    sheet["A38"] = "填写要求：1.每项指标自评得分须附评价支撑材料，另附清单。"
    sheet["N36"] = "=SUM(N12:N35)"
    sheet.data_validations.dataValidation.clear()
    validation = DataValidation(type="list", formula1='"是,否,部分适用"')
    validation.add("M12:M35")
    sheet.add_data_validation(validation)
    save(book, "next_year")


def validation_softer():
    """The same list, which only warns now and says something else."""
    for name, style, prompt in (("旧", "stop", "请选择"), ("新", "warning", "请从列表中选择")):
        book = openpyxl.load_workbook(BLANKS / SCORE_FORM)
        sheet = book.worksheets[0]
        sheet.data_validations.dataValidation.clear()
        validation = DataValidation(type="list", formula1='"是,否"', errorStyle=style,
                                    promptTitle="是否适用", prompt=prompt, error=prompt + "！")
        validation.add("M12:M35")
        sheet.add_data_validation(validation)
        save(book, "validation_softer", f"{name}.xlsx")


def targets_given():
    book = openpyxl.load_workbook(BLANKS / GOALS)
    sheet = book.worksheets[0]
    groups = sorted((r.min_row, r.max_row) for r in sheet.merged_cells.ranges if r.min_row > 2)
    for first, last in groups:
        sheet.unmerge_cells(f"A{first}:A{last}")
    sheet.insert_rows(10)
    for first, last in groups:
        sheet.merge_cells(f"A{first + (first > 10)}:A{last + 1}")
    for cell, value in {"B10": "项目完成指标", "C10": "数量指标", "D10": "指标8. 疫苗检查次数",
                        "E10": "≥12次", "E11": "≥300份"}.items():
        sheet[cell] = value
    save(book, "targets_given")


if __name__ == "__main__":
    weight_changed()
    next_year()
    validation_softer()
    targets_given()
