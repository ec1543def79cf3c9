#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Compares what `jixiao import` makes of the forms with what they must contain.

usage: compare.py JIXIAO [--values] [FOLDER [EXPECTED]]

FOLDER holds workbooks, EXPECTED one JSON file per workbook ("file" names it). With --values only
the canonical values are compared, not cells, storage types and printed texts: for workbooks that
say the same in another layout. Prints each difference and a closing count; exits 1 if there is one.
"""
import json
import pathlib
import re
import subprocess
import sys
import unicodedata

LAYOUT = {"cell", "type", "printed", "factor", "shared_rows", "unit_source"}
IGNORED = {"reconstructed", "accept", "published", "is_weight_only"}
HERE = pathlib.Path(__file__).resolve().parent


def loose(text):
    """A label without white space, numbering in front, colon behind and its unit."""
    text = "".join(unicodedata.normalize("NFKC", text).replace("\u200b", "").split())
    text = re.sub(r"^(\([一二三四五六七八九十]+\)|\d+\.(?!\d))", "", text).rstrip(":")
    return text.replace("万元", "元")


def is_value(node):
    return isinstance(node, dict) and "is" in node


class Comparison:
    def __init__(self, values_only):
        self.values_only = values_only
        self.fields = 0
        self.differences = []

    def differ(self, where, wanted, got):
        self.differences.append(f"{where}: expected {wanted!r}, got {got!r}")

    def value(self, where, wanted, got):
        self.fields += 1
        if not is_value(got):
            return self.differ(where, wanted.get("printed"), got)
        accept = wanted.get("accept", {})
        for key, want in wanted.items():
            if key in IGNORED or (self.values_only and key in LAYOUT):
                continue
            # What a cell shows is left out where it is what the cell stores.
            have = got.get("printed", got.get("raw")) if key == "printed" else got.get(key)
            # In another unit the number differs; the amount in 元 is what must not.
            if self.values_only and wanted["is"] == "money" and key in ("value", "unit"):
                continue
            if self.values_only and "factor" in wanted and key == "unit":
                continue
            if have != want and have not in accept.get(key, []):
                self.differ(f"{where}.{key}", want, have)
        if self.values_only and wanted["is"] == "text" and "value" not in wanted:
            want, have = (loose(text) for text in (wanted["printed"], got.get("printed", got.get("raw", ""))))
            if want != have:
                self.differ(where, want, have)

    def node(self, where, wanted, got):
        if is_value(wanted):
            self.value(where, wanted, got)
        elif isinstance(wanted, dict):
            for key, want in wanted.items():
                if self.values_only and key == "sheet":
                    continue
                have = got.get(key) if isinstance(got, dict) else None
                self.node(f"{where}.{key}", want, have)
        elif isinstance(wanted, list):
            have = got if isinstance(got, list) else []
            if len(have) != len(wanted) and where.split(".")[-1] != "indicators_unfilled":
                self.differ(f"{where} (count)", len(wanted), len(have))
            for i, (want, one) in enumerate(zip(wanted, have)):
                self.node(f"{where}[{i}]", want, one)
        else:
            self.fields += 1
            if wanted != got:
                self.differ(where, wanted, got)


def forms_of(jixiao, workbooks):
    """The forms of each workbook, all read in one run; of one that was refused, the reason."""
    run = subprocess.run([jixiao, "import", *workbooks], capture_output=True, check=False)
    if run.returncode not in (0, 1):
        raise SystemExit(f"import ended with {run.returncode}: {run.stderr.decode()}")
    forms = {str(workbook): [] for workbook in workbooks}
    for line in map(json.loads, run.stdout.decode().splitlines()):
        if "kind" in line:
            forms[line["source"]["file"]].append(line)
    return forms


def main(arguments):
    values_only = "--values" in arguments
    plain = [a for a in arguments if not a.startswith("--")]
    jixiao = plain[0]
    folder = pathlib.Path(plain[1]) if len(plain) > 1 else HERE
    expected = pathlib.Path(plain[2]) if len(plain) > 2 else HERE / "expected"
    cases = {}
    for case in sorted(expected.glob("*.json")):
        wanted = json.loads(case.read_text("utf-8"))
        workbook = folder / wanted["file"]
        if workbook.exists():
            cases[case.stem] = (wanted["forms"], workbook)
    if not cases:
        return 1
    got = forms_of(jixiao, sorted({workbook for _, workbook in cases.values()}))
    total, bad = 0, 0
    for name, (wanted, workbook) in cases.items():
        comparison = Comparison(values_only)
        comparison.node("forms", wanted, got[str(workbook)])
        total += comparison.fields
        bad += len(comparison.differences)
        for difference in comparison.differences:
            print(f"{name}: {difference}")
    print(f"{len(cases)} workbooks, {total} fields compared, {bad} differences")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
