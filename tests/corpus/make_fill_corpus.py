#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Writes fill/*.xlsx: for each way in which filling in once went wrong a small form, filled and
blank. Their mappings stand beside them; the golden cases of `fill` and `template` use both.

The files are kept in the tree; run this after a change here.
"""
import pathlib

import openpyxl
from openpyxl.styles import Border, Side
from openpyxl.worksheet.datavalidation import DataValidation

FOLDER = pathlib.Path(__file__).parent / "fill"


def save(name, rows, change=None):
    """Rows of cells from A1 on; None leaves a cell out."""
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)
    if change is not None:
        change(book.active)
    book.save(FOLDER / f"{name}.xlsx")


def ruled(sheet):
    line = Side("thin")
    for row in sheet.iter_rows():
        for cell in row:
            cell.border = Border(line, line, line, line)


# Two fields state different units in their labels; one states none.
def units_in_labels():
    def rows(unit=None, budget=None, spent=None, fee=None, count=None):
        return [["经费情况表"], ["单位名称", unit], ["预算金额（万元）", budget], ["实际支出（元）", spent],
                ["培训支出", fee], ["事项", "数量"], ["抽检", count]]
    save("units_in_labels", rows("丙单位", 568.32, 5512345.67, 2000, 12))
    save("units_in_labels_blank", rows())


# Answers of every type behind a colon in the label's own cell.
def answers_behind_colons():
    labels = ["单位名称", "预算金额", "支出金额（元）", "执行率", "人数", "是否公开", "等级", "得分", "目标", "日期", "排名"]
    answers = ["丙单位", "568.32万元", "5,512,345.67", "96.99%", "12人", "是", "优秀", "92.5分", "≥20批次",
               "2024年3月15日", "3"]
    table = [[], ["事项", "时间"]]

    def wide(sheet):
        for row in range(2, 13):
            sheet.merge_cells(start_row=row, start_column=1, end_row=row, end_column=2)
    rows = [[f"{label}：{answer}"] for label, answer in zip(labels, answers)]
    save("answers_behind_colons", [["行内答案表"], *rows, *table, ["开会", "三月"]], wide)
    save("answers_beside_labels_blank", [["行内答案表"], *([label] for label in labels), *table])
    blank = [[f"{label}："] for label in labels]
    blank[1] = ["预算金额：        万元"]
    save("answers_behind_colons_blank", [["行内答案表"], *blank, *table], wide)


# Labels behind which amounts stand in their own units, in one cell and below the form's 单位：万元; the
# blank has the same.
def units_behind_colons():
    def rows(*answers):
        unit, budget, spent, rate = answers or ("", "          ", "", "")
        return [["行内答案表"], [f"单位名称：{unit}"], [f"预算金额：{budget}    支出金额（元）：{spent}"], ["金额单位：万元"],
                [f"执行率：{rate}"], [], ["事项", "时间"]]

    def wide(sheet):
        for row in range(2, 6):
            sheet.merge_cells(start_row=row, start_column=1, end_row=row, end_column=2)
    save("units_behind_colons", rows("丙单位", "568.32", "5512345.67", "96.99%"), wide)
    save("units_behind_colons_unspent", rows("丁单位", "568.32", "", "96.99%"), wide)
    save("units_behind_colons_blank", rows(), wide)
    alone = rows("戊单位", "568.32", "", "96.99%")
    alone[2:4] = [["支出金额（元）："]]
    save("empty_above_a_label", alone, wide)


# 合计 stands under 序号, which the form's mapping does not read: its row has no name.
def total_in_another_column():
    head = [["经费使用简表"], ["单位名称", "丙单位"], ["金额单位：元"], ["序号", "用途", "金额", "占比"]]
    save("total_in_another_column", [*head, [1, "抽检费", 12345.6, "61.73%"], [2, "培训费", 7654.4, "38.27%"],
                                     ["合计", None, 20000, "100%"]])
    head = [["经费使用简表"], ["单位名称"], ["金额单位：元"], ["用途", "金额", "占比"]]
    save("total_in_another_column_blank", [*head, ["合计"]])
    save("no_total_blank", [*head, ["抽检费"], ["培训费"]])


# Two indicators share one weight; the blank has a row without a name between them, or another
# indicator. One row of the data has no name.
def weight_shared():
    head = [["绩效评分表"], ["单位名称"], ["类别", "指标", "权重", "得分"]]
    unit = [head[0], ["单位名称", "丙单位"], head[2]]
    save("weight_shared", [*unit, ["产出", "抽检", 50, 20], ["产出", "培训", None, 25], ["满意度", None, 10, 9]],
         lambda sheet: sheet.merge_cells("C4:C5"))
    save("weight_shared_free_blank", [*head, ["产出", "抽检"], ["产出"], ["产出", "培训"]], ruled)
    alike = [["产出", "抽检", 10, 9], ["产出", "培训", 10, 8], ["产出", "宣传", 10, 9], ["满意度", None, 10, 9]]
    save("weights_alike", [*unit, *alike])
    save("weights_merged_blank", [*head, ["产出"], [], ["满意度"]],
         lambda sheet: [sheet.merge_cells(cells) for cells in ("A4:A5", "C4:C5")])
    save("weights_unruled_blank", [*head, [], [], ["满意度"]],
         lambda sheet: sheet.merge_cells("C4:C5"))
    save("weight_shared_named_blank", [*head, ["产出", "抽检"], ["产出", "宣传"], ["产出", "培训"]])


# The drop-downs of the blank offer 优 and 有, the units wrote 优秀 and 是; 好极了 is no grade.
def words_of_drop_downs():
    def offers(sheet):
        for words, cell in (("优,良,中,差", "B3"), ("有,无", "B4")):
            offer = DataValidation("list", f'"{words}"', showErrorMessage=True)
            offer.add(cell)
            sheet.add_data_validation(offer)
    save("words_of_drop_downs", [["评级表"], ["单位名称", "丙单位"], ["等级", "优秀"], ["是否公开", "是"],
                                 ["事项", "得分"], ["抽检", 9]])
    save("words_of_drop_downs_unknown", [["评级表"], ["单位名称", "丁单位"], ["等级", "好极了"], ["是否公开", "否"],
                                         ["事项", "得分"], ["抽检", 9]])
    save("words_of_drop_downs_blank", [["评级表"], ["单位名称"], ["等级"], ["是否公开"], ["事项", "得分"], ["抽检"]],
         offers)


# Forms of fields alone: labels that share a cell, an answer that repeats its label, an answer below
# that is another label's; blanks whose last labels have nothing but borders, or nothing, beside them.
def fields_alone():
    title = ["行内答案表"]
    save("fields_together", [
        title, ["单位名称:丙单位；预算金额(万元):12.5；支出金额(元):120000", None],
        ["人数：12，\n排名：3", None], ["得分：", "目标："], ["执行率：", "96%"],
        ["备注", "备注：已完成，其中抽检：12批（未报，日期：待定），下年继续"]])
    save("fields_together_spaced", [
        title, ["预算金额（万元）：12.5  支出金额（元）：120000", "人数"], ["执行率：96%，得分：98"]])
    save("fields_alone", [title, ["单位名称", "丙单位", "得分", 98.5], ["人数", 12, "目标", "≥3次"], ["排名", 3]])
    save("fields_alone_blank", [title, ["单位名称", None, "得分"], ["人数", None, "目标"], ["排名", "执行率"]])


# Answers that are ticked, for a blank that has a drop-down and for one that prints boxes, a unit and
# a hint behind its colons.
def fields_ticked():
    def offer(sheet):
        words = DataValidation("list", '"是,否"', showErrorMessage=True)
        words.add("B3")
        sheet.add_data_validation(words)
    title = ["行内答案表"]
    save("fields_ticked", [title, ["单位名称", "丙单位"], ["是否公开", "是（　）否（√）"], ["等级", "优□ 良√"], ["得分", 98.5],
                           ["人数", "12人"], ["日期", "2024年3月"]])
    save("fields_offered_blank", [title, ["单位名称"], ["是否公开"], ["等级"], ["得分"], ["人数"], ["日期"]], offer)
    save("fields_printed_blank", [
        title, ["单位名称：（盖章）"], ["是否公开：□是 □否"], ["等级：优（　）良（　）中（　）"], ["得分：\u3000\u3000分"],
        ["人数：____人"], ["日期：\u3000\u3000年\u3000月"]])


if __name__ == "__main__":
    FOLDER.mkdir(exist_ok=True)
    units_in_labels()
    answers_behind_colons()
    units_behind_colons()
    total_in_another_column()
    weight_shared()
    words_of_drop_downs()
    fields_alone()
    fields_ticked()
