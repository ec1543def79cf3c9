#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Writes the seeds of tests/fuzz/edit_fuzzer.cpp from edit_parts.py: texts of parts, divided by 1E."""

import pathlib

from edit_parts import PARTS

FOLDER = pathlib.Path(__file__).parent.parent / "fuzz" / "seeds" / "edit_fuzzer"
ORDER = ("worksheets/sheet1.xml", "worksheets/sheet2.xml", "drawings/drawing1.xml",
         "drawings/vmlDrawing1.vml", "comments1.xml", "tables/table1.xml", "charts/chart1.xml",
         "styles.xml", "workbook.xml")


def main():
    texts = [PARTS["xl/" + name] for name in ORDER]
    # The fuzzer's own relationships.
    texts[8] = texts[8].replace('r:id="rId1"', 'r:id="a"').replace('r:id="rId2"', 'r:id="b"')
    FOLDER.mkdir(parents=True, exist_ok=True)
    (FOLDER / "everything").write_bytes("\x1e".join(texts).encode("utf-8"))
    small = ['<worksheet><sheetData><row r="2" s="1"><c r="A2" s="1"><f t="shared" ref="A2:A3" si="0">SUM('
             'B$1:B2)</f><v>1</v></c></row><row r="3"><c r="A3"><f t="shared" si="0"/></c></row></sheetData>'
             '<mergeCells count="1"><mergeCell ref="A1:B2"/></mergeCells></worksheet>',
             "<worksheet><sheetData/></worksheet>", "<d/>", "<v/>", "<c/>", "<t/>", "<h/>",
             "<styleSheet><cellXfs><xf/></cellXfs></styleSheet>",
             '<workbook><sheets><sheet name="a" id="a"/><sheet name="b" id="b"/></sheets></workbook>']
    (FOLDER / "small").write_bytes("\x1e".join(small).encode("utf-8"))


if __name__ == "__main__":
    main()
