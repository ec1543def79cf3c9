#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Runs the program as a user does and compares everything that comes out with files.

usage: run_golden.py JIXIAO CASE...        UPDATE=1 writes the expected files anew

CASE is a folder tests/golden/<command>/<case> with
  cmd          one command line a line, without the program's name; NAME=VALUE in front sets the
               environment
  input/       copied into the folder the commands run in
  stdout, stderr, exit   what all commands together must print, and their exit codes (0)
  expected/    files that must be there afterwards; x.sqlite.sql is the dump of x.sqlite, and
               x.xlsx/S.csv the sheet S of x.xlsx as openpyxl reads it
  same         lines of file names that must have the same bytes
In the folder the commands run in, examples, forms, corpus, mappings and templates lead to the
folders of that name in the repository. A file that is missing in CASE stands for an empty one.
The SHA-256 of a file that the program made below out/ is printed as "made": how a workbook is
packed is a matter of the libraries.
"""
import csv
import io
import os
import pathlib
import re
import shlex
import shutil
import sqlite3
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
LINKS = {"examples": ROOT / "examples", "forms": ROOT / "tests/forms",
         "corpus": ROOT / "tests/corpus", "mappings": ROOT / "mappings",
         "templates": ROOT / "templates"}
UPDATE = os.environ.get("UPDATE") == "1"
TIME_LIMIT = 120
HASH_OF_MADE = re.compile(rb'("file":"out/[^"]*","sha256":")[0-9a-f]{64}"')
MOST_LINES, LONGEST_LINE = 60, 300  # of a difference that is printed


def environment(settings):
    kept = {name: os.environ[name] for name in ("PATH", "HOME", "TMPDIR", "ASAN_OPTIONS",
                                                "UBSAN_OPTIONS") if name in os.environ}
    return {**kept, "LC_ALL": "C.UTF-8", **settings}


def split_line(line):
    words = shlex.split(line)
    settings = {}
    while words and "=" in words[0] and not words[0].startswith("-"):
        name, value = words.pop(0).split("=", 1)
        settings[name] = value
    return settings, words


def run_commands(program, case, folder):
    out, error, codes = b"", b"", []
    for line in (case / "cmd").read_text(encoding="utf-8").splitlines():
        settings, words = split_line(line)
        done = subprocess.run([program, *words], cwd=folder, env=environment(settings),
                              stdin=subprocess.DEVNULL, capture_output=True, timeout=TIME_LIMIT)
        out += done.stdout
        error += done.stderr
        codes.append(str(done.returncode))
    code = "" if set(codes) <= {"0"} else " ".join(codes) + "\n"
    return {"stdout": HASH_OF_MADE.sub(rb'\1made"', out), "stderr": error, "exit": code.encode()}


def sheet_as_csv(workbook, sheet):
    """The cells of a sheet as the program writes CSV: with BOM, lines end with CR LF."""
    try:
        import openpyxl
    except ImportError:
        print("openpyxl is missing")
        sys.exit(77)
    text = io.StringIO()
    csv.writer(text).writerows(openpyxl.load_workbook(workbook)[sheet].iter_rows(values_only=True))
    return b"\xef\xbb\xbf" + text.getvalue().encode()


def content(path):
    """The bytes of a produced file; of a data base, its dump; of a sheet, its cells."""
    if path.parent.suffix == ".xlsx":
        return sheet_as_csv(path.parent, path.stem)
    if path.name.endswith(".sqlite.sql"):
        with sqlite3.connect(path.with_suffix("")) as base:
            return "\n".join(base.iterdump()).encode() + b"\n"
    return path.read_bytes()


def compare(case, name, wanted_path, got):
    if UPDATE:
        if got:
            wanted_path.write_bytes(got)
        elif wanted_path.exists() and name in ("stdout", "stderr", "exit"):
            wanted_path.unlink()
        return []
    wanted = wanted_path.read_bytes() if wanted_path.exists() else b""
    if wanted == got:
        return []
    with tempfile.TemporaryDirectory() as folder:
        sides = []
        for side, data in (("expected", wanted), ("actual", got)):
            path = pathlib.Path(folder) / side
            path.write_bytes(data)
            sides.append(str(path))
        diff = subprocess.run(["diff", "-u", "--label", "expected", "--label", "actual", *sides],
                              capture_output=True).stdout.decode(errors="replace")
    lines = [line[:LONGEST_LINE] for line in diff.split("\n")[:MOST_LINES]]
    return [f"{case.name}: {name} differs\n" + "\n".join(lines)]


def check_files(case, folder):
    failures = []
    for wanted in sorted((case / "expected").rglob("*")):
        if not wanted.is_file():
            continue
        name = wanted.relative_to(case / "expected")
        try:
            got = content(folder / name)
        except (OSError, KeyError, sqlite3.Error) as error:
            failures.append(f"{case.name}: {name}: {error}")
            continue
        failures += compare(case, str(name), wanted, got)
    if (case / "same").exists():
        for line in (case / "same").read_text(encoding="utf-8").splitlines():
            contents = {content(folder / name) for name in line.split()}
            if len(contents) != 1 or contents == {b""}:
                failures.append(f"{case.name}: not the same bytes, or empty: {line}")
    return failures


def run_case(program, case):
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        if (case / "input").exists():
            shutil.copytree(case / "input", folder, dirs_exist_ok=True)
        for link, target in LINKS.items():
            (folder / link).symlink_to(target)
        failures = []
        for stream, got in run_commands(program, case, folder).items():
            failures += compare(case, stream, case / stream, got)
        return failures + check_files(case, folder)


def main():
    program = pathlib.Path(sys.argv[1]).resolve()
    failures = []
    for argument in sys.argv[2:]:
        failures += run_case(program, pathlib.Path(argument).resolve())
    print("\n".join(failures) if failures else f"{len(sys.argv) - 2} cases as expected")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
