#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Reads with openpyxl what the workbook writer has written, feature by feature.

usage: check_features.py WRITE_FEATURES
"""
import pathlib
import subprocess
import sys
import tempfile
import zipfile

try:
    import openpyxl
except ImportError:
    print("openpyxl is missing")
    sys.exit(77)

FAILURES = []


def expect(what, got, wanted):
    if got != wanted:
        FAILURES.append(f"{what}: {got!r}, expected {wanted!r}")


def check_cells(sheet, values):
    expect("merges", sorted(map(str, sheet.merged_cells.ranges)), ["A1:D1", "A2:A4"])
    expect("A1", sheet["A1"].value, "绩效自评表")
    expect("A1 font", (sheet["A1"].font.name, sheet["A1"].font.sz, sheet["A1"].font.b),
           ("黑体", 16, True))
    expect("A1 alignment", (sheet["A1"].alignment.horizontal, sheet["A1"].alignment.vertical),
           ("center", "center"))
    expect("A2", sheet["A2"].value, "第一行\n第二行 <&>")
    expect("A2 wrap", sheet["A2"].alignment.wrap_text, True)
    expect("A2 border", sheet["A2"].border.left.style, "thin")
    expect("B2", sheet["B2"].value, 74.33)
    expect("B2 look", (sheet["B2"].number_format, sheet["B2"].font.color.rgb,
                       sheet["B2"].protection.locked), ("#,##0.00", "FFFF0000", False))
    expect("B3", round(sheet["B3"].value, 12), 80.1)
    expect("B4", sheet["B4"].value, None)
    expect("B5", (sheet["B5"].value, values["B5"].value), ("=SUM(B2:B4)", 154.43))
    expect("C5", (sheet["C5"].value, values["C5"].value), ('=IF(B5>0,"优","差")', "优"))
    expect("D5", (sheet["D5"].value, sheet["D5"].hyperlink.location), ("来源", "'数据 来源'!B7"))
    expect("width", round(sheet.column_dimensions["A"].width), 31)
    expect("rows", (sheet.row_dimensions[2].height, sheet.row_dimensions[10].hidden), (32.25, True))


def check_frame(sheet):
    expect("frozen", sheet.freeze_panes, "B2")
    expect("repeated rows", sheet.print_title_rows, "$1:$1")
    expect("print area", "$A$1:$D$5" in str(sheet.print_area), True)
    expect("filter", sheet.auto_filter.ref, "A6:D8")
    page = sheet.page_setup
    expect("page", (page.orientation, page.paperSize, page.fitToWidth, page.fitToHeight),
           ("landscape", 9, None, 0))
    expect("fit", sheet.sheet_properties.pageSetUpPr.fitToPage, True)
    expect("centred", sheet.print_options.horizontalCentered, True)
    expect("margins", (sheet.page_margins.left, sheet.page_margins.top), (0.4, 0.6))
    expect("header", sheet.oddHeader.left.text, "单位：万元")
    expect("footer", sheet.oddFooter.center.text, "第 &P 页")
    protection = sheet.protection
    expect("protection", (protection.sheet, protection.formatRows, protection.autoFilter,
                          protection.insertRows, bool(protection.password)),
           (True, False, False, True, True))


def check_rules(sheet):
    rules = {str(rule.sqref): rule for rule in sheet.data_validations.dataValidation}
    expect("validated", sorted(rules), ["B2:B4", "C2:C4", "D2", "D3", "D4"])
    words = rules["C2:C4"]
    expect("list", (words.type, words.formula1, words.promptTitle, words.prompt, words.errorTitle,
                    words.error, bool(words.showDropDown)),
           ("list", "字典!$A$1:$A$2", "是否适用", "请选择“是”或“否”。", "是否适用",
            "只能选择“是”或“否”。", False))
    amount = rules["B2:B4"]
    expect("decimal", (amount.type, amount.operator, amount.formula1, amount.formula2,
                       amount.errorStyle), ("decimal", None, "0", "$B$5", "warning"))
    expect("date", (rules["D2"].type, rules["D2"].operator, rules["D2"].formula1),
           ("date", "greaterThanOrEqual", "DATE(2023,1,1)"))
    expect("whole", (rules["D3"].type, rules["D3"].operator, rules["D3"].formula1),
           ("whole", "greaterThan", "0"))
    expect("custom", (rules["D4"].type, rules["D4"].formula1, rules["D4"].allow_blank),
           ("custom", "ISNUMBER(B4)", False))
    formats = [(str(key.sqref), rule.formula, rule.dxf.fill.bgColor.rgb, rule.dxf.font.b)
               for key, rules in sheet.conditional_formatting._cf_rules.items() for rule in rules]
    expect("conditional", formats, [("A2:D4", ['$B2=""'], "FFFFEB9C", True)])


def check_book(book):
    expect("sheets", book.sheetnames, ["评分表", "字典", "数据 来源"])
    expect("hidden", book["字典"].sheet_state, "hidden")
    expect("active", book.active.title, "数据 来源")
    expect("name", book.defined_names["是否"].attr_text, "'字典'!$A$1:$A$2")
    expect("properties", (book.properties.title, book.properties.creator,
                          str(book.properties.created)),
           ("绩效自评表", "省药品监督管理局", "2000-01-01 00:00:00"))


def check_parts(path):
    with zipfile.ZipFile(path) as package:
        custom = package.read("docProps/custom.xml").decode()
        chart = package.read("xl/charts/chart1.xml").decode()
        expect("times", {entry.date_time for entry in package.infolist()}, {(1980, 1, 1, 0, 0, 0)})
    expect("custom property", "<vt:lpwstr>shanghai-2023</vt:lpwstr>" in custom, True)
    for piece in ("<c:barDir val=\"col\"/>", "!$B$2:$B$4", "<c:v>74.33</c:v>", "执行率"):
        expect(f"chart has {piece}", piece in chart, True)


def main():
    with tempfile.TemporaryDirectory() as folder:
        paths = [pathlib.Path(folder) / name for name in ("a.xlsx", "b.xlsx")]
        for path in paths:
            subprocess.run([sys.argv[1], path], check=True)
        expect("same bytes", paths[0].read_bytes() == paths[1].read_bytes(), True)
        book = openpyxl.load_workbook(paths[0])
        sheet = book["评分表"]
        check_cells(sheet, openpyxl.load_workbook(paths[0], data_only=True)["评分表"])
        check_frame(sheet)
        check_rules(sheet)
        check_book(book)
        check_parts(paths[0])
    print("\n".join(FAILURES) if FAILURES else "every feature as it was asked for")
    return 1 if FAILURES else 0


if __name__ == "__main__":
    sys.exit(main())
