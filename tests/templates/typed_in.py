#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Fills the shipped blanks by keyboard in LibreOffice, as at a clerk's desk.

usage: typed_in.py JIXIAO [--keep FOLDER] [WORD...]
exits with 77 where LibreOffice, its Python bridge or openpyxl is not installed

Wrong values are refused and locked cells stay as they are; what is right is accepted; points that do
not add up to the total show red on the page, and no colour is left when they do; the workbook that
LibreOffice stores is read with every value as it was typed, and without an error. With words only
blanks are taken whose name contains one of them.
"""
import decimal
import importlib.util
import json
import pathlib
import shutil
import subprocess
import sys
import tempfile

import office

if not office.is_here() or importlib.util.find_spec("openpyxl") is None:
    print("skipped: LibreOffice, python3-uno or openpyxl is not installed")
    sys.exit(77)

import openpyxl

import fill_blank
from filled import FREE_POINTS, TEMPLATES

RED = bytes((0xFF, 0xC7, 0xCE))
# Values that nobody may type where the validation asks for such a thing.
WRONG = {"DECIMAL": ("很多", "-1"), "WHOLE": ("很多", "-1", "1.5"), "DATE": ("昨天",),
         "LIST": ("不在列表中",), "CUSTOM": ("很多", "-1", "100000")}


def answers(path):
    """What the clerk types: {sheet: {cell: value}}, and the cells for points of her own."""
    book = openpyxl.load_workbook(path)
    blank = openpyxl.load_workbook(path)
    points = next((free for word, free in FREE_POINTS.items() if path.name.startswith(word)), 90)
    typed, weights = {}, {}
    for sheet in book:
        if sheet.sheet_state != "visible":
            continue
        fill_blank.fill(sheet, points)
        typed[sheet.title] = {
            cell.coordinate: cell.value for row in sheet.iter_rows() for cell in row
            if cell.value is not None and cell.value != blank[sheet.title][cell.coordinate].value}
        weights[sheet.title] = [cell.coordinate
                                for cell in fill_blank.open_weights(fill_blank.Sheet(sheet))]
    return book, typed, weights


def keys(cell):
    """The keys for a cell's value; Calc adds the sign of per cent itself."""
    if isinstance(cell.value, str):
        return cell.value
    value = decimal.Decimal(str(cell.value))
    if "%" in cell.number_format:
        return f"{(value * 100).normalize():f}"
    return f"{value:f}"


