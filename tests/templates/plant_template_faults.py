#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Plants faults into blank forms and looks whether `jixiao template check` names each of them.

usage: plant_template_faults.py JIXIAO [--all] [--part K/N] [ID...]

The cases are those of template_faults.py. What the blank form itself is told counts for nothing:
only what the change adds. Exits 1 if a fault is missed or said at another cell, or if something of
the level warning or graver is said about a form without a fault.
"""
import argparse
import json
import pathlib
import runpy
import subprocess
import sys
import tempfile

try:
    import openpyxl
except ImportError:
    print("openpyxl is missing")
    sys.exit(77)

HERE = pathlib.Path(__file__).resolve().parent
BLANKS = HERE.parent / "forms/blank"
LOUD = ("error", "warning")
NEVER_SAID = ("JX1812",)  # of forms without a fault, although it only asks


def findings_of(program, files):
    """The findings of each file, by its name."""
    run = subprocess.run([program, "template", "check", *files, "--format", "json", "--lang", "zh",
                          "--min-level", "note"], capture_output=True, check=False)
    if run.returncode not in (0, 1):
        raise SystemExit(f"{program} ended with {run.returncode}: {run.stderr.decode()}")
    told = {}
    for file in json.loads(run.stdout)["files"]:
        found = file["findings"] + ([file["refused"]] if file["refused"] else [])
        told[pathlib.Path(file["file"]).name] = found
    return told


def key(item):
    return tuple(str(item[k]) for k in ("code", "cell", "found", "expected"))


def plant(cases, forms, folder):
    """One workbook a case."""
    for name, form, edit in cases:
        book = openpyxl.load_workbook(BLANKS / forms[form])
        edit(book)
        book.save(folder / f"{name}-{form}.xlsx")


def line(item):
    return f"{item['level']} {item['code']} {item['sheet']}!{item['cell']} {item['message']}"


def judge(added, codes, cells):
    fits = [item for item in added if item["code"] in codes]
    if not fits:
        return "missed"
    if cells and not [item for item in fits if item["cell"] in cells]:
        return "other cell"
    loud = [item for item in added if item["level"] in LOUD and item["code"] not in codes]
    return "said more" if loud else ""


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("program")
    arguments.add_argument("--all", action="store_true", help="print what is right as well")
    arguments.add_argument("--part", default="1/1", metavar="K/N", help="every Nth case")
    arguments.add_argument("only", nargs="*", metavar="ID")
    options = arguments.parse_intermixed_args()
    lists = runpy.run_path(str(HERE / "template_faults.py"))
    wanted = lambda case: not options.only or case[0] in options.only
    part, parts = map(int, options.part.split("/"))
    faults = [case for case in lists["FAULTS"] if wanted(case)][part - 1::parts]
    clean = [case for case in lists["CLEAN"] if wanted(case)][part - 1::parts]
    wrong = 0
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        plant([case[:3] for case in faults] + clean, lists["FORMS"], folder)
        plant([("as-shipped", form, lambda book: None) for form in lists["FORMS"]],
              lists["FORMS"], folder)
        told = findings_of(options.program, sorted(folder.glob("*.xlsx")))
        shipped = {form: {key(item) for item in told[f"as-shipped-{form}.xlsx"]}
                   for form in lists["FORMS"]}
        for case in faults:
            name, form, _, codes, cells = case
            added = [item for item in told[f"{name}-{form}.xlsx"] if key(item) not in shipped[form]]
            verdict = judge(added, codes, cells)
            wrong += bool(verdict)
            if verdict or options.all:
                print(f"{verdict or 'right'}: {name} {form}: wanted {'/'.join(codes)} at"
                      f" {'/'.join(cells) or 'the sheet'}")
                print("".join(f"    {line(item)}\n" for item in added), end="")
        for name, form, _ in clean:
            loud = [item for item in told[f"{name}-{form}.xlsx"]
                    if item["level"] in LOUD or item["code"] in NEVER_SAID]
            wrong += bool(loud)
            if loud or options.all:
                print(f"{'false alarm' if loud else 'right'}: {name} {form}")
                print("".join(f"    {line(item)}\n" for item in loud), end="")
    print(f"{len(faults)} faults, {len(clean)} without; {wrong} wrong")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
