#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Makes one kind of disordered twins of the forms and expects the same canonical values of them.

usage: check_variant.py JIXIAO NAME       exits 77 (skipped) where a tool that it needs is missing
"""
import importlib.util
import pathlib
import shutil
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
SKIPPED = 77


def missing_tool(name):
    if importlib.util.find_spec("openpyxl") is None:
        return "openpyxl"
    if name == "resaved" and shutil.which("soffice") is None:
        return "LibreOffice"
    return None


def main():
    program, name = sys.argv[1:]
    missing = missing_tool(name)
    if missing:
        print(f"skipped: {missing} is not installed")
        return SKIPPED
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([sys.executable, HERE / "make_variants.py", folder, name], check=True)
        return subprocess.run([sys.executable, HERE / "compare.py", program, "--values",
                               pathlib.Path(folder) / name]).returncode


if __name__ == "__main__":
    sys.exit(main())
