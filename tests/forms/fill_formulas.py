#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Fills a form into a blank one with formulas of many kinds, on its own sheet and on others.

usage: fill_formulas.py JIXIAO       exits 77 (skipped) where openpyxl is missing

What a formula gives with the new answers stands beside it, or it is said that nobody knows it; a
formula gives way only to an answer that it would make vanish.
"""
import importlib.util
import pathlib
import re
import sys
import tempfile

if importlib.util.find_spec("openpyxl") is None:
    print("skipped: openpyxl is not installed")
    sys.exit(77)

import openpyxl

from fill_rich import BLANK, FORM, Checks
from round_trip import run

SHEET = "自评表"
OTHER = "核对"
# Formulas of the blank form; what each gives with the answers of FORM, and what is told about it.
# 83 were budgeted, 74.33 executed, all indicators have their full points, the grade is 优.
FORMULAS = {
    (SHEET, "J6"): ("=ROUND(E6/D6*100,2)", 89.55, None),
    (SHEET, "J7"): ('=IF(D6>=E6,"未超预算","超预算")', "未超预算", None),
    (SHEET, "J8"): ("=J6/100", 0.8955, None),
    (SHEET, "J9"): ("=IFERROR(D6/D9,0)", 0, None),
    (SHEET, "J10"): ("=D6/D9", "#DIV/0!", "JX2035"),
    (SHEET, "J11"): ("=MEDIAN(D6:E6" + ",D6" * 40 + ")", None, "JX2036"),
    (SHEET, "J12"): ("=J11*2", None, "JX2036"),
    (SHEET, "J14"): ("=SUMPRODUCT(F13:F14,G13:G14)", 200, None),
    # Not touched by any answer: it has no result, as in the blank form.
    (SHEET, "J13"): ("=FIXED(1,0)", None, None),
    (OTHER, "A1"): (f"={SHEET}!E6", 74.33, None),
    (OTHER, "A2"): (f"=SUM({SHEET}!D6:E6)", 157.33, None),
    (OTHER, "A3"): (f'="共"&{SHEET}!D6&"万元"', "共83万元", None),
    (OTHER, "A4"): ("=A1+1", 75.33, None),
    # Of cells that an array formula fills nobody knows what they hold, of other ones one does.
    (OTHER, "A6"): ("=SUM(C1:C3)", None, None),
    (OTHER, "A7"): ("=C2+1", None, None),
    (OTHER, "A8"): ("=C4+1", 8, None),
    (OTHER, "A5"): (f"={SHEET}!D6>={SHEET}!E6", True, None),
    # In cells of answers: the rows of the list grow by two.
    (SHEET, "H6"): ("=MEDIAN(8.95,F6)", 8.95, "JX2033"),
    (SHEET, "G6"): ("=ROUND(E6/D6*100,3)", 89.554, "JX2034"),
    (SHEET, "G7"): ("=ROUND(E7/D7*100,0)", 90, "JX2028"),
    (SHEET, "G29"): ("=SUM(G13:G28)", 90, "JX2028"),
    (SHEET, "B30"): ('=IF(G29>=99,"优","良")', "良", "JX2028"),
}
IN_BLANK = {"G29": ("G27", "=SUM(G13:G26)"), "B30": ("B28", '=IF(G27>=99,"优","良")')}


def make_blank(path):
    book = openpyxl.load_workbook(BLANK)
    book.create_sheet(OTHER)
    for (sheet, cell), (formula, _, _) in FORMULAS.items():
        place, text = IN_BLANK.get(cell, (cell, formula))
        book[sheet][place] = text
    other = book[OTHER]
    for row in range(1, 5):
        other.cell(row, 3, 7)
    other["C1"] = f"={SHEET}!D6:D8*2"
    other.formula_attributes["C1"] = {"t": "array", "ref": "C1:C3"}
    book.save(path)


def main(jixiao):
    checks = Checks()
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        make_blank(folder / "blank.xlsx")
        done = run(jixiao, "fill", FORM, "--template", folder / "blank.xlsx", "--out",
                   folder / "out", "--lang", "en", "--min-level", "note")
        path = next((folder / "out").glob("*.xlsx"))
        text = done.stdout.decode()
        told = dict(re.findall(rf"{path.name}【{SHEET}】(\w+): .*\[(JX203\d|JX2028)\]",
                               text))
        checks.equal("cells named", True, "taken away (2×: J11, J12) until" in text)
        checks.equal("formula cut", True, f"formula MEDIAN(D6:E6{',D6' * 16}…" in text)
        values = openpyxl.load_workbook(path, data_only=True)
        book = openpyxl.load_workbook(path)
        for (sheet, cell), (formula, result, code) in FORMULAS.items():
            checks.equal(f"{cell} formula", formula, book[sheet][cell].value)
            checks.equal(f"{cell} {formula}", result, values[sheet][cell].value)
            first = cell == "J12"  # told with the one before it
            checks.equal(f"{cell} {formula} told", None if first else code, told.get(cell))
    print(f"{checks.count} checks, {checks.bad} bad")
    return 1 if checks.bad else 0


if __name__ == "__main__":
    sys.exit(main(pathlib.Path(sys.argv[1]).resolve()))
