#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Plants faults into forms and looks whether `jixiao check` says each of them once, at its cell.

usage: plant_faults.py JIXIAO [--all] [--cases FILE] [ID...]

The cases are those of faults.py, or of another file that holds the same lists. What the published
form itself is told counts for nothing: only what the change adds. Exits 1 if something is missed,
said at another cell, said twice, or said about a form without a fault.
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

ROOT = pathlib.Path(__file__).resolve().parents[2]
NOTE = "note"
HERE = pathlib.Path(__file__).resolve().parent


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
    """Plants into copies, runs the program, and remembers what the published forms are told."""

    def __init__(self, program, forms, folder):
        self.program = program
        self.forms = {key: ROOT / path for key, path in forms.items()}
        self.folder = folder
        self.workbooks = {}
        self.before = {}
        self.roster = folder / "roster.txt"
        self.roster.write_text("\n".join(self.units_of_the_allocation()), encoding="utf-8")

    def workbook(self, form):
        if form not in self.workbooks:
            self.workbooks[form] = openpyxl.load_workbook(self.forms[form])
        return self.workbooks[form]

    def units_of_the_allocation(self):
        names = [cell.value for cell in self.workbook("AL").worksheets[0]["A"][3:]]
        return dict.fromkeys(n for n in names if n not in ("合计", "省级小计", "市州小计", "扩权县"))

    def plant(self, form, changes):
        """The path of a copy of the form with the changes in it."""
        workbook = self.workbook(form)
        places = [place.rpartition("!") for place in changes]
        cells = [(workbook[sheet] if sheet else workbook.worksheets[0])[cell]
                 for sheet, _, cell in places]
        kept = [(cell.value, cell.data_type) for cell in cells]
        for cell, value in zip(cells, changes.values()):
            cell.value = value
        planted = self.folder / "planted" / self.forms[form].name
        planted.parent.mkdir(exist_ok=True)
        workbook.save(planted)
        for cell, (value, data_type) in zip(cells, kept):
            cell.value = value
            cell.data_type = data_type  # a target such as "=1(份)" is no formula
        return planted

    def run(self, form, changes, others=()):
        paths = [self.plant(form, changes)] + [self.forms[o] for o in others if o != "roster"]
        return findings(self.program, paths, self.roster if "roster" in others else None)

    def added(self, form, changes, others=()):
        """What is said about the planted form and not about the published one."""
        if not changes:
            return list(self.run(form, changes, others).values())
        key = (form, tuple(others))
        if key not in self.before:
            self.before[key] = self.run(form, {}, others)
        now = self.run(form, changes, others)
        return [item for k, item in now.items() if k not in self.before[key]]


def line(item):
    return (f"{item['level']} {item['code']} {item['sheet']}!{item['cell']} {item['message']}"
            f" [{item['calculation'] or ''}] {item['rule'] or ''}")


def judge(added, codes, cells):
    """What is wrong with the answer to a fault; empty if nothing is."""
    loud = [item for item in added if item["level"] != NOTE]
    fits = [item for item in added if item["code"] in codes]
    at_cell = [item for item in fits if not cells or item["cell"] in cells]
    if not fits:
        return "other code" if loud else "missed"
    if not at_cell:
        return "other cell"
    return "said more than once" if [item for item in loud if item is not at_cell[0]] else ""


def judge_clean(added):
    return "false alarm" if [item for item in added if item["level"] != NOTE] else ""


def cases_of(lists):
    """Name, form, changes, other files of the run, what judges the answer, what was wanted."""
    for case in lists["FAULTS"] + lists["TOGETHER"]:
        name, form, changes, codes, cells, note, *others = case
        wanted = f"({note}): wanted {'/'.join(codes)} at {'/'.join(cells or ['any cell'])}"
        yield (name, form, changes, others[0] if others else [],
               lambda added, codes=codes, cells=cells: judge(added, codes, cells), wanted)
    for name, form, changes in lists["CLEAN"]:
        yield name, form, changes, [], judge_clean, ": wanted silence"


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("program")
    arguments.add_argument("--all", action="store_true", help="print what is right as well")
    arguments.add_argument("--cases", default=HERE / "faults.py", metavar="FILE")
    arguments.add_argument("only", nargs="*", metavar="ID")
    options = arguments.parse_args()
    lists = runpy.run_path(str(options.cases))
    wrong = total = 0
    with tempfile.TemporaryDirectory() as folder:
        bench = Bench(options.program, lists["FORMS"], pathlib.Path(folder))
        for name, form, changes, others, judgement, wanted in cases_of(lists):
            if options.only and name not in options.only:
                continue
            added = bench.added(form, changes, others)
            verdict = judgement(added)
            total += 1
            wrong += bool(verdict)
            if verdict or options.all:
                print(f"{verdict or 'right'}: {name} {form} {changes} {wanted}")
                print("".join(f"    {line(item)}\n" for item in added), end="")
    print(f"{total} cases, {wrong} wrong")
    return 1 if wrong or not total else 0


if __name__ == "__main__":
    sys.exit(main())
