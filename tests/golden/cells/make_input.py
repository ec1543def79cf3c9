#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Writes the workbooks that the golden cases of `jixiao cells` read. Same bytes on every run."""
import pathlib
import zipfile

HERE = pathlib.Path(__file__).resolve().parent
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/"

FORMATS = ["General", "0.00%", "yyyy/m/d", "h:mm:ss", "yyyy/m/d h:mm", "mm:ss.0", "[h]:mm",
           'yyyy"年"m"月"d"日"', '[&gt;=10000]0.0,"千";0.00', "@"]

# Rows of (attributes, content) of one sheet's cells, from A1 downwards.
EVERY_TYPE = [
    ('t="s"', "<v>0</v>"),
    ('t="inlineStr"', "<is><t>行内，\"引号\"</t></is>"),
    ("", "<v>74.329999999999998</v>"),
    ("", "<v>1E300</v>"),
    ("", "<v>110101199003077654</v>"),
    ('s="1"', "<v>0.89549999999999996</v>"),
    ('s="8"', "<v>12345.6</v>"),
    ('t="b"', "<v>1</v>"),
    ('t="b"', "<v>0</v>"),
    ('t="e"', "<v>#N/A</v>"),
    ('s="2"', "<v>44561</v>"),
    ('s="3"', "<v>0.35416666666666669</v>"),
    ('s="4"', "<v>44561.354166666664</v>"),
    ('s="4"', "<v>44561</v>"),
    ('s="5"', "<v>5.7870370370370367E-6</v>"),
    ('s="6"', "<v>1.5</v>"),
    ('s="7"', "<v>60</v>"),
    ('s="2"', "<v>0</v>"),
    ('s="2"', "<v>2958466</v>"),
    ('s="2" t="d"', "<v>2021-12-31T00:00:00.000Z</v>"),
    ("", "<f>SUM(A3,A6)</f><v>75.2255</v>"),
    ('t="str"', "<f>A1&amp;\"x\"</f><v>预算x</v>"),
    ('t="e"', "<f>1/0</f><v>#DIV/0!</v>"),
    ("", "<f>A1+1</f>"),
    ('s="9"', "<v>5</v>"),
    ('s="2"', ""),
]


def sheet(cells):
    rows = "".join(f'<row r="{row}"><c r="A{row}" {attributes}>{content}</c></row>'
                   for row, (attributes, content) in enumerate(cells, start=1))
    return f'{HEAD}<worksheet xmlns="{MAIN}"><sheetData>{rows}</sheetData></worksheet>'


def styles():
    codes = "".join(f'<numFmt numFmtId="{164 + index}" formatCode="{code}"/>'.replace(
        'formatCode="' + code, 'formatCode="' + code.replace('"', "&quot;"))
                    for index, code in enumerate(FORMATS))
    cells = "".join(f'<xf numFmtId="{164 + index}"/>' for index in range(len(FORMATS)))
    return (f'{HEAD}<styleSheet xmlns="{MAIN}"><numFmts>{codes}</numFmts>'
            f"<cellXfs>{cells}</cellXfs></styleSheet>")


def relations(targets):
    entries = "".join(f'<Relationship Id="rId{index}" Type="{RELATIONS}/{kind}" Target="{target}"/>'
                      for index, (kind, target) in enumerate(targets, start=1))
    return f'{HEAD}<Relationships xmlns="{PACKAGE}relationships">{entries}</Relationships>'


