#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Writes the workbooks and mappings that the golden cases of `jixiao check` read.

The workbooks are published forms with changes planted into them, and a small form of a county that
no shipped mapping knows. Same bytes on every run of one version of openpyxl.
"""
import datetime
import io
import pathlib
import zipfile

import openpyxl

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[2]
LAWS = "shanghai/1_法律法规专项业务经费_绩效自评表（2023年度）.xlsx"
TRAINING = "shanghai/3_局系统培训经费_绩效自评表（2023年度）.xlsx"
ALLOCATION = "sichuan/表1_2021年中央和省级药品监管补助资金分配表.xlsx"
SAMPLING = "sichuan/附件二_绩效评价评分表_药品抽查检验项目.xlsx"
JIANGMEN = "jiangmen/江门市2021年药品监督管理专项资金绩效自评表.xlsx"
ONE_DAY = datetime.datetime(2024, 1, 1)
STORED_ON = (2000, 1, 1, 0, 0, 0)

# Faults of every level: a swapped digit, a lost point, an explanation that is owed, a word that was
# mistyped, one that nobody knows, a number stored as text.
FAULTS = {"E6": 73.43, "G13": 9, "E14": "5.00(份)", "B22": "社会效应", "B24": "国际影响力",
          "F24": "5"}
FORMULA = {"B22": "=cmd|' /C calc'!A0"}  # as text

COUNTY = [
    ["专项工作绩效情况表"],
    ["报送单位", "甲县局", None, "项目", "抽检经费"],
    ["资金来源", "预算数", "执行数", "执行率"],
    ["合计", 30, 27, 90],
    ["财政拨款", 20, 18, 90],
    ["其他资金", 10, 9, 90],
    ["指标类别", "指标名称", "指标值", "完成值", "完成率", "分值", "得分", "原因说明"],
    ["产出指标", "抽检批次", "≥300批次", "420批次", 100, 40, 40, None],
    [None, "培训人次", "≥70人次", "61人次", 87.2, 20, 17.4, "场地不足，改为分批培训"],
    ["效益指标", "公众满意度", "≥80%", "90%", 100, 40, 41, None],
    ["总分", None, None, None, None, 100, 98.4],
]

COMPLETION = """
[[rule]]                     # 完成率 = 完成值 ÷ 指标值，达到即 100，保留一位小数
id = "completion-rate"
kind = "completion"
result = "indicators.rate_pct"
target = "indicators.target"
actual = "indicators.actual"
over = "capped"
scale = 1
rounding = "half-up"
"""
COUNTY_SET = f"""format = 1

[rules]
id = "county"
{COMPLETION}"""
HIGHER_THRESHOLD = """
[[rule]]
id = "overshoot"
threshold = 50
"""
OFF = """
[[rule]]
id = "overshoot"
off = true
"""
BONUS = """
[[rule]]
id = "score-above-points"
off = true

[[rule]]
id = "score-by-target"
bonus = true
"""
MISTAKES = """
[[rule]]
id = "unknown-kind"
kind = "sums"
result = "totals.score"
parts = "indicators.score"

[[rule]]
id = "unknown-place"
kind = "sum"
result = "totals.score"
parts = "indicators.scores"

[[rule]]
id = "unknown-rounding"
kind = "rate"
result = "funding.rate_pct"
numerator = "funding.executed"
denominator = "funding.budget_full_year"
scale = 2
rounding = "half-way"

[[rule]]
id = "missing-setting"
kind = "rate"
result = "funding.rate_pct"
numerator = "funding.executed"

[[rule]]
id = "unknown-setting"
kind = "sum"
result = "totals.score"
parts = "indicators.score"
tolerence = "0.01"

[[rule]]
id = "no-number"
kind = "sum"
result = "totals.score"
parts = "indicators.score"
tolerance = "a little"

