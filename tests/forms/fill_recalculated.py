#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Filled forms, recalculated by LibreOffice: every formula has the result that it gives.

usage: fill_recalculated.py JIXIAO    exits 77 (skipped) where openpyxl or soffice is missing
"""
import pathlib
import shutil
import sys
import tempfile

sys.path.append(str(pathlib.Path(__file__).resolve().parents[1] / "support"))
try:
    import recalculation
except ImportError:
    print("skipped: openpyxl is not installed")
    sys.exit(77)

from cross_fill import CASES
from round_trip import HERE, MADE, run


def fills():
    """Forms, and the blank forms that they go into."""
    yield [path for path in sorted(HERE.rglob("*.xlsx")) if path.parent.name != "blank"], MADE
    for pattern, blank in CASES:
        yield sorted(HERE.glob(pattern)), MADE / blank


def main(jixiao):
    if shutil.which("soffice") is None:
        print("skipped: LibreOffice is not installed")
        return 77
    formulas, failures = 0, []
    with tempfile.TemporaryDirectory() as temporary:
        for i, (forms, blank) in enumerate(fills()):
            folder = pathlib.Path(temporary) / str(i)
            run(jixiao, "fill", *forms, "--template", blank, "--out", folder / "filled")
            books = sorted((folder / "filled").glob("*.xlsx"))
            again = recalculation.recalculate(books, folder)
            for book in books:
                count, lines = recalculation.differences(book, again / book.name)
                formulas += count
                failures += [f"{book.name} {line}" for line in lines]
    print("\n".join(failures))
    print(f"{formulas} formulas, {len(failures)} give something else than the file says")
    return 1 if failures or not formulas else 0


if __name__ == "__main__":
    sys.exit(main(pathlib.Path(sys.argv[1]).resolve()))
