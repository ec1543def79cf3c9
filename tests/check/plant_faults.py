#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Plants faults into forms and looks whether `jixiao check` says each of them once, at its cell.

usage: plant_faults.py JIXIAO [--all] [--keep FOLDER] [ID...]

What the published form itself is told counts for nothing: only what the change adds. Exits 1 if
something is missed, said at another cell, said twice, or said about a form without a fault.
"""
import argparse
import json
import pathlib
import subprocess
import sys
import tempfile

import openpyxl

import faults

ROOT = pathlib.Path(__file__).resolve().parents[2]
NOTE = "note"


def plant(form, changes, target):
    workbook = openpyxl.load_workbook(ROOT / faults.FORMS[form])
    for place, value in changes.items():
        sheet, _, cell = place.rpartition("!")
        (workbook[sheet] if sheet else workbook.worksheets[0])[cell].value = value
    workbook.save(target)


def findings(program, paths, roster=None):
    """Key of each finding -> finding, for all files of one run."""
    command = [program, "check", *paths, "--format", "json", "--lang", "zh", "--min-level", "note"]
    if roster:
        command += ["--roster", roster]
    run = subprocess.run(command, capture_output=True, check=False)
    if run.returncode not in (0, 1):
        raise SystemExit(f"{program} ended with {run.returncode}: {run.stderr.decode()}")
    found = {}
    for file in json.loads(run.stdout)["files"]:
        for item in file["findings"]:
            key = tuple(str(item[k]) for k in ("code", "sheet", "cell", "found", "expected"))
            found[key] = item
    return found


class Bench:
    def __init__(self, program, folder):
        self.program = program
        self.folder = folder
        self.roster = folder / "roster.txt"
        self.roster.write_text("\n".join(units_of_the_allocation()) + "\n", encoding="utf-8")
        self.before = {}

    def run(self, form, changes, others=()):
        planted = self.folder / "planted" / pathlib.Path(faults.FORMS[form]).name
        planted.parent.mkdir(exist_ok=True)
        plant(form, changes, planted)
        paths = [planted] + [ROOT / faults.FORMS[o] for o in others if o != "roster"]
        return findings(self.program, paths, self.roster if "roster" in others else None)

    def added(self, form, changes, others=()):
        """What is said about the planted form and not about the published one."""
        key = (form, tuple(others))
        if key not in self.before:
            self.before[key] = self.run(form, {}, others)
        now = self.run(form, changes, others)
        return [item for k, item in now.items() if k not in self.before[key]]

    def alone(self, form):
        return list(self.run(form, {}).values())


def units_of_the_allocation():
    sheet = openpyxl.load_workbook(ROOT / faults.FORMS["AL"]).worksheets[0]
    names = [sheet.cell(row, 1).value for row in range(4, sheet.max_row + 1)]
    return dict.fromkeys(n for n in names if n and n not in ("合计", "省级小计", "市州小计", "扩权县"))


def line(item):
    return (f"{item['level']} {item['code']} {item['sheet']}!{item['cell']} {item['message']}"
            f" [{item['calculation'] or ''}] {item['rule'] or ''}")


def judge(added, codes, cells):
    """What is wrong with the answer to one fault; empty if nothing is."""
    fits = [i for i in added if i["code"] in codes]
    at_cell = [i for i in fits if cells is None or i["cell"] in cells]
    loud = [i for i in added if i["level"] != NOTE]
    if not fits:
        return "missed" if not loud else "other code"
    if not at_cell:
        return "other cell"
    return "said more than once" if len(set(map(id, loud + at_cell[:1]))) > 1 else ""


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("program")
    arguments.add_argument("--all", action="store_true", help="print what is right as well")
    arguments.add_argument("only", nargs="*")
    options = arguments.parse_args()
    wrong = total = 0
    with tempfile.TemporaryDirectory() as folder:
        bench = Bench(options.program, pathlib.Path(folder))
        cases = [(*f, []) for f in faults.FAULTS] + faults.TOGETHER
        for name, form, changes, codes, cells, note, others in cases:
            if options.only and name not in options.only:
                continue
            added = bench.added(form, changes, others) if changes else bench.alone(form)
            verdict = judge(added, codes, cells)
            total += 1
            wrong += bool(verdict)
            if verdict or options.all:
                print(f"{verdict or 'right'}: {name} {form} {changes} ({note}), expected"
                      f" {'/'.join(codes)} at {'/'.join(cells or ['?'])}")
                print("".join(f"    {line(i)}\n" for i in added), end="")
        for name, form, changes in faults.CLEAN:
            if options.only and name not in options.only:
                continue
            added = bench.added(form, changes) if changes else bench.alone(form)
            loud = [i for i in added if i["level"] != NOTE]
            total += 1
            wrong += bool(loud)
            if loud:
                print(f"false alarm: {name} {form} {changes}")
                print("".join(f"    {line(i)}\n" for i in loud), end="")
    print(f"{total} cases, {wrong} wrong")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
