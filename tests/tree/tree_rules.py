#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Checks the rules of the source tree that no compiler knows.

usage: tree_rules.py [ROOT]

* Includes point left: a folder of src includes only folders before it in FOLDERS (and itself);
  xlsx knows the file format, not the forms, and includes base only.
* Source files have at most 400 lines and name their licence in the first two lines.
* What xlsx says about a damaged file or a limit has its Chinese in DETAIL_WORDS.
* A file that uses a name of a standard header includes it (standard_headers.py).
* A source file that a comment names by its folder is there.
* No file names a place on the machine it was written on.

Prints one line per breach; exits 1 if there is one.
"""
import pathlib
import re
import subprocess
import sys

import standard_headers

FOLDERS = ["base", "model", "mapping", "xlsx", "import", "normalise", "check", "store", "export",
           "cli"]
ONLY = {"xlsx": {"base", "xlsx"}}
MOST_LINES = 400
LICENCE = "SPDX-License-Identifier: MIT"
CODE = {".cpp", ".hpp", ".def", ".c", ".h"}
COMMENTED = CODE | {".py", ".sh", ".cmake"}
DETAIL_WORDS = "src/base/finding/detail_words.cpp"
DETAIL = re.compile(r'(?:malformed|refuse_(?:damaged|unsupported|limit|malformed|encoding))\([^;"]*"([^"]+)"')
INCLUDE = re.compile(r'^\s*#\s*include\s*"([^"]+)"')
NAMED_FILE = re.compile(r"\b(?:" + "|".join(FOLDERS) + r")/[a-z0-9_/]+\.(?:hpp|cpp|def)\b")
# Split, so that this file does not break its own rule.
MACHINE_PATH = re.compile(r"(?:^|[^A-Za-z0-9_.])/(?:wor" + r"k|hom" + r"e/\w+|roo" + r"t|User" + r"s/\w+)/")


def files_of(root):
    """The files that are, or would be, under version control."""
    if (root / ".git").exists():
        names = subprocess.run(["git", "-c", "safe.directory=*", "ls-files", "-z", "--cached",
                                "--others", "--exclude-standard"],
                               cwd=root, check=True, capture_output=True).stdout.decode()
        return sorted(root / name for name in names.split("\0")
                      if name and (root / name).is_file())
    return sorted(path for path in root.rglob("*")
                  if path.is_file() and "build" not in path.relative_to(root).parts)


def allowed_folders(folder):
    return ONLY.get(folder, set(FOLDERS[:FOLDERS.index(folder) + 1]))


def include_breaches(name, lines):
    parts = pathlib.PurePath(name).parts
    if parts[0] != "src" or pathlib.PurePath(name).suffix not in CODE:
        return
    if len(parts) < 3 or parts[1] not in FOLDERS:
        yield f"{name}: source files belong into one of src/{{{','.join(FOLDERS)}}}"
        return
    for number, line in enumerate(lines, 1):
        match = INCLUDE.match(line)
        if not match:
            continue
        target = pathlib.PurePath(match.group(1)).parts
        if len(target) < 2 or target[0] not in FOLDERS:
            yield f'{name}:{number}: write "folder/file.hpp", not "{match.group(1)}"'
        elif target[0] not in allowed_folders(parts[1]):
            yield f"{name}:{number}: {parts[1]} must not include {match.group(1)}"


def form_breaches(name, lines):
    path = pathlib.PurePath(name)
    if path.suffix in CODE and path.parts[0] in ("src", "tests") and len(lines) > MOST_LINES:
        yield f"{name}: {len(lines)} lines, at most {MOST_LINES} are allowed"
    is_commented = path.suffix in COMMENTED or path.name == "CMakeLists.txt"
    if is_commented and not any(LICENCE in line for line in lines[:2]):
        yield f"{name}: the line “{LICENCE}” is missing"


def path_breaches(name, lines):
    for number, line in enumerate(lines, 1):
        if MACHINE_PATH.search(line):
            yield f"{name}:{number}: names a place on one machine: {line.strip()[:80]}"


def detail_breaches(root, name, text):
    if not name.startswith("src/xlsx/") or name.endswith("/refusal.cpp"):
        return
    words = root / DETAIL_WORDS
    known = words.read_text(encoding="utf-8") if words.exists() else ""
    for detail in DETAIL.findall(text):
        if '{"' + detail + '",' not in known:
            yield f"{name}: “{detail}” has no Chinese in {DETAIL_WORDS}"


def name_breaches(root, name, lines):
    """Files named in comments; the compiler looks after those that are included."""
    if not name.startswith(("src/", "tests/")) or pathlib.PurePath(name).suffix not in CODE:
        return
    for number, line in enumerate(lines, 1):
        comment = line.partition("//")[2]
        for named in NAMED_FILE.findall(comment):
            if not (root / "src" / named).is_file() and not (root / named).is_file():
                yield f"{name}:{number}: there is no {named}"


def breaches(root):
    headers = standard_headers.Headers(root)
    for path in files_of(root):
        try:
            lines = path.read_text(encoding="utf-8").splitlines()
        except UnicodeDecodeError:
            continue  # a workbook or another binary file
        name = path.relative_to(root).as_posix()
        for rule in (include_breaches, form_breaches, path_breaches):
            yield from rule(name, lines)
        yield from detail_breaches(root, name, "\n".join(lines))
        yield from name_breaches(root, name, lines)
        if path.suffix in {".cpp", ".hpp"} and name.startswith(("src/", "tests/")):
            yield from headers.breaches(name, path)


def main():
    root = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else ".").resolve()
    found = list(breaches(root))
    for breach in found:
        print(breach)
    print(f"{len(found)} breaches")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
