#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Fills every form of tests/forms into its blank form and expects the same canonical data again.

usage: round_trip.py JIXIAO [--made] [--keep FOLDER] [WORD...]

The blank forms are the published ones, or with --made those of templates/. With words only workbooks are taken whose name contains one of them. Values are compared as a whole:
what they mean, how they are written, in which row they stand. Where a form is laid out otherwise
than its blank form the cells differ, and what the blank form prints stays as it is printed. A blank
form of templates/ takes numbers as numbers only, has formulas for totals, and prints points and
dashes that a published form may have left out.
Prints each difference and a closing count; exits 1 if there is one.
"""
import json
import pathlib
import re
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
TEMPLATES = HERE / "blank"
MADE = HERE.parents[1] / "templates"
# Where a value stands and how the form shows it: the blank form decides.
LAYOUT = {"cell", "printed", "unit_source"}
# Sections of a form that say where it was read.
FRAME = {"format", "form", "source", "sheet", "tables", "findings", "amount_unit"}
# Printed by the blank form, in its own words.
PRINTED = ("header.title", "header.before_title", "header.annex", "header.fund_title")
# These have no published blank form: they are filled into themselves.
WITHOUT_BLANK = ("江门市", "附件二_现场检查评分汇总表", "附件三_")
# The province's table of all cities; the blank form that is sent out is that of one city.
NOT_SENT_OUT = "附件三_"
DASHES = ("", "-", "—")
# A blank form of templates/ computes them.
COMPUTED = re.compile(r"funding\[\d\]\.(rate_pct|score)")


def run(*command):
    return subprocess.run([str(part) for part in command], capture_output=True, check=False)


def forms_of(jixiao, *paths):
    done = run(jixiao, "import", *paths)
    if done.returncode not in (0, 1):
        raise SystemExit(done.stderr.decode())
    lines = [json.loads(line) for line in done.stdout.decode().splitlines()]
    return [line for line in lines if "kind" in line]


def is_value(node):
    return isinstance(node, dict) and "is" in node


def plain(value, path, wanted):
    """A value without its place, beside the one that is wanted."""
    kept = {key: part for key, part in value.items() if key not in LAYOUT}
    # Numbers are compared as decimals, not as they are stored; printed by the form or with a percent
    # sign of their format they may be stored in another way.
    if wanted.get("type") == "number" or path == "funding[0].weight":
        kept.pop("raw")
        if wanted["is"] == "measure" or path == "funding[0].weight":
            kept.pop("type")
            kept.pop("text", None)
    # A weight that the form prints once for all rows of a level covers added rows as well.
    if path.endswith("].weight"):
        kept.pop("shared_rows", None)
    # The year stands in a text that is the form's own; labels are printed.
    if path.endswith("header.year"):
        kept = {"value": kept.get("value")}
    return {} if path.endswith("label") else kept


def is_printed_so(path, wanted, got):
    """Whether a blank form of templates/ has its own way to say the same."""
    blank = wanted["raw"] in DASHES
    if blank and (got["raw"] in DASHES or path.endswith("weight") or COMPUTED.fullmatch(path)):
        return True
    number = wanted.get("type") == "text" and got.get("type") == "number"
    return number and wanted.get("value") is not None and wanted["value"] == got.get("value")


def results_told(text):
    """Workbooks and cells whose formula gives another result than the data say, which has been told."""
    return set(re.findall(r"([^/]+)【.*?】([A-Z]+\d+): .*JX2028", text))


def compare(path, wanted, got, differences, made=False, told=()):
    if path.startswith(PRINTED):
        return
    if is_value(wanted) or is_value(got):
        if is_value(wanted) and is_value(got) and made and is_printed_so(path, wanted, got):
            return
        if is_value(got) and got["cell"] in told:
            return
        if not (is_value(wanted) and is_value(got)):
            differences.append(f"{path}: {wanted!r} became {got!r}")
        else:
            before, after = plain(wanted, path, wanted), plain(got, path, wanted)
            for key in {**before, **after}:
                one, two = before.get(key), after.get(key)
                if one != two:
                    differences.append(f"{path}.{key} ({wanted['cell']} → {got['cell']}): "
                                       f"{one!r} became {two!r}")
    elif isinstance(wanted, dict) and isinstance(got, dict):
        for key in {**wanted, **got}:
            if not path and key in FRAME:
                continue
            name = f"{path}.{key}" if path else key
            compare(name, wanted.get(key), got.get(key), differences, made, told)
    elif isinstance(wanted, list) and isinstance(got, list):
        if len(wanted) != len(got):
            differences.append(f"{path}: {len(wanted)} became {len(got)}")
        for i, (one, two) in enumerate(zip(wanted, got)):
            compare(f"{path}[{i}]", one, two, differences, made, told)
    elif wanted != got:
        differences.append(f"{path}: {wanted!r} became {got!r}")


def answered(form):
    """Without the rows that the blank form prints beside a blank name, if they got no answer."""
    rows = form.get("indicators")
    if rows:
        name = max((key for key in rows[0] if re.fullmatch(r"level\d", key)), default=None)
        form["indicators"] = [row for row in rows
                              if row[name]["value"] or row.get("score", {}).get("value")]
    return form


def key_of(form):
    """By what a form is found again among others."""
    rows = form.get("rows", [])
    unit = rows[0]["unit"]["value"] if len(rows) == 1 else ""
    project = form["header"].get("project_name", {}).get("value")
    return form["form"]["id"], project, unit


def take_same(forms, form, made):
    """The form of the result that this one has become: by its sheet's name, else by its title."""
    same = forms.get(key_of(form), [])
    title = form["header"]["title"]["value"]
    by_sheet = [one for one in same if one["sheet"] == form["sheet"]] if made else []
    by_title = [one for one in same if one["header"]["title"]["value"] == title]
    named = made or "project_name" in form["header"]
    for found in by_sheet + by_title + (same if named else []):
        same.remove(found)
        return found
    return None


