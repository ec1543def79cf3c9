#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Changes blanks as an office does from one year to the next and holds `template diff` to naming
that change and nothing else; a blank that another program only saved again has not changed.

usage: versions.py JIXIAO EDIT_SCRIPT [--office]     --office: all blanks, saved again by LibreOffice too
"""
import json
import pathlib
import subprocess
import sys
import tempfile

import openpyxl

TEMPLATES = pathlib.Path(__file__).resolve().parents[2] / "templates"
SHANGHAI = "上海_财政项目支出绩效自评表（空表）.xlsx"
SCORES = "四川_附件二_绩效评价评分表_药品抽查检验项目（空表）.xlsx"
ALLOTMENTS = "四川_表1_资金分配表（空表）.xlsx"
GOALS = "四川_附件一_绩效目标表（空表）.xlsx"
CITIES = "四川_附件三_绩效评价自评得分汇总表（空表）.xlsx"
RATE = 'IF(COUNT(E{0},D{0})<2,"",IF(D{0}=0,"",ROUND(E{0}/D{0}*100,2)))'
RATE_OF_START = 'IF(COUNT(E{0},D{0})<2,"",IF(D{0}=0,"",ROUNDDOWN(ROUND(E{0}/C{0}*100,10),2)))'

# Blank, lines for the edit script, what has to be told.
INSERTED = [
    (SHANGHAI, ["insert 0 14 1 14"], [("changed", "level", "数量指标", "rows", "2", "3")]),
    (SHANGHAI, ["insert 0 21 1 20"], [("changed", "level", "成本指标", "rows", "2", "3")]),
    (SCORES, ["insert 0 26 1 25", "text 0 D26 疫苗抽检批次", "number 0 E26 1"],
     [("added", "indicator", "疫苗抽检批次", None, None, "疫苗抽检批次")]),
    (SCORES, ["insert 0 36 1 35", "text 0 D36 检验能力验证满意率"],
     [("added", "indicator", "检验能力验证满意率", None, None, "检验能力验证满意率")]),
    (ALLOTMENTS, ["insert 0 20 1 19", "text 0 A20 天府新区"],
     [("added", "row", "天府新区", None, None, "天府新区")]),
    (CITIES, ["insert 0 6 1 5"], [("changed", "block", "市州或项目单位", "rows", "1", "2")]),
]

# Blank, cells and what is written into them, what has to be told.
WRITTEN = [
    (SCORES, {"E23": 4}, [("changed", "indicator", "药品评价、监督、专项抽检批次", "分值", "3", "4")]),
    (SCORES, {"I23": 1}, [("changed", "indicator", "药品评价、监督、专项抽检批次", "计算公式",
                           "0 | 0.5 | 1 | 2 | 3", "0 | 1 | 1 | 2 | 3")]),
    (SCORES, {"C30": "质量类指标"}, [("renamed", "level", "质量类指标", None, "质量指标", "质量类指标")]),
    (SCORES, {"N36": "=SUM(N12:N34)"},
     [("changed", "total", "合计", "formula", 'IF(COUNT([自评得分])=0,"",SUM([自评得分]))',
       "SUM([依据充分性(必要性)…不合格检验报告处置率])")]),
    (SHANGHAI, {"F6": 20}, [("changed", "row", "年度资金总额", "分数", "10", "20")]),
    (SHANGHAI, {"E4": "填报单位"}, [("renamed", "field", "填报单位", None, "实施单位", "填报单位")]),
    (SHANGHAI, {"B9": "　　　其他来源资金"},
     [("renamed", "row", "其他来源资金", None, "其他资金", "其他来源资金")]),
    (SHANGHAI, {"A5": "项目资金\n（元）"}, [("changed", "unit", "元", "unit", "万元", "元")]),
    # The rounding of all rates is one change, that of one row's base is one of that row.
    (SHANGHAI, {f"G{row}": "=" + RATE.format(row) for row in range(6, 10)},
     [("changed", "head", "执行率(%)", "formula", None,
       'IF(COUNT([全年执行数],[全年预算数])<2,"",IF([全年预算数]=0,"",'
       "ROUND([全年执行数]/[全年预算数]*100,2)))")]),
    (SHANGHAI, {"G8": "=" + RATE_OF_START.format(8)},
     [("changed", "row", "上年结转资金", "formula", None,
       'IF(COUNT([全年执行数],[全年预算数])<2,"",IF([全年预算数]=0,"",'
       "ROUNDDOWN(ROUND([全年执行数]/[年初预算数]*100,10),2)))")]),
    (ALLOTMENTS, {"A2": "金额：元"}, [("changed", "unit", "元", "unit", "万元", "元")]),
    (GOALS, {"E10": "≥300份"},
     [("changed", "indicator", "指标8: 药物滥用常规监测任务数", "指标值", None, "≥300份")]),
]


def told(jixiao, old, new):
    """The changes that are told, each as (change, section, name, property, old, new)."""
    done = subprocess.run([jixiao, "template", "diff", str(old), str(new), "--format", "json"],
                          check=False, capture_output=True, text=True)
    if done.returncode not in (0, 1):
        return [done.stderr]
    return [tuple(change[key] for key in ("change", "section", "name", "property", "old", "new"))
            for form in json.loads(done.stdout)["forms"] for change in form["changes"]]


def differs(found, wanted):
    """Where nothing is said of the old text any one will do."""
    if len(found) != len(wanted):
        return True
    return any(one != other and not (one[:4] + one[5:] == other[:4] + other[5:] and other[4] is None)
               for one, other in zip(found, wanted))


def compare(jixiao, old, new, wanted, what):
    found = told(jixiao, old, new)
    if differs(found, wanted):
        yield f"{old.name}, {what}:\n  told   {found}\n  wanted {wanted}"


def save_again(source, target):
    openpyxl.load_workbook(source).save(target)
    return target


def inserted(jixiao, script, folder):
    for number, (blank, lines, wanted) in enumerate(INSERTED):
        new = folder / f"inserted{number}.xlsx"
        subprocess.run([script, str(TEMPLATES / blank), str(new)], check=True, text=True,
                       input="\n".join(lines))
        yield from compare(jixiao, TEMPLATES / blank, new, wanted, lines)


def written(jixiao, folder):
    for number, (blank, cells, wanted) in enumerate(WRITTEN):
        book = openpyxl.load_workbook(TEMPLATES / blank)
        for cell, value in cells.items():
            book.worksheets[0][cell] = value
        new = folder / f"written{number}.xlsx"
        book.save(new)
        yield from compare(jixiao, TEMPLATES / blank, new, wanted, list(cells.items())[0])


def only_saved(jixiao, folder, pattern):
    for blank in sorted(TEMPLATES.glob(pattern)):
        new = save_again(blank, folder / blank.name)
        yield from compare(jixiao, blank, new, [], "saved again by openpyxl")
        done = subprocess.run([jixiao, "import", str(new)], check=False, capture_output=True,
                              text=True)
        if not all(json.loads(line).get("unfilled") for line in done.stdout.splitlines()):
            yield f"{blank.name}, saved again by openpyxl: read as filled in"


def saved_by_office(jixiao, folder):
    blanks = sorted(TEMPLATES.glob("*.xlsx"))
    subprocess.run(["soffice", f"-env:UserInstallation={(folder / 'profile').as_uri()}",
                    "--headless", "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir",
                    str(folder / "office"), *map(str, blanks)], check=True,
                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    for blank in blanks:
        yield from compare(jixiao, blank, folder / "office" / blank.name, [],
                           "saved again by LibreOffice")


def main():
    jixiao, script = sys.argv[1:3]
    by_office = "--office" in sys.argv
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        wrong = [*inserted(jixiao, script, folder), *written(jixiao, folder),
                 *only_saved(jixiao, folder, "*.xlsx" if by_office else "全国_*.xlsx")]
        if by_office:
            wrong += saved_by_office(jixiao, folder)
    print("\n".join(wrong) or f"{len(INSERTED) + len(WRITTEN)} changes are told, each alone")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
