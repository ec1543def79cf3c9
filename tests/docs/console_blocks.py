#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Runs the `$ jixiao` lines of console blocks: what stands below them must come out.

usage: console_blocks.py JIXIAO LOCALE FILE...

A line … stands for any lines. Other programs' lines are not run.
"""
import os
import pathlib
import shlex
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROMPT, ANY = "$ ", "…"


def console_commands(text):
    """(command, lines below it) of every console block."""
    found, inside = [], False
    for line in text.splitlines():
        if line.startswith("```"):
            inside = line == "```console"
        elif inside and line.startswith(PROMPT):
            found.append((line[len(PROMPT):], []))
        elif inside:
            found[-1][1].append(line)
    return found


def first_missing(wanted, got):
    """The first of the wanted lines that does not come where it has to; None if all do."""
    at, anywhere = 0, False
    for line in wanted:
        if line == ANY:
            anywhere = True
            continue
        place = next((i for i in range(at, len(got)) if got[i] == line), None) if anywhere else at
        if place is None or place == len(got) or got[place] != line:
            return line
        at, anywhere = place + 1, False
    return None if anywhere or at == len(got) else f"(end of output; then comes: {got[at]})"


def check(program, locale, path, folder):
    failures, run = [], 0
    for command, wanted in console_commands(path.read_text(encoding="utf-8")):
        words = shlex.split(command)
        if words[0] != "jixiao":
            continue
        run += 1
        done = subprocess.run([program, *words[1:]], cwd=folder, stdout=subprocess.PIPE,
                              stderr=subprocess.STDOUT, stdin=subprocess.DEVNULL, timeout=120,
                              env={**os.environ, "LC_ALL": locale})
        missing = first_missing(wanted, done.stdout.decode().splitlines())
        if missing is not None:
            failures.append(f"{path.name}: $ {command}\n  does not print: {missing}")
    return failures if run else [f"{path.name}: no command to run"]


def main():
    program, locale = pathlib.Path(sys.argv[1]).resolve(), sys.argv[2]
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        for link in ("examples", "mappings"):
            (folder / link).symlink_to(ROOT / link)
        failures = [failure for path in sys.argv[3:]
                    for failure in check(program, locale, pathlib.Path(path), folder)]
    print("\n".join(failures) if failures else "what the documents show comes out")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