def write(path, sheets, epoch_1904=False, changes=()):
    """sheets: (name, state, cells); without cells a sheet has no part
    changes: (part, text, other text) that are made in the end"""
    entries = "".join(f'<sheet name="{name}" sheetId="{index}" state="{state}" '
                      f'r:id="{"" if cells is None else f"rId{index}"}"/>'
                      for index, (name, state, cells) in enumerate(sheets, start=1))
    epoch = '<workbookPr date1904="1"/>' if epoch_1904 else ""
    targets = [("worksheet", f"worksheets/sheet{index}.xml") for index in range(1, len(sheets) + 1)]
    parts = {
        "[Content_Types].xml":
            f'{HEAD}<Types xmlns="{PACKAGE}content-types">'
            '<Default Extension="rels" '
            'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            '<Default Extension="xml" ContentType="application/xml"/>'
            '<Override PartName="/xl/workbook.xml" ContentType="application/'
            'vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>',
        "_rels/.rels": relations([("officeDocument", "xl/workbook.xml")]),
        "xl/workbook.xml":
            f'{HEAD}<workbook xmlns="{MAIN}" xmlns:r="{RELATIONS}">{epoch}'
            f"<sheets>{entries}</sheets></workbook>",
        "xl/_rels/workbook.xml.rels":
            relations(targets + [("styles", "styles.xml"), ("sharedStrings", "sharedStrings.xml")]),
        "xl/styles.xml": styles(),
        "xl/sharedStrings.xml":
            f'{HEAD}<sst xmlns="{MAIN}"><si><r><t>预</t></r><r><t>算</t></r></si>'
            '<si><t xml:space="preserve">第一行\n第二行 </t></si></sst>',
    }
    for index, (_, _, cells) in enumerate(sheets, start=1):
        if cells is not None:
            parts[f"xl/worksheets/sheet{index}.xml"] = sheet(cells)
    for part, text, other in changes:
        assert text in parts[part], (part, text)
        parts[part] = parts[part].replace(text, other, 1)
    path.parent.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        for name, text in parts.items():
            package.writestr(zipfile.ZipInfo(name, (2000, 1, 1, 0, 0, 0)), text,
                             compress_type=zipfile.ZIP_DEFLATED)


# What XML and the standard allow and hardly anybody writes. One workbook a case: the cells, and
# what is changed in the parts.
FOREIGN = 'xmlns:z="urn:other" '
STRINGS = "xl/sharedStrings.xml"
FIRST_STRING = "<si><r><t>预</t></r><r><t>算</t></r></si>"
FALLBACK = ("<mc:AlternateContent><mc:Choice Requires=\"z\">{}</mc:Choice>"
            "<mc:Fallback>{}</mc:Fallback></mc:AlternateContent>")
