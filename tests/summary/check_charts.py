#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""The charts of summaries as they are printed: none is cut off, none is empty, all bars are named.

usage: check_charts.py JIXIAO
"""
import pathlib
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree
import zipfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
SICHUAN = ROOT / "tests/forms/sichuan"
MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing}"
CHART = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
LEAST_BAR = 14  # points from bar to bar: a label of 9 points has room
FAILURES = []


def expect(what, got, wanted):
    if got != wanted:
        FAILURES.append(f"{what}: {got!r}, expected {wanted!r}")


class ChartPage:
    def __init__(self, path):
        with zipfile.ZipFile(path) as book:
            read = lambda name: xml.etree.ElementTree.fromstring(book.read(name))
            names = [sheet.get("name") for sheet in read("xl/workbook.xml").iter(MAIN + "sheet")]
            number = names.index("图表") + 1
            self.sheet = read(f"xl/worksheets/sheet{number}.xml")
            text = book.read("xl/workbook.xml").decode()
            self.area = re.search(r"图表!\$A\$1:\$([A-Z])\$(\d+)<", text.replace("'", ""))
            self.texts = "".join(read("xl/sharedStrings.xml").itertext())
            has_drawing = "xl/drawings/drawing1.xml" in book.namelist()
            self.anchors = list(read("xl/drawings/drawing1.xml")) if has_drawing else []
            self.charts = [read(f"xl/charts/chart{i + 1}.xml") for i in range(len(self.anchors))]

    def check_page(self, name):
        fit = self.sheet.find(f".//{MAIN}pageSetUpPr[@fitToPage='1']")
        expect(f"{name} is shrunk to the page", fit is not None, True)
        pages = self.sheet.find(f"{MAIN}pageSetup").get("fitToHeight")
        expect(f"{name} takes any number of pages", pages, "0")
        columns = ord(self.area[1]) - ord("A") + 1
        heights = {int(row.get("r")): float(row.get("ht", 15))
                   for row in self.sheet.iter(MAIN + "row")}
        for anchor, chart in zip(self.anchors, self.charts):
            place = lambda end, what: int(anchor.find(f"{DRAWING}{end}/{DRAWING}{what}").text)
            end = place("to", "col") + (int(anchor.find(f"{DRAWING}to/{DRAWING}colOff").text) > 0)
            expect(f"{name}: chart is as wide as what is printed", end, columns)
            expect(f"{name}: rows of a chart", place("to", "row") - place("from", "row"), 0)
            axis = chart.find(f".//{CHART}catAx/{CHART}tickLblSkip")
            expect(f"{name}: labels that are left out", axis is not None and axis.get("val"), "1")
            if chart.find(f".//{CHART}barDir").get("val") != "bar":
                continue
            first, last = re.findall(r"\$(\d+)", chart.find(f".//{CHART}cat//{CHART}f").text)
            bars = int(last) - int(first) + 1
            height = heights[place("from", "row") + 1]
            expect(f"{name}: room for {bars} bars", height >= LEAST_BAR * bars, True)


def summary(program, folder, definition, *paths):
    path = folder / "out.xlsx"
    subprocess.run([program, "summary", *paths, "--definition", definition, "--out", path],
                   capture_output=True, check=False)
    return ChartPage(path)


def main():
    program = pathlib.Path(sys.argv[1]).resolve()
    allocation, annex = next(SICHUAN.glob("表1_*")), next(SICHUAN.glob("附件三_*"))
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        page = summary(program, folder, "sichuan-execution-2021", allocation, annex)
        page.check_page("execution")
        expect("charts of execution", len(page.charts), 2)
        expect("the empty one is told", "省直单位资金执行率：没有可画的数" in page.texts, True)
        text = (ROOT / "mappings/summaries/sichuan-cities-2021.toml").read_text("utf-8")
        bars = folder / "bars.toml"
        bars.write_text(text + 'bars = "bar"\n', "utf-8")
        page = summary(program, folder, str(bars), annex)
        page.check_page("21 bars")
        expect("charts of the cities", len(page.charts), 1)
    print("\n".join(FAILURES) if FAILURES else "all charts fit")
    return 1 if FAILURES else 0


if __name__ == "__main__":
    sys.exit(main())