[[rule]]                     # no rule of a set has this id, so a kind is missing
id = "overshot"
threshold = 50
"""


def save(workbook, path):
    """Without the time of day: neither in the properties nor in the archive."""
    workbook.properties.created = workbook.properties.modified = ONE_DAY
    raw = io.BytesIO()
    workbook.save(raw)
    path.parent.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(raw) as parts, zipfile.ZipFile(path, "w") as package:
        for name in parts.namelist():
            text = parts.read(name)
            if name == "docProps/core.xml":
                text = text[:text.index(b"<dcterms:modified")] + b"</cp:coreProperties>"
            package.writestr(zipfile.ZipInfo(name, STORED_ON), text,
                             compress_type=zipfile.ZIP_DEFLATED)


def plant(form, changes, case, name):
    workbook = openpyxl.load_workbook(ROOT / "tests/forms" / form)
    for cell, value in changes.items():
        workbook.worksheets[0][cell].value = value
        if str(value).startswith("="):
            workbook.worksheets[0][cell].data_type = "s"
    save(workbook, HERE / case / "input" / name)


def write_county_form(case):
    workbook = openpyxl.Workbook()
    for row in COUNTY:
        workbook.active.append(row)
    save(workbook, HERE / case / "input" / "县.xlsx")


def write_mapping(path, rules="", form=""):
    text = (HERE / "county.toml").read_text(encoding="utf-8")
    head, _, rest = text.partition("format = 1")
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("format = 1" + rest.replace("@form@\n", form) + rules, encoding="utf-8")


def write_forms():
    for case in ("findings_table", "findings_table_zh", "findings_json", "findings_xlsx",
                 "min_level", "jsonl_input"):
        plant(LAWS, FAULTS, case, "自评表/法律法规.xlsx")
    plant(LAWS, FAULTS | FORMULA, "findings_csv", "自评表/法律法规.xlsx")
    for case in ("findings_csv", "findings_xlsx", "jsonl_input", "any_jobs_same_bytes"):
        plant(TRAINING, {"G17": 91.77}, case, "自评表/培训.xlsx")
    plant(LAWS, FAULTS, "any_jobs_same_bytes", "自评表/法律法规.xlsx")
    for case in ("refused_file", "unwritable"):
        plant(TRAINING, {}, case, "自评表/培训.xlsx")
    whole = (HERE / "refused_file/input/自评表/培训.xlsx").read_bytes()
    (HERE / "refused_file/input/自评表/截断.xlsx").write_bytes(whole[:2000])
    plant(TRAINING, {"F3": "浦东新区市场监督管理局"}, "roster", "自评表/浦东.xlsx")
    plant(TRAINING, {"F3": "徐汇局"}, "roster", "自评表/徐汇.xlsx")
    plant(TRAINING, {"F3": "静安区市场监管所"}, "roster", "自评表/静安.xlsx")
    plant(TRAINING, {}, "form_sent_twice", "自评表/培训.xlsx")
    plant(TRAINING, {"B26": None}, "form_sent_twice", "自评表/更正/培训（最终版）.xlsx")
    plant(SAMPLING, {"F6": 3590, "F7": 638.63}, "allocation_and_score", "一致/评分表.xlsx")
    plant(ALLOCATION, {}, "allocation_and_score", "一致/分配表.xlsx")
    plant(SAMPLING, {}, "allocation_and_score", "不一致/评分表.xlsx")
    plant(ALLOCATION, {}, "allocation_and_score", "不一致/分配表.xlsx")
    plant(ALLOCATION, {"C13": 440000, "C14": 50000}, "several_amounts_in_yuan", "分配表.xlsx")
    plant(TRAINING, {"D6": 747000, "E6": 685600}, "several_amounts_in_yuan", "培训.xlsx")
    plant(TRAINING, {"D6": "74,70", "E6": "68.56（含上年）", "C6": "92.7万元"}, "no_numbers",
          "培训.xlsx")
    plant(JIANGMEN, {"A22": None, "G22": None}, "like_another_form", "江门.xlsx")


def write_county_cases():
    for case in ("rule_set_of_my_own", "rule_changed", "wrong_rules"):
        write_county_form(case)
    own = HERE / "rule_set_of_my_own" / "input" / "映射"
    write_mapping(own / "county.toml", form='rules = ["standard", "county"]\n')
    (own / "rules").mkdir(exist_ok=True)
    (own / "rules" / "county.toml").write_text(COUNTY_SET, encoding="utf-8")
    changed = HERE / "rule_changed" / "input"
    write_mapping(changed / "standard.toml")
    write_mapping(changed / "higher_threshold.toml", HIGHER_THRESHOLD)
    write_mapping(changed / "off.toml", OFF)
    write_mapping(changed / "bonus.toml", BONUS)
    write_mapping(HERE / "wrong_rules" / "input" / "county.toml", COMPLETION.replace("up", "dwn"))
    for case in ("wrong_rules", "wrong_rules_zh"):
        looked_at = HERE.parent / "mapping_check" / case / "input"
        write_mapping(looked_at / "mistakes.toml", MISTAKES)
        write_mapping(looked_at / "twice.toml", HIGHER_THRESHOLD + OFF)
        write_mapping(looked_at / "unknown_set.toml", form='rules = ["standart"]\n')


if __name__ == "__main__":
    write_forms()
    write_county_cases()
