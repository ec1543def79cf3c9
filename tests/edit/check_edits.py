#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Edits the workbooks of tests/corpus/edit and looks at every part of what comes out.

usage: check_edits.py EDIT_SCRIPT

A case is a file cases/NAME.txt: the workbook's name, the edits, and below a line --- what differs in
each part afterwards. Parts that are not named must have kept their bytes, packed as they were. Run
with UPDATE=1 to write the lower half, and read it before it is committed. openpyxl must read every
result.
"""

import io
import os
import pathlib
import subprocess
import sys
import tempfile
import warnings
import zipfile

import openpyxl

from xml_differences import differences

HERE = pathlib.Path(__file__).parent
CORPUS = HERE.parent / "corpus" / "edit"


def entries(data):
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {info.filename: (info, archive.read(info)) for info in archive.infolist()}


def compared(before, after):
    """Lines that say what differs; raises AssertionError for what must never."""
    old, new = entries(before), entries(after)
    kept = [name for name in old if name in new]
    assert [name for name in new if name in old] == kept, "the order of the parts has changed"
    for name in dict.fromkeys([*old, *new]):
        if name not in new:
            yield f"- {name}"
        elif name not in old:
            yield f"+ {name}"
        elif old[name][1] != new[name][1]:
            yield f"{name}"
            yield from ("    " + line for line in differences(old[name][1], new[name][1]))
        else:
            a, b = old[name][0], new[name][0]
            same = (a.compress_size, a.date_time, a.compress_type) == (
                b.compress_size, b.date_time, b.compress_type)
            assert same, f"{name} was packed anew"


def run(tool, case, folder):
    text = case.read_text(encoding="utf-8")
    head, _, expected = text.partition("---\n")
    workbook, *edits = head.splitlines()
    source, target = CORPUS / workbook, folder / "out.xlsx"
    done = subprocess.run([tool, source, target], input="\n".join(edits) + "\n", text=True,
                          capture_output=True, encoding="utf-8")
    if done.returncode != 0:
        lines = ["refused " + done.stderr.split(":")[0]]
        assert not target.exists(), "refused, but written"
    else:
        after = target.read_bytes()
        lines = list(compared(source.read_bytes(), after))
        with warnings.catch_warnings():  # of extensions that openpyxl passes over
            warnings.simplefilter("ignore")
            openpyxl.load_workbook(io.BytesIO(after))
    got = "\n".join(lines) + "\n"
    if os.environ.get("UPDATE"):
        case.write_text(head + "---\n" + got, encoding="utf-8")
        return True
    if got == expected:
        return True
    print(f"{case.name}: expected\n{expected}but got\n{got}")
    return False


def main():
    passed = True
    cases = sorted((HERE / "cases").glob("*.txt"))
    for case in cases:
        with tempfile.TemporaryDirectory() as folder:
            passed = run(sys.argv[1], case, pathlib.Path(folder)) and passed
    print(f"{len(cases)} cases")
    return 0 if passed and cases else 1


if __name__ == "__main__":
    sys.exit(main())