class Judge:
    def __init__(self, jixiao, keep):
        self.jixiao, self.keep = jixiao, pathlib.Path(keep)
        self.wrong, self.checks = [], 0

    def expect(self, good, text):
        self.checks += 1
        if not good:
            self.wrong.append(text)

    def judge(self, desk, path):
        self.name = path.stem
        book, typed, weights = answers(path)
        open_book = desk.open(path)
        try:
            refused = 0
            for title, cells in typed.items():
                open_book.show(title)
                self.type_answers(open_book, book[title], cells)
                refused += self.judge_refusals(open_book, book[title])
            refuses = any(one.type in ("list", "decimal", "whole", "custom")
                          and one.errorStyle in (None, "stop")
                          for sheet in book for one in sheet.data_validations.dataValidation)
            self.expect(bool(refused) == refuses, f"{self.name}: {refused} wrong values typed")
            stored = self.keep / (self.name + "_已填.xlsx")
            self.judge_colours(open_book, book, weights)
            open_book.save_workbook(stored)
        finally:
            open_book.close()
        self.judge_stored(stored, book, typed)

    def judge_refusals(self, open_book, sheet):
        """Types wrong values into the first and last cell of every validation that refuses."""
        count = 0
        for one in sheet.data_validations.dataValidation:
            ranges = list(one.sqref.ranges)
            for row, column in {(ranges[0].min_row, ranges[0].min_col),
                                (ranges[-1].max_row, ranges[-1].max_col)}:
                cell = sheet.cell(row, column)
                if isinstance(cell, openpyxl.cell.cell.MergedCell) or cell.protection.locked:
                    continue
                kind, style = open_book.validation(cell.coordinate)
                if style == "STOP" and kind != "ANY":
                    count += self.judge_refusal(open_book, cell.coordinate, kind)
        locked = next(cell for row in sheet.iter_rows() for cell in row
                      if isinstance(cell.value, str) and cell.protection.locked)
        before = open_book.formula(locked.coordinate)
        open_book.type(locked.coordinate, "改动")
        self.expect(open_book.formula(locked.coordinate) == before,
                    f"{self.name} {locked.coordinate}: is locked and was changed")
        return count

    def judge_refusal(self, open_book, cell, kind):
        before = open_book.formula(cell)
        for text in WRONG[kind]:
            open_book.type(cell, text)
            after = open_book.formula(cell)
            self.expect(after == before, f"{self.name} {cell} ({kind}): took {text}")
        return len(WRONG[kind])

    def type_answers(self, open_book, sheet, cells):
        for cell in cells:
            text = keys(sheet[cell])
            open_book.type(cell, text)
            self.expect(self.is_value(open_book.formula(cell), sheet[cell].value),
                        f"{self.name} {cell}: {text} became {open_book.formula(cell)}")

    @staticmethod
    def is_value(text, value):
        if isinstance(value, str):
            return text.lstrip("'") == value
        try:
            return decimal.Decimal(text) == decimal.Decimal(str(value))
        except decimal.InvalidOperation:
            return False

    def red_dots(self, open_book, what):
        """How much of the printed pages is red; None where nothing can draw them."""
        if shutil.which("pdftoppm") is None:
            return None
        pages = self.keep / f"{self.name}_{what}.pdf"
        open_book.save_pages(pages)
        subprocess.run(["pdftoppm", "-r", "50", str(pages), str(pages.with_suffix(""))], check=True)
        pictures = sorted(self.keep.glob(pages.stem + "-*.ppm"))
        return sum(one.read_bytes().count(RED) for one in pictures)

    def judge_colours(self, open_book, book, weights):
        dots = self.red_dots(open_book, "合计相符")
        self.expect(dots in (0, None), f"{self.name}: {dots} red dots where all is right")
        for title, cells in weights.items():
            if not cells:
                continue
            open_book.show(title)
            right = book[title][cells[0]].value
            open_book.type(cells[0], str(right + 1))
            dots = self.red_dots(open_book, "合计不符")
            self.expect(dots is None or dots > 50, f"{self.name}: {dots} red dots for a wrong sum")
            open_book.type(cells[0], str(right))

    def judge_stored(self, path, book, typed):
        found = self.imported(path)
        for title, cells in typed.items():
            for cell in cells:
                value = book[title][cell].value
                got = found.get((title, cell))
                self.expect(got is not None and self.is_value(got, value),
                            f"{self.name} {cell}: {value} was typed, {got} is read")
        done = subprocess.run([self.jixiao, "check", str(path), "--format", "json"], check=False,
                              capture_output=True, text=True)
        self.expect(done.returncode == 0, f"{self.name}: check exits {done.returncode}")
        for finding in json.loads(done.stdout)["findings"]:
            self.expect(finding["level"] == "note",
                        f"{self.name} {finding['cell']} {finding['code']} {finding['message']}")

    def imported(self, path):
        """What the cells say: {(sheet, cell): raw}."""
        done = subprocess.run([self.jixiao, "import", str(path)], check=False,
                              capture_output=True, text=True)
        found = {}

        def take(sheet, node):
            if isinstance(node, dict):
                if "cell" in node and "raw" in node:
                    found[(sheet, node["cell"])] = node["raw"]
                for part in node.values():
                    take(sheet, part)
            elif isinstance(node, list):
                for part in node:
                    take(sheet, part)

        for line in done.stdout.splitlines():
            form = json.loads(line)
            take(form.get("sheet"), form)
        return found


def main(arguments):
    jixiao = str(pathlib.Path(arguments.pop(0)).resolve())
    with tempfile.TemporaryDirectory() as temporary:
        keep = temporary
        if "--keep" in arguments:
            at = arguments.index("--keep")
            keep = arguments[at + 1]
            pathlib.Path(keep).mkdir(parents=True, exist_ok=True)
            del arguments[at:at + 2]
        judge = Judge(jixiao, keep)
        with office.Office(temporary) as desk:
            for path in sorted(TEMPLATES.glob("*.xlsx")):
                if not arguments or any(word in path.name for word in arguments):
                    judge.judge(desk, path)
    print("\n".join(judge.wrong) or f"{judge.checks} checks by keyboard, none bad")
    return 1 if judge.wrong or not judge.checks else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
