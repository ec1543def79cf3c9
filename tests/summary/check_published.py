#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Summaries that are forms themselves, made from the forms behind them and read again: the
figures of the published ones.

usage: check_published.py JIXIAO
"""
import json
import pathlib
import subprocess
import sys
import tempfile

FORMS = pathlib.Path(__file__).resolve().parents[1] / "forms"
SICHUAN = FORMS / "sichuan"
# Definition, inputs, what must come out, the table of the form that is compared.
CASES = [
    ("sichuan-allocation-2021", [next(SICHUAN.glob("表1_*"))], "sichuan_allocation.json", "rows"),
    ("sichuan-site-2021", sorted(SICHUAN.glob("附件二_*")), "sichuan_site_summary.json", "rows"),
    ("sichuan-cities-2021", [next(SICHUAN.glob("附件三_*"))], "sichuan_annex3.json", "rows"),
    ("hunan-completion-2023", sorted((FORMS / "hunan").glob("表1-3_*")), "hunan_tables.json",
     "indicators"),
]
FAILURES = []


def is_value(node):
    return isinstance(node, dict) and "is" in node


def same_values(wanted, got, where):
    if is_value(wanted):
        for key in ("value", "unit", "yuan", "kind", "op"):
            if key in wanted and got.get(key) != wanted[key]:
                FAILURES.append(f"{where}.{key}: {got.get(key)!r}, expected {wanted[key]!r}")
        if "value" not in wanted and got.get("printed", got.get("raw")) != wanted["printed"]:
            FAILURES.append(f"{where}: {got!r}, expected {wanted['printed']!r}")
    elif isinstance(wanted, dict):
        for name, node in wanted.items():
            same_values(node, (got or {}).get(name) or {}, f"{where}.{name}")


def run(program, *words):
    return subprocess.run([program, *words], capture_output=True, check=False)


def check(program, folder, definition, inputs, expected, table):
    path, lines = folder / f"{definition}.xlsx", folder / f"{definition}.jsonl"
    run(program, "summary", *inputs, "--definition", definition, "--out", path)
    run(program, "import", path, "--out", lines)
    got = [json.loads(line) for line in lines.read_text("utf-8").splitlines()]
    got = [form for form in got if table in form]
    wanted = json.loads((FORMS / "expected" / expected).read_text("utf-8"))["forms"]
    if len(got) != len(wanted):
        FAILURES.append(f"{definition}: {len(got)} forms, expected {len(wanted)}")
    for form, published in zip(got, wanted):
        rows, expected_rows = form[table], published[table]
        if len(rows) != len(expected_rows):
            FAILURES.append(f"{definition}: {len(rows)} rows, expected {len(expected_rows)}")
        for index, (row, want) in enumerate(zip(rows, expected_rows)):
            same_values(want, row, f"{definition} row {index + 1}")


def main():
    program = pathlib.Path(sys.argv[1]).resolve()
    with tempfile.TemporaryDirectory() as name:
        for case in CASES:
            check(program, pathlib.Path(name), *case)
    print("\n".join(FAILURES[:60]) if FAILURES else f"{len(CASES)} published summaries come out")
    return 1 if FAILURES else 0


if __name__ == "__main__":
    sys.exit(main())
