#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Fills blank forms whose workbook has hidden sheets.

usage: fill_hidden.py JIXIAO       exits 77 (skipped) where openpyxl is missing

A form on a hidden sheet is filled in, and it is said that nobody will see it; one that can be seen is
taken before its hidden copy. Which sheets are hidden, and what stands on them, does not change.
"""
import importlib.util
import pathlib
import sys
import tempfile

if importlib.util.find_spec("openpyxl") is None:
    print("skipped: openpyxl is not installed")
    sys.exit(77)

import openpyxl

from fill_rich import BLANK, FORM, Checks
from round_trip import forms_of, run

SHEET = "自评表"


def blank_with(path, state, copy_state):
    """The blank form on a sheet of this state, with a copy and a list that have that one."""
    book = openpyxl.load_workbook(BLANK)
    book[SHEET].sheet_state = state
    copy = book.copy_worksheet(book[SHEET])
    copy.title = "上年"
    copy.sheet_state = copy_state
    words = book.create_sheet("字典", 0)
    words["A1"] = "优"
    words.sheet_state = copy_state
    book.save(path)


def states(path):
    return {sheet.title: sheet.sheet_state for sheet in openpyxl.load_workbook(path)}


def values(path, sheet):
    return [[cell.value for cell in row] for row in openpyxl.load_workbook(path)[sheet]]


def filled(jixiao, folder, blank):
    done = run(jixiao, "fill", FORM, "--template", blank, "--out", folder / "out", "--lang", "en")
    written = list((folder / "out").glob("*.xlsx"))
    return done, written[0] if len(written) == 1 else None


def check(checks, jixiao, folder, state, copy_state, place, told):
    """`place`: the sheet that the data belong on, `told`: the sheets said to be hidden."""
    folder.mkdir()
    blank = folder / "blank.xlsx"
    blank_with(blank, state, copy_state)
    done, path = filled(jixiao, folder, blank)
    what = f"{state}, {copy_state}: "
    checks.equal(what + "exit", 0, done.returncode)
    lines = [line for line in done.stderr.decode().splitlines() if "JX2004" in line]
    checks.equal(what + "told", told, [name for name in (SHEET, "上年")
                                       if any(name in line for line in lines)])
    checks.equal(what + "one workbook", True, path is not None)
    if path is None:
        return
    checks.equal(what + "states", states(blank), states(path))
    other = "上年" if place == SHEET else SHEET
    checks.equal(what + "the other sheet", values(blank, other), values(path, other))
    wanted = [row["level3"]["value"] for row in forms_of(jixiao, FORM)[0]["indicators"]]
    got = {form["sheet"]: [row["level3"]["value"] for row in form["indicators"]]
           for form in forms_of(jixiao, path)}
    checks.equal(what + "indicators", wanted, got[place])


def main(jixiao):
    jixiao = pathlib.Path(jixiao).resolve()
    checks = Checks()
    with tempfile.TemporaryDirectory() as temporary:
        folder = pathlib.Path(temporary)
        for hidden in ("hidden", "veryHidden"):
            check(checks, jixiao, folder / f"copy {hidden}", "visible", hidden, SHEET, ["上年"])
            check(checks, jixiao, folder / f"form {hidden}", hidden, "visible", "上年", [SHEET])
        only = folder / "only.xlsx"
        book = openpyxl.load_workbook(BLANK)
        book.create_sheet("封面")["A1"] = "填报说明"
        book[SHEET].sheet_state = "veryHidden"
        book.active = book["封面"]
        book.save(only)
        done, path = filled(jixiao, folder, only)
        checks.equal("hidden alone", (0, True), (done.returncode, "JX2004" in done.stderr.decode()))
        checks.equal("hidden alone, states", states(only), path and states(path))
    print(f"{checks.count} checks, {checks.bad} bad")
    return 1 if checks.bad or checks.count < 20 else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
