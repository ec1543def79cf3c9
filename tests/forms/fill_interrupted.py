#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Interrupts a run that fills in many scorecards, and starts it again.

usage: fill_interrupted.py JIXIAO [COUNT]

Whatever stops it, by Ctrl-C or by force, every workbook that is there is complete; the same command
goes on where it was, and in the end the folder is what one run would have made, byte by byte.
"""
import json
import pathlib
import re
import signal
import subprocess
import sys
import tempfile
import time

from round_trip import HERE, TEMPLATES, run

BLANK = TEMPLATES / "上海_财政项目支出绩效自评表（空表）.xlsx"
FORM = HERE / "shanghai/1_法律法规专项业务经费_绩效自评表（2023年度）.xlsx"
COUNT = 120
FORMS_A_BOOK = 12
PART = re.compile(r"\.xlsx\.part\d+$")


def make_data(jixiao, path, count):
    """`count` scorecards of different units, some of them from one workbook."""
    line = run(jixiao, "import", FORM).stdout.decode().splitlines()[0]
    form = json.loads(line)
    unit, source = form["header"]["implementing_unit"]["value"], FORM.name
    assert unit in line and source in line
    lines = [line.replace(unit, f"第{i}监管所").replace(source, f"{i // FORMS_A_BOOK}_{source}")
             for i in range(count)]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def command(jixiao, data, out):
    return [str(part) for part in (jixiao, "fill", data, "--template", BLANK, "--out", out,
                                   "--jobs", "2", "--lang", "en")]


def names(folder):
    return {path.name for path in folder.iterdir()} if folder.exists() else set()


def hear_interruptions():
    """A program that is started in the background may have been told not to."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def stopped_by(kind, jixiao, data, out, after):
    """Starts the run and stops it once it has written `after` workbooks more."""
    before = len(names(out))
    with subprocess.Popen(command(jixiao, data, out), stdout=subprocess.DEVNULL,
                          stderr=subprocess.PIPE, preexec_fn=hear_interruptions) as process:
        while len(names(out)) < before + after and process.poll() is None:
            time.sleep(0.002)
        process.send_signal(kind)
        told = process.stderr.read().decode()
    return process.returncode, told


def judge_rest(whole, out, leftovers):
    """What an interrupted run left behind."""
    there = names(out)
    parts = {name for name in there if PART.search(name)}
    yield bool(parts) <= leftovers, f"left behind: {sorted(parts)}"
    there -= parts
    yield there <= names(whole), f"names that one run does not give: {sorted(there - names(whole))}"
    yield 0 < len(there) < len(names(whole)), f"stopped with {len(there)} of {len(names(whole))}"
    different = [name for name in there & names(whole)
                 if (out / name).read_bytes() != (whole / name).read_bytes()]
    yield not different, f"not complete: {different}"


def judge(jixiao, count, folder):
    data, whole, out = folder / "data.jsonl", folder / "whole", folder / "out"
    make_data(jixiao, data, count)
    done = subprocess.run(command(jixiao, data, whole), capture_output=True, check=False)
    yield done.returncode == 0, "one run: " + done.stderr.decode()
    yield len(names(whole)) == count, f"one run: {len(names(whole))} workbooks"

    code, told = stopped_by(signal.SIGINT, jixiao, data, out, count // 8)
    yield code == 2 and "interrupted" in told, f"SIGINT: exit {code}, {told}"
    yield from judge_rest(whole, out, False)
    yield str(len(names(out))) in told, f"SIGINT: {len(names(out))} are there; told: {told}"
    code, told = stopped_by(signal.SIGKILL, jixiao, data, out, count // 8)
    yield code == -signal.SIGKILL, f"SIGKILL: exit {code}"
    yield from judge_rest(whole, out, True)

    kept = {path.name: path.stat().st_mtime_ns for path in out.glob("*.xlsx")}
    done = subprocess.run(command(jixiao, data, out), capture_output=True, check=False)
    text = done.stdout.decode()
    yield done.returncode == 0, "again: " + done.stderr.decode()
    yield f"{count - len(kept)} written, {len(kept)} unchanged" in text, f"again: {text}"
    yield all((out / name).stat().st_mtime_ns == at for name, at in kept.items()), "written anew"
    yield {path.name for path in out.glob("*.xlsx")} == names(whole), "again: other workbooks"
    different = [path.name for path in out.glob("*.xlsx")
                 if path.read_bytes() != (whole / path.name).read_bytes()]
    yield not different, f"again: other bytes: {different[:5]}"


def main(jixiao, count=COUNT):
    jixiao = pathlib.Path(jixiao).resolve()
    checks, bad = 0, 0
    with tempfile.TemporaryDirectory() as temporary:
        for good, what in judge(jixiao, int(count), pathlib.Path(temporary)):
            checks += 1
            if not good:
                bad += 1
                print(what)
    print(f"{checks} checks, {bad} bad")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
