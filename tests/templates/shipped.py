#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Proves that templates/ holds what the mappings make, that each is read as a blank of its own, and
that nothing is found in them before they go out.

usage: shipped.py JIXIAO        UPDATE=1 writes the files anew
"""
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
TEMPLATES = ROOT / "templates"
QUIET = {"note"}


def shipped():
    """(file, mapping, data or None) of every line."""
    for line in (TEMPLATES / "made-from.txt").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            file, mapping, *data = line.split("\t")
            yield file, mapping, data[0] if data else None


def make(jixiao, folder, file, mapping, data):
    command = [jixiao, "template", "make", mapping, "--out", str(folder / file)]
    if data:
        command += ["--data", str(ROOT / data)]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)


def imported(jixiao, folder):
    """The forms of a folder by file name."""
    done = subprocess.run([jixiao, "import", str(folder)], check=False, capture_output=True,
                          text=True)
    forms = {}
    for line in done.stdout.splitlines():
        form = json.loads(line)
        forms.setdefault(pathlib.Path(form["source"]["file"]).name, []).append(form)
    return forms


def complaints(file, mapping, forms):
    if not forms:
        yield f"{file}: no form is found in it"
    for form in forms:
        if form["form"]["id"] != mapping:
            yield f"{file}: read as {form['form']['id']}, it is {mapping}"
        if not form.get("unfilled"):
            yield f"{file}: read as filled in"
        for finding in form.get("findings", []):
            if finding["level"] not in QUIET:
                yield f"{file}: {finding['code']} {finding.get('message', '')}"


def checked(jixiao):
    """What `template check` has against the shipped files, below which it is silent."""
    done = subprocess.run([jixiao, "template", "check", str(TEMPLATES), "--format", "json",
                           "--min-level", "explain"], check=False, capture_output=True, text=True)
    for file in json.loads(done.stdout)["files"]:
        for finding in file["findings"]:
            yield f"{pathlib.Path(file['file']).name}: {finding['cell']} {finding['code']}" \
                  f" {finding['message']}"
    if done.returncode != 0:
        yield f"template check ends with {done.returncode}: {done.stderr}"


def main():
    jixiao = sys.argv[1]
    wrong = []
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        rows = list(shipped())
        for row in rows:
            make(jixiao, folder, *row)
        forms = imported(jixiao, folder)
        for file, mapping, _ in rows:
            wrong += complaints(file, mapping, forms.get(file, []))
            there = TEMPLATES / file
            if os.environ.get("UPDATE") == "1":
                shutil.copyfile(folder / file, there)
            elif not there.exists() or there.read_bytes() != (folder / file).read_bytes():
                wrong.append(f"{file}: is not what {mapping} makes (UPDATE=1 writes it anew)")
        known = {file for file, _, _ in rows}
        wrong += [f"{there.name}: is in no line of made-from.txt"
                  for there in TEMPLATES.glob("*.xlsx") if there.name not in known]
    wrong += checked(jixiao)
    print("\n".join(wrong) or f"{len(rows)} templates are what their mappings make")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
