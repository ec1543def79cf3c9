#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Fills forms into blank forms of other families and compares what both say.

usage: cross_fill.py JIXIAO

What the other form says must be what the data said, in value, operator and unit; what it does not
say must have been told. Exits 1 if there is a difference.
"""
import pathlib
import re
import sys
import tempfile

from round_trip import FRAME, HERE, TEMPLATES, forms_of, is_value, run

MEANING = ("value", "yuan", "op", "kind", "code", "reached")
CASES = (
    ("shanghai/[1-6]_*.xlsx", "全国_项目支出绩效自评表（空表）.xlsx"),
    ("jiangmen/*.xlsx", "全国_项目支出绩效自评表（空表）.xlsx"),
    ("jiangmen/*.xlsx", "上海_财政项目支出绩效自评表（空表）.xlsx"),
    ("shanghai/[1-6]_*.xlsx", "全国_中央对地方转移支付区域（项目）绩效目标自评表（空表）.xlsx"),
    ("sichuan/附件二_绩效评价评分表_药品抽查检验项目.xlsx", "上海_财政项目支出绩效自评表（空表）.xlsx"),
    ("sichuan/市州自评/0[1-5]*.xlsx", "四川_附件三_绩效评价自评得分汇总表（空表）.xlsx"),
)
# Of the form itself, or written by each in its own words.
OWN = re.compile(r"header\.(title|before_title|annex|fund_title|year)|.*label|"
                 r".*\.level[12]$|.*\.group$")


def values_of(node, path=""):
    """Path and value of all that says something; rows of funding by their kind."""
    if is_value(node):
        if node.get("raw", "").strip() not in ("", "-", "—"):
            yield path, node
    elif isinstance(node, dict):
        for key, part in node.items():
            if path or key not in FRAME:
                yield from values_of(part, f"{path}.{key}" if path else key)
    elif isinstance(node, list):
        for i, part in enumerate(node):
            yield from values_of(part, f"{path}[{part.get('row_kind', i)}]")


def same(one, two):
    return all(one.get(key) == two.get(key) for key in MEANING
               if key in one and key in two and not (key == "value" and "yuan" in one))


def check(jixiao, workbook, blank, folder):
    wanted = dict(values_of(forms_of(jixiao, workbook)[0]))
    out = folder / blank.stem / workbook.stem
    done = run(jixiao, "fill", workbook, "--template", blank, "--out", out, "--min-level", "note")
    told = done.stdout.decode()
    if done.returncode != 0:
        return 0, [told + done.stderr.decode()]
    got = dict(values_of(forms_of(jixiao, out)[0]))
    differences = []
    for path, value in got.items():
        if OWN.fullmatch(path) or "[unknown]" in path:
            continue
        if path not in wanted and path.endswith(".weight"):
            continue  # printed by the blank form
        if path not in wanted:
            differences.append(f"{path}: nothing became {value['raw']!r}")
        elif not same(wanted[path], value) and f"“{wanted[path]['raw']}”" not in told:
            differences.append(f"{path}: {wanted[path]!r} became {value!r}")
    for path, value in wanted.items():
        plain = re.sub(r"\[[^]]*\]", "", path)
        if path not in got and not OWN.fullmatch(path) and plain not in told \
                and re.sub(r"\..*", "", path) not in told:
            differences.append(f"{path}: {value['raw']!r} was lost in silence")
    return len(got), differences


def main(jixiao):
    forms, values, bad = 0, 0, 0
    with tempfile.TemporaryDirectory() as folder:
        for pattern, blank in CASES:
            for workbook in sorted(HERE.glob(pattern)):
                count, differences = check(pathlib.Path(jixiao).resolve(), workbook,
                                           TEMPLATES / blank, pathlib.Path(folder))
                forms += 1
                values += count
                bad += len(differences)
                for difference in differences[:20]:
                    print(f"{workbook.stem} → {blank}: {difference}")
    print(f"{forms} forms moved, {values} values compared, {bad} differences")
    return 1 if bad or not forms else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
