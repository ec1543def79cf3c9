# SPDX-License-Identifier: MIT
"""Workbooks as LibreOffice calculates them, beside the results that they have stored."""
import subprocess

import openpyxl

# Without it LibreOffice shows the results that the file has.
ALWAYS = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode"
oor:op="fuse"><value>0</value></prop></item></oor:items>
"""
TOLERANCE = 1e-9


def recalculate(paths, folder):
    """Returns the folder with the recalculated workbooks, by the same names."""
    profile = folder / "profile"
    if not profile.exists():
        (profile / "user").mkdir(parents=True)
        (profile / "user/registrymodifications.xcu").write_text(ALWAYS, "utf-8")
    out = folder / "recalculated"
    subprocess.run(["soffice", f"-env:UserInstallation=file://{profile}", "--headless",
                    "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", out, *paths],
                   check=True, capture_output=True)
    return out


def same(a, b):
    if isinstance(a, (int, float)) and isinstance(b, (int, float)):
        return abs(a - b) <= TOLERANCE * max(1, abs(a))
    return (a or "") == (b or "")


def differences(path, again):
    """How many formulas there are, and a line for each whose stored result is not the new one."""
    formulas = openpyxl.load_workbook(path)
    cached = openpyxl.load_workbook(path, data_only=True)
    new = openpyxl.load_workbook(again, data_only=True)
    count, lines = 0, []
    for sheet in formulas:
        for row in sheet.iter_rows():
            for cell in row:
                if cell.data_type != "f":
                    continue
                count += 1
                old, now = (book[sheet.title][cell.coordinate].value for book in (cached, new))
                if not same(old, now):
                    lines.append(f"{sheet.title}!{cell.coordinate} {cell.value}: {old} → {now}")
    return count, lines
