#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Fills the shipped blanks as a clerk would, lets LibreOffice compute them, and holds the program to
what it promises of them: a form that was filled in with care is read without findings beyond notes
and shows no colour; a score above its points is refused by the validation and turns red, as does a
total that its parts do not add up to.

usage: filled.py JIXIAO        exits with 77 where LibreOffice is not installed
"""
import json
import pathlib
import shutil
import subprocess
import sys
import tempfile

import openpyxl
from openpyxl.utils import range_boundaries

import fill_blank

TEMPLATES = pathlib.Path(__file__).resolve().parents[2] / "templates"
# Points that the form leaves to the unit; 90 where the execution of the budget has the other 10.
FREE_POINTS = {"广东": 50, "四川": 0, "湖南": 0}
ASIDE = 200  # the column where formulas of validations and colours are computed


def first_cell(cells):
    column, row, _, _ = range_boundaries(str(cells).split()[0])
    return row, column


def put_aside(sheet, what):
    """Writes what validations and colours ask into cells aside; returns their places."""
    places = []
    for row, column, formula in what:
        place = (row, ASIDE + sum(1 for one in places if one[0] == row))
        sheet.cell(*place).value = "=" + formula.lstrip("=")
        places.append(place)
    return places


def validations(sheet):
    return [(*first_cell(one.sqref), one.formula1) for one in sheet.data_validations.dataValidation
            if one.type == "custom"]


def colours(sheet):
    return [(*first_cell(area.sqref), rule.formula[0])
            for area in sheet.conditional_formatting for rule in area.rules]


class Case:
    """A filled blank, and what is computed aside in it."""

    def __init__(self, source, folder, name):
        self.path = folder / name
        self.book = openpyxl.load_workbook(source)
        self.sheets = [one for one in self.book if one.sheet_state == "visible"]
        points = next((free for word, free in FREE_POINTS.items() if source.name.startswith(word)), 90)
        for sheet in self.sheets:
            fill_blank.fill(sheet, points)
        self.aside = []

    def look_at(self, sheet, what):
        places = put_aside(sheet, what)
        self.aside.append((sheet.title, [(*one, place) for one, place in zip(what, places)]))

    def save(self):
        self.book.save(self.path)

    def results(self, folder):
        book = openpyxl.load_workbook(folder / self.path.name, data_only=True)
        for title, rows in self.aside:
            for row, column, formula, place in rows:
                yield title, row, column, formula, book[title].cell(*place).value


def good_case(source, folder):
    case = Case(source, folder, "good_" + source.name)
    for sheet in case.sheets:
        case.look_at(sheet, validations(sheet) + colours(sheet))
    case.save()
    return case


def sums(sheet):
    """Colours of figures that must be the sum of others."""
    return [one for one in colours(sheet) if "ABS(" in one[2]]


def upset_points(sheet):
    """The first points that the unit sets itself become more than the form leaves it."""
    cells = fill_blank.open_weights(fill_blank.Sheet(sheet))
    if cells:
        cells[0].value += 1
    return bool(cells)


def wrong_case(source, folder):
    """Every cell with a rule of its own gets far more than it should, and the points do not add
    up."""
    case = Case(source, folder, "wrong_" + source.name)
    for sheet in case.sheets:
        asked = validations(sheet)
        for row, column, _ in asked:
            sheet.cell(row, column).value = 1000
        typed = {(row, column) for row, column, _ in asked}
        lit = [one for one in colours(sheet) if one[:2] in typed]
        case.look_at(sheet, asked + lit + (sums(sheet) if upset_points(sheet) else []))
    case.save()
    return case if any(rows for _, rows in case.aside) else None


def compute(folder, out):
    profile = folder / "profile"
    command = ["soffice", f"-env:UserInstallation=file://{profile}", "--headless", "--convert-to",
               "xlsx", "--outdir", str(out), *sorted(str(one) for one in folder.glob("*.xlsx"))]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def complaints_of(jixiao, path):
    done = subprocess.run([jixiao, "check", str(path), "--format", "json"], check=False,
                          capture_output=True, text=True)
    report = json.loads(done.stdout)
    if any(form["unfilled"] for file in report["files"] for form in file["forms"]):
        yield "read as not filled in"
    for finding in report["findings"]:
        if finding["level"] != "note":
            yield f"{finding['cell']} {finding['code']} {finding['message']}"


def judge_good(case, out, jixiao):
    for text in complaints_of(jixiao, out / case.path.name):
        yield f"{case.path.name}: {text}"


def judge_colours(case, out):
    allowed = {(row, column) for sheet in case.sheets for row, column, _ in validations(sheet)}
    for title, row, column, formula, value in case.results(out):
        is_check = (row, column) in allowed and any(
            formula == one for sheet in case.sheets for *_, one in validations(sheet))
        if bool(value) != is_check:
            yield f"{case.path.name}[{title}] R{row}C{column}: {formula} is {value}"


def judge_wrong(case, out):
    for title, row, column, formula, value in case.results(out):
        refused = any(formula == one for sheet in case.sheets for *_, one in validations(sheet))
        if bool(value) == refused:
            yield f"{case.path.name}[{title}] R{row}C{column}: not caught by {formula}"


def main():
    jixiao = sys.argv[1]
    if shutil.which("soffice") is None:
        return 77
    wrong = []
    with tempfile.TemporaryDirectory() as name:
        plain, out = (pathlib.Path(name) / one for one in ("plain", "out"))
        for folder in (plain, out):
            folder.mkdir()
        cases = []
        for source in sorted(TEMPLATES.glob("*.xlsx")):
            filled = Case(source, plain, source.name)
            filled.save()
            cases.append((filled, good_case(source, plain), wrong_case(source, plain)))
        compute(plain, out)
        for filled, good, bad in cases:
            wrong += judge_good(filled, out, jixiao)
            wrong += judge_colours(good, out)
            wrong += judge_wrong(bad, out) if bad else []
    print("\n".join(wrong) or f"{len(cases)} blanks hold what they promise")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
