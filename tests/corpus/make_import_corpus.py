#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Writes the forms in tests/corpus/import: what was once read wrongly, each named by its cause, with
its mapping beside it. Units and figures are made up. Same bytes on every run of one version of
openpyxl.
"""
import datetime
import io
import pathlib
import zipfile

import openpyxl

FOLDER = pathlib.Path(__file__).resolve().parent / "import"
ONE_DAY = datetime.datetime(2024, 1, 1)
STORED_ON = (2000, 1, 1, 0, 0, 0)

WORDS = [["会议清单"], ["单位名称", "甲单位"], ["序号", "事项", "时间"],
         [1, "开会", "三月"], [2, "培训", "四月"]]
WORDS_BLANK = [["会议清单"], ["单位名称", "甲单位"], ["序号", "事项", "时间"], [1], [2]]

SURVEY = [["自查情况调查表"], ["填报单位", "甲单位"], ["是否制定办法", "是"], ["是否公开", "☑否 □是"],
          ["是否截留", "是（ ）否（√）"], ["是否检查", "□是 □否"], ["是否整改", "☑是 ☑否"],
          ["自评等级", "□优 ☑良 □中 □差"], ["存在问题", "无"]]
SURVEY_BLANK = [["自查情况调查表"], ["填报单位", "甲单位"], ["是否制定办法"], ["是否公开", "□否 □是"],
                ["是否截留", "是（ ）否（ ）"], ["是否检查", "□是 □否"], ["是否整改", "□是 □否"],
                ["自评等级", "□优 □良 □中 □差"], ["存在问题"]]

CITIES = [
    ["资金执行情况统计表"], [None, "单位：万元"],
    ["序号", "市（州）", "中央资金", None, None, None, "省级资金", None, "备注"],
    [None, None, "抽检", None, "能力", None],
    [None, None, "下达", "执行", "下达", "执行", "下达", "执行"],
    ["合计", None, 30, 20, 30, 20, 30, 20],
    [1, "甲市", 10, 5, 10, 5, 10, 5, "有结转"],
    [2, "乙市", 20, 15, 20, 15, 20, 15],
    ["注：单位为万元。"],
]
CITY_MERGES = ["A1:I1", "A3:A5", "B3:B5", "C3:F3", "C4:D4", "E4:F4", "G3:H4", "I3:I5", "A6:B6"]

SCORES = [
    ["支出绩效自评表"], ["单位：元", None, None, None, None, None],
    ["项目资金\n（万元）", "资金来源", "预算数", "执行数"],
    [None, "合计", 10, 8],
    ["一级指标", "二级指标", "三级指标", "指标值", "完成值", "分值", "得分"],
    ["产出指标", "数量指标", "抽检批次", 2000, "2100批次", 50, 50],
    [None, None, "办结时间", 15, "12天", 20, 20],
    ["说明：以下为质量指标"],
    [None, "质量指标", "合格率", "≥85%", 0.9, 10, 10],
    ["以下为效益指标"],
    ["效益指标", "社会效益指标", "重大事件", "0起", "0起", 20, 20],
    ["总分", None, None, None, None, 100, 100],
]
SCORE_FORMATS = {"D6": '"≥"0"批次"', "D7": '"≤"0"天"'}


def form(name, fields="", recognise="", blocks="", kind="list", title=""):
    return f"""format = 1

[form]
id = "{name}"
kind = "{kind}"
name = "{title}"

