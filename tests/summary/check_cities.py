#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""The summary of Sichuan's 21 cities, made from their one-row workbooks, against the published one.

usage: check_cities.py JIXIAO

The self figures are those of tests/forms, the review figures come as a second set of one-row
workbooks. What is produced is read by openpyxl, and by the program itself as the form that it is.
"""
import json
import pathlib
import shutil
import subprocess
import sys
import tempfile

try:
    import openpyxl
except ImportError:
    print("openpyxl is missing")
    sys.exit(77)

import review_files

FORMS = review_files.FORMS
FUNDS = ["prov_supervision", "prov_sampling", "prov_capability", "prov_emergency",
         "central_supervision"]
# Published: allocations in place of an executed amount of zero. They are no part of the 4,936.48
# and 4,128.13 that the cities spent.
RED = {("雅安市", "prov_emergency"): 50, ("阿坝州", "prov_emergency"): 20,
       ("乐山市", "prov_capability"): 500, ("乐山市", "prov_supervision"): 40}
SPENT = 4936.48 + 4128.13
MEAN, HIGHEST, LOWEST = 94.43, 99.23, 87.28
GOOD = {"眉山市", "阿坝州", "内江市"}
FAILURES = []


def expect(what, got, wanted):
    same = abs(got - wanted) < 1e-9 if isinstance(got, float) and wanted is not None else got == wanted
    if not same:
        FAILURES.append(f"{what}: {got!r}, expected {wanted!r}")


def number(value):
    return None if value is None or value["value"] is None else float(value["value"])


def published_rows():
    text = (FORMS / "expected/sichuan_annex3.json").read_text("utf-8")
    return json.loads(text)["forms"][0]["rows"]


def columns(phase):
    """What stands in the columns of a phase, from left to right."""
    yield ("executed_total",)
    yield ("composite",)
    yield ("rank",)
    for fund in FUNDS:
        yield ("projects", fund, "executed")
        yield ("projects", fund, "score")


def check_rows(shown, formulas):
    rows = published_rows()
    for index, row in enumerate(rows):
        at = 5 + index
        city = row["unit"]["printed"]
        expect(f"A{at}", shown.cell(at, 1).value, city)
        expect(f"B{at}", shown.cell(at, 2).value, row["check_mode"]["printed"])
        column = 3
        for phase in ("self", "review"):
            for path in columns(phase):
                value = row[phase]
                for name in path:
                    value = value[name]
                cell = shown.cell(at, column)
                got = None if cell.value is None else float(cell.value)
                expect(f"{city} {phase} {path}", got, number(value))
                if path[-1] == "executed":
                    red = phase == "review" and (city, path[1]) in RED
                    colour = cell.font.color
                    expect(f"{city} {path} is red", colour is not None and colour.rgb == "FFFF0000",
                           red)
                if path[-1] in ("executed_total", "rank"):
                    expect(f"{city} {phase} {path} is a formula",
                           str(formulas.cell(at, column).value).startswith("="), True)
                column += 1
    return 5 + len(rows)


def check_lines(shown, row):
    expect("total", shown.cell(row, 1).value, "合计")
    expect("spent", float(shown.cell(row, 16).value), SPENT)
    expect("mean", (shown.cell(row + 1, 1).value, shown.cell(row + 1, 17).value), ("平均", MEAN))


def check_grades(sheet):
    rows = {row[0].value: row for row in sheet.iter_rows(min_row=3)}
    excellent = rows["90 分（含）至 100 分"]
    good = rows["80 分（含）至 90 分"]
    expect("excellent", (excellent[1].value, excellent[2].value), ("优", 18))
    expect("good", (good[1].value, good[2].value, set(good[3].value.split("、"))), ("良", 3, GOOD))
    expect("names", len(set(excellent[3].value.split("、"))), 18)
    expect("poor", rows["70 分（不含）以下"][2].value, 0)
    expect("statistics", [rows[name][2].value for name in ("平均分", "最高分", "最低分", "极差")],
           [MEAN, HIGHEST, LOWEST, 11.95])


def check_look(sheet):
    merges = {str(merge) for merge in sheet.merged_cells.ranges}
    for wanted in ("A1:AB1", "A3:A4", "B3:B4", "C3:O3", "P3:AB3"):
        expect(f"merge {wanted}", wanted in merges, True)
    expect("frozen", sheet.freeze_panes, "C5")
    expect("repeated", sheet.print_title_rows, "$3:$4")
    expect("landscape", (sheet.page_setup.orientation, sheet.page_setup.paperSize), ("landscape", 8))
    expect("title", sheet["A1"].value, "2021年中央和省级药品监管项目绩效评价得分汇总表")
    expect("unit", (sheet["A2"].value, sheet["A2"].alignment.horizontal), ("单位：万元", "right"))


def check_sources(sheet):
    sources = {(row[0].value, row[1].value.split("/")[-1]): row for row in sheet.iter_rows(min_row=3)
               if row[1].value}
    own = sources["成都市", "01_成都市_绩效评价自评得分汇总表.xlsx"]
    expect("source sheet", own[2].value, "自评得分汇总表")
    expect("source cells", "F5：16.74" in [cell.value for cell in own], True)
    expect("source of the review", ("成都市", "成都市_绩效评价复核得分汇总表.xlsx") in sources, True)


def is_value(node):
    return isinstance(node, dict) and "is" in node


def same_values(wanted, got, where):
    if is_value(wanted):
        key = "value" if "value" in wanted else "printed"
        have = got.get(key, got.get("raw")) if is_value(got) else got
        expect(f"re-read {where}", have, wanted[key])
    else:
        for name, node in wanted.items():
            same_values(node, got.get(name) or {}, f"{where}.{name}")


def check_reread(program, path, folder):
    out = folder / "again.jsonl"
    subprocess.run([program, "import", path, "--out", out], capture_output=True, check=False)
    forms = [json.loads(line) for line in out.read_text("utf-8").splitlines()]
    own = [form for form in forms if form.get("kind") == "city_summary"]
    expect("forms re-read", len(own), 1)
    rows = own[0]["rows"]
    expect("rows re-read", len(rows), 21)
    for wanted, got in zip(published_rows(), rows):
        same_values(wanted, got, wanted["unit"]["printed"])


def run(program, out, *paths):
    done = subprocess.run([program, "summary", *paths, "--definition", "sichuan-cities-2021",
                           "--lang", "zh", "--out", out], capture_output=True, check=False)
    if done.returncode not in (0, 1) or done.stderr:
        FAILURES.append(f"exit {done.returncode}: {done.stderr.decode()}")


def check_fallback(program, folder):
    """Zeros as they were executed, and the table of allocations beside them."""
    review_files.make(folder / "零执行", as_spent=True)
    allocation = next((FORMS / "sichuan").glob("表1_*"))
    path = folder / "零执行.xlsx"
    run(program, path, folder / "零执行", allocation)
    sheet = openpyxl.load_workbook(path, data_only=True)["得分汇总表"]
    rows = {row[0].value: row for row in sheet.iter_rows(min_row=5)}
    for city, composite, total in (("乐山市", 95.77, 602.86), ("阿坝州", 88.15, 333.43)):
        expect(f"{city} with allocations", (rows[city][16].value, round(rows[city][15].value, 2)),
               (composite, total))
    red = rows["乐山市"][18]
    expect("red allocation", (red.value, red.font.color.rgb), (40, "FFFF0000"))
    # 雅安市 has no allocation of its own in table 1.
    expect("no allocation", rows["雅安市"][24].value, 0)


def check_twins(program, folder):
    """Self-evaluation and review of a city are two forms; the same file in two folders is one."""
    own = FORMS / "sichuan/市州自评"
    again = folder / "重报"
    again.mkdir()
    shutil.copy(sorted(own.iterdir())[0], again)
    for paths, wanted in (((own, folder / "复核"), 0), ((own, again), 1)):
        done = subprocess.run([program, "check", *paths, "--format", "json"], capture_output=True,
                              check=False)
        files = json.loads(done.stdout)["files"]
        codes = [finding["code"] for file in files for finding in file["findings"]]
        expect(f"sent twice among {len(paths)} folders", codes.count("JX1605"), wanted)


def main():
    program = pathlib.Path(sys.argv[1]).resolve()
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        review_files.make(folder / "复核")
        path = folder / "汇总.xlsx"
        run(program, path, FORMS / "sichuan/市州自评", folder / "复核")
        shown = openpyxl.load_workbook(path, data_only=True)
        expect("sheets", shown.sheetnames, ["得分汇总表", "分数段", "图表", "数据来源", "问题清单"])
        below = check_rows(shown["得分汇总表"],
                           openpyxl.load_workbook(path)["得分汇总表"])
        check_lines(shown["得分汇总表"], below)
        check_grades(shown["分数段"])
        check_look(shown["得分汇总表"])
        check_sources(shown["数据来源"])
        check_reread(program, path, folder)
        check_fallback(program, folder)
        check_twins(program, folder)
    print("\n".join(FAILURES) if FAILURES else "the published summary comes out")
    return 1 if FAILURES else 0


if __name__ == "__main__":
    sys.exit(main())
