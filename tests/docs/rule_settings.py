#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Every setting that a kind of rule reads stands in its row of both READMEs of the rules.

usage: rule_settings.py
"""
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
KINDS = ROOT / "src" / "check" / "kinds"
READMES = [ROOT / "mappings" / "rules" / name for name in ("README.md", "README.zh-CN.md")]
READ = re.compile(r'settings\s*\.\s*\w+\(\s*"(\w+)"')
PRECISION = ("scale", "rounding", "tolerance")


def settings_read(source):
    """The names that the kind asks its settings for; those of all scores are described once."""
    names = set(READ.findall(source))
    return names | set(PRECISION) if "precision()" in source else names


def rows(text):
    """Kind to its row of the tables."""
    return {m[1]: m[0] for m in re.finditer(r"^\| `(\w+)` \|.*$", text, re.MULTILINE)}


def main():
    failures, read = [], 0
    described = {readme: rows(readme.read_text(encoding="utf-8")) for readme in READMES}
    for source in sorted(KINDS.glob("*.cpp")):
        names = settings_read(source.read_text(encoding="utf-8"))
        read += len(names)
        for readme, by_kind in described.items():
            row = by_kind.get(source.stem, "")
            failures += [f"{readme.name}: `{source.stem}` does not speak of `{name}`"
                         for name in sorted(names) if not re.search(rf"`[^`]*\b{name}\b", row)]
    if read < 50:
        failures.append("no settings found: does this test still know how they are read?")
    print("\n".join(failures) or f"{read} settings described")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