[recognise]
title = ["{title}"]
{recognise}{fields}{blocks}"""


def field(path, label, kind=""):
    typed = f'type = "{kind}"\n' if kind else ""
    return f'\n[[field]]\npath = "{path}"\nlabels = ["{label}"]\n{typed}'


def column(path, head, kind="", more=""):
    typed = f'  type = "{kind}"\n' if kind else ""
    return f'\n  [[block.column]]\n  path = "{path}"\n  heads = ["{head}"]\n{typed}{more}'


MAPPINGS = {
    "words": form(
        "words", title="会议清单", fields=field("header.implementing_unit", "单位名称"),
        blocks='\n[[block]]\nname = "rows"\n' + column("no", "序号", "count") +
        column("what", "事项", more="  required = true\n") + column("when", "时间")),
    "survey": form(
        "survey", title="自查情况调查表", kind="survey", recognise='words = ["填报单位"]\n',
        fields=field("header.implementing_unit", "填报单位") +
        "".join(field(f"manage.{path}", label, "yes_no") for path, label in
                [("rules", "是否制定办法"), ("public", "是否公开"), ("kept", "是否截留"),
                 ("checked", "是否检查"), ("mended", "是否整改")]) +
        field("grade", "自评等级", "grade") + field("problems", "存在问题")),
    "cities": form(
        "cities", title="资金执行情况统计表", kind="allocation", recognise='words = ["市（州）"]\n',
        blocks='\n[[block]]\nname = "rows"\nhead_rows = 3\n\n  [block.dimensions]\n'
        '  fund = { sampling = ["中央资金 > 抽检"], capability = ["中央资金 > 能力"], '
        'provincial = ["省级资金"] }\n' + column("no", "序号", "count") +
        column("city", "市（州）", "label", "  row_label = true\n") +
        column("{fund}.allocated", "{fund} > 下达", "amount") +
        column("{fund}.executed", "{fund} > 执行", "amount") + column("note", "备注") +
        '\n  [[block.row_kind]]\n  name = "total"\n  labels = ["合计"]\n'
        '\n  [[block.row_kind]]\n  name = "city"\n  data = true\n'),
    "scores": form(
        "scores", title="支出绩效自评表", kind="self_evaluation", recognise='words = ["资金来源"]\n',
        blocks='\n[[block]]\nname = "funding"\n' +
        column("label", "资金来源", "label", "  row_label = true\n") +
        column("budget_full_year", "预算数", "amount") + column("executed", "执行数", "amount") +
        '\n  [[block.row_kind]]\n  name = "total"\n  labels = ["合计"]\n'
        '\n[[block]]\nname = "indicators"\n' +
        "".join(column(f"level{i}", f"{name}级指标", "level",
                       f"  level = {i}\n" + ('  dictionary = "taxonomy"\n' if i < 3 else ""))
                for i, name in enumerate("一二三", 1)) +
        column("target", "指标值", "measure") + column("actual", "完成值", "measure") +
        column("weight", "分值", "points") + column("score", "得分", "points") +
        '\n  [[block.total]]\n  labels = ["总分"]\n'
        '  fields = { "totals.weight" = "weight", "totals.score" = "score" }\n'),
}


def normalised(data):
    """The same archive with fixed times."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            info = zipfile.ZipInfo(name, STORED_ON)
            info.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(info, old.read(name))
    return out.getvalue()


def write(name, rows, merges=(), changes=None, formats=None, columns=()):
    book = openpyxl.Workbook()
    book.properties.created = book.properties.modified = ONE_DAY
    sheet = book.active
    sheet.title = "表"
    for row in rows:
        sheet.append(row)
    for place, value in (changes or {}).items():
        sheet[place] = value
    for place, layout in (formats or {}).items():
        sheet[place].number_format = layout
    for place in columns:
        sheet.insert_cols(place)
    for place in merges:
        sheet.merge_cells(place)
    out = io.BytesIO()
    book.save(out)
    (FOLDER / f"{name}.xlsx").write_bytes(normalised(out.getvalue()))


def main():
    FOLDER.mkdir(exist_ok=True)
    for name, text in MAPPINGS.items():
        (FOLDER / f"{name}.toml").write_text(text, encoding="utf-8")
    write("table_of_words", WORDS)
    write("table_of_words_blank", WORDS_BLANK)
    write("fields_only", SURVEY)
    write("fields_only_blank", SURVEY_BLANK)
    write("label_merged_over_numbers", CITIES, CITY_MERGES)
    write("one_head_unmerged", CITIES, [m for m in CITY_MERGES if m != "G3:H4"])
    write("all_unmerged", CITIES)
    write("upper_head_renamed", CITIES, CITY_MERGES, {"E4": "其他"})
    write("lowest_head_longer", CITIES, CITY_MERGES, {"C5": "下达金额", "H5": "省级执行"})
    write("blank_column_in_group", CITIES,
          ["A1:J1", "A3:A5", "B3:B5", "C3:G3", "C4:E4", "F4:G4", "H3:I4", "J3:J5", "A6:B6"],
          columns=[4])
    write("what_formats_show", SCORES, formats=SCORE_FORMATS)
    write("row_only_named", SCORES, formats=SCORE_FORMATS,
          changes={f"{column}11": None for column in "DEFG"})
    write("score_denied", SCORES, formats=SCORE_FORMATS, changes={"G11": "-"})


if __name__ == "__main__":
    main()
