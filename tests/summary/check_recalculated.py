#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Every shipped definition's summary, recalculated by LibreOffice: each cell as the file has it.

usage: check_recalculated.py JIXIAO
"""
import pathlib
import shutil
import subprocess
import sys
import tempfile

try:
    import openpyxl
except ImportError:
    print("openpyxl is missing")
    sys.exit(77)

import review_files

FORMS = review_files.FORMS
SICHUAN = FORMS / "sichuan"
# Without it LibreOffice shows the results that the file has.
ALWAYS = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode"
oor:op="fuse"><value>0</value></prop></item></oor:items>
"""
TOLERANCE = 1e-9


def inputs(folder):
    review = folder / "复核"
    review_files.make(review)
    allocation = next(SICHUAN.glob("表1_*"))
    return {"sichuan-cities-2021": [SICHUAN / "市州自评", review, allocation],
            "sichuan-site-2021": [*SICHUAN.glob("附件二_绩效评价评分表_*"),
                                  *SICHUAN.glob("附件二_现场*")],
            "sichuan-allocation-2021": [allocation],
            "sichuan-execution-2021": [allocation, next(SICHUAN.glob("附件三_*"))],
            "hunan-completion-2023": [FORMS / "hunan"],
            "shanghai-overview-2023": sorted((FORMS / "shanghai").glob("[1-9]_*")),
            "generic": [FORMS]}


def recalculate(path, folder):
    profile = folder / "profile"
    if not profile.exists():
        (profile / "user").mkdir(parents=True)
        (profile / "user/registrymodifications.xcu").write_text(ALWAYS, "utf-8")
    out = folder / "recalculated"
    subprocess.run(["soffice", f"-env:UserInstallation=file://{profile}", "--headless",
                    "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", out, path],
                   check=True, capture_output=True)
    return out / path.name


def same(a, b):
    if isinstance(a, (int, float)) and isinstance(b, (int, float)):
        return abs(a - b) <= TOLERANCE * max(1, abs(a))
    return (a or "") == (b or "")


def differences(name, path, again):
    formulas = openpyxl.load_workbook(path)
    cached = openpyxl.load_workbook(path, data_only=True)
    new = openpyxl.load_workbook(again, data_only=True)
    count = 0
    for sheet in formulas:
        for row in sheet.iter_rows():
            for cell in row:
                if not str(cell.value).startswith("="):
                    continue
                count += 1
                old, now = (book[sheet.title][cell.coordinate].value for book in (cached, new))
                if not same(old, now):
                    yield f"{name}: {sheet.title}!{cell.coordinate} {cell.value}: {old} → {now}"
    print(f"{name}: {count} formulas")
    if count == 0 and name != "hunan-completion-2023":
        yield f"{name}: no formulas"


def main():
    program = pathlib.Path(sys.argv[1]).resolve()
    if shutil.which("soffice") is None:
        print("soffice is missing")
        return 77
    failures = []
    with tempfile.TemporaryDirectory() as folder_name:
        folder = pathlib.Path(folder_name)
        for name, paths in inputs(folder).items():
            path = folder / f"{name}.xlsx"
            subprocess.run([program, "summary", *paths, "--definition", name, "--out", path],
                           check=False, capture_output=True)
            failures += differences(name, path, recalculate(path, folder))
    print("\n".join(failures) if failures else "all as cached")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