def check(jixiao, workbooks, blank, out):
    wanted = forms_of(jixiao, *workbooks)
    done = run(jixiao, "fill", *workbooks, "--template", blank, "--out", out)
    if done.returncode not in (0, 1):
        return 0, [done.stdout.decode() + done.stderr.decode()]
    told_results = results_told(done.stdout.decode())
    got = {}
    for form in forms_of(jixiao, out):
        got.setdefault(key_of(form), []).append(answered(form))
    differences = []
    for form in wanted:
        where = f"{form['source']['file']}: "
        same = take_same(got, form, blank == MADE)
        if same is None:
            differences.append(where + "is missing")
            continue
        found = []
        name = pathlib.Path(same["source"]["file"]).name
        told = {cell for file, cell in told_results if file == name}
        compare("", form, same, found, blank == MADE, told)
        differences += [where + difference for difference in found]
    return len(wanted), differences


def batches(words, made):
    """Workbooks and their blank forms: those with the same forms twice, or without a blank, apart."""
    books = [path for path in sorted(HERE.rglob("*.xlsx")) if path.parent.name != "blank"
             and (not words or any(word in str(path) for word in words))
             and not (made and path.name.startswith(NOT_SENT_OUT))]
    alone = [] if made else [path for path in books if path.name.startswith(WITHOUT_BLANK)]
    together = [path for path in books if "汇编" in path.name]
    others = [path for path in books if path not in alone + together]
    yield from (([path], path) for path in alone)
    yield from ((group, MADE if made else TEMPLATES) for group in (together, others) if group)


def main(arguments):
    jixiao = pathlib.Path(arguments.pop(0)).resolve()
    made = "--made" in arguments
    if made:
        arguments.remove("--made")
    keep = None
    if "--keep" in arguments:
        at = arguments.index("--keep")
        keep = pathlib.Path(arguments[at + 1])
        del arguments[at:at + 2]
    forms, bad = 0, 0
    with tempfile.TemporaryDirectory() as temporary:
        folder = keep or pathlib.Path(temporary)
        for i, (workbooks, blank) in enumerate(batches(arguments, made)):
            count, differences = check(jixiao, workbooks, blank, folder / str(i))
            forms += count
            bad += len(differences)
            for difference in differences[:40]:
                print(difference)
    print(f"{forms} forms filled, {bad} differences")
    return 1 if bad or not forms else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