RARE = {
    "attributes_of_others": (
        [(FOREIGN + 'z:t="s" z:s="2"', "<v>1</v>"), (FOREIGN + 'z:r="Q9" t="s"', "<v>0</v>")],
        [("xl/workbook.xml", "<sheets>",
          f'<workbookPr {FOREIGN}z:date1904="1"/><sheets>')]),
    "inline_beside_value": (
        [("", "<v>7</v><is><t>无</t></is>"), ('t="s"', "<is><t>无</t></is><v>0</v>"),
         ('t="inlineStr"', "<is><t>有</t></is><v>0</v>"), ("", "<is><t>有</t></is>")], []),
    "spaces_in_attributes": (
        [('s=" 2 " t=" n "', "<v>44561</v>")],
        [("xl/workbook.xml", "<sheets>", '<workbookPr date1904=" 1 "/><sheets>'),
         ("xl/workbook.xml", 'name="表"', 'name="自\n评\t表"'),
         ("xl/styles.xml", 'numFmtId="166"', 'numFmtId=" 166 "'),
         ("xl/worksheets/sheet1.xml", '<row r="1"><c r="A1"', '<row r=" 1 "><c r=" A1 "')]),
    "alternative_strings": (
        [('t="s"', "<v>0</v>"), ('t="s"', "<v>1</v>")],
        [(STRINGS, FIRST_STRING, FALLBACK.format("<si/><si/>", "<si><t>预算</t></si>")),
         (STRINGS, "第一行\n第二行 </t>", "第一行</t>" +
          FALLBACK.format("<t>无</t>", "<r><t>第二行</t></r>"))]),
    "elapsed_times": (
        [('t="d" s="6"', "<v>PT24H0M0.000S</v>"), ('t="d" s="6"', "<v>-P1DT12H</v>"),
         ('t="d" s="3"', "<v>PT8H30M</v>"), ('t="d"', "<v>P1Y</v>"), ('t="d"', "<v>PT</v>"),
         ('t="d"', "<v>PT1.5H</v>"), ('t="d"', "<v>PT1M1H</v>")], []),
    "no_numbers": ([("", "<v>abc</v>"), ('t="n"', "<v>0x1F</v>"), ('s="2"', "<v>1e309</v>"),
                    ("", "<v>-1E+309</v>"), ("", "<v>1E+308</v>"), ("", "<v>1E-400</v>")], []),
    "empty_formulas": ([("", "<f/><v>1</v>"), ("", "<f></f><v>2</v>"), ("", "<f/>"),
                        ('t="str"', "<f/><v/>"), ("", '<f t="array" ref="A5"/><v>5</v>')], []),
    "days_before_1900": (
        [('t="d" s="2"', "<v>1899-12-30</v>"), ('t="d" s="2"', "<v>1899-12-31</v>"),
         ('t="d" s="2"', "<v>1899-12-29</v>"), ('t="d" s="3"', "<v>1899-12-30T08:30:00</v>"),
         ('t="d"', "<v>PT0H11M0.000S</v>")], []),
    "members_of_arrays": (
        [("", '<f t="array" ref="A1:A3">B1:B3*2</f><v>5</v>'), ("", '<f ca="1"/><v>4</v>'),
         ("", '<f ca="1"/>')], []),
    "numbers_for_places": (
        [("", "<v>1</v>"), ("", "<v>2</v>"), ("", "<v>3</v>")],
        [("xl/worksheets/sheet1.xml", 'r="A1"', 'r="0"'),
         ("xl/worksheets/sheet1.xml", 'r="A3"', 'r="2"')]),
    "lost_parts": (
        [('t="s"', "<v>0</v>"), ('t="s"', "<v>1</v>"), ('s="1"', "<v>2</v>"),
         ('s="2"', "<v>3</v>")],
        [("xl/_rels/workbook.xml.rels", "sharedStrings.xml", "lost.xml"),
         ("xl/_rels/workbook.xml.rels", "styles.xml", "lost_too.xml")]),
    "long_text": ([("", "<is><t>始" + 3000 * "中文" + "终</t></is>")], []),
    "sheet_without_relation": (
        [("", "<v>1</v>")],
        [("xl/workbook.xml", ' r:id="rId1"', "")]),
}


def main():
    for name, (cells, changes) in RARE.items():
        write(HERE / "rare_xml" / "input" / f"{name}.xlsx", [("表", "visible", cells)],
              changes=changes)
    hidden = [('t="s"', "<v>1</v>"), ("", "<v>2</v>")]
    workbook = [("自评表", "visible", EVERY_TYPE), ("隐藏", "hidden", hidden),
                ("深藏", "veryHidden", [("", "<v>3</v>")])]
    for case in ("every_type", "table", "one_sheet", "unknown_sheet"):
        write(HERE / case / "input" / "每种单元格.xlsx", workbook)
    dates = [(f's="{style}"', f"<v>{value}</v>") for style, value in
             ((2, 0), (3, 0), (3, 0.5), (4, 0.5), (2, 43099), (2, 2957003), (2, 2957004))]
    write(HERE / "epoch_1904" / "input" / "1904.xlsx", [("日期", "visible", dates)], True)
    write(HERE / "odd_workbooks" / "input" / "有模块.xlsm",
          [("模块1", "veryHidden", None), ("表", "visible", [("", "<v>44561</v>")])])
    write(HERE / "name_twice" / "input" / "同名.xlsx",
          [("表", "visible", [("", "<v>1</v>")]), ("表", "visible", [("", "<v>2</v>")]),
           ("表 ", "visible", [("", "<v>3</v>")])])
    write(HERE / "text_of_formula_unknown" / "input" / "模拟运算.xlsx",
          [("表", "visible", [("", '<f t="dataTable" ref="A1:A2" dt2D="0" dtr="0" r1="B1"/><v>5</v>'),
                              ("", '<f t="shared" si="0"/><v>6</v>')])])
    FORMATS[0] = "yyyy/m/d"
    write(HERE / "odd_workbooks" / "input" / "默认为日期.xlsx",
          [("表", "visible", [("", "<v>44561</v>")])])


if __name__ == "__main__":
    main()
