#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Writes xlsx/*.xlsx: one small workbook for each thing that the reader must understand.

The files are kept in the tree; run this after a change here. tests/unit/xlsx_corpus_test.cpp says
what must be read from them. Damaged and hostile files are made by make_hostile.py.
"""

import pathlib
import re
import zipfile

from workbook_parts import (MAIN, STRICT, STRICT_REL, pack, parts, relationships, row, sheet,
                            strings, styles, workbook)

FOLDER = pathlib.Path(__file__).parent / "xlsx"
ONE = row('<c r="A1"><v>1</v></c>', '<c r="B1" t="s"><v>0</v></c>')
TEXT = strings("甲乙")


def inline(ref, text):
    return f'<c r="{ref}" t="inlineStr"><is>{text}</is></c>'


def prefixed(text):
    """Every tag of a part with a prefix."""
    text = re.sub(r"<(/?)(\w)", r"<\1x:\2", text)
    return text.replace("xmlns=", "xmlns:x=")


def names_and_places():
    strict = parts(sheet(ONE, ns=STRICT), strings("甲乙", ns=STRICT))
    strict["_rels/.rels"] = relationships(("rId1", "officeDocument", "xl/workbook.xml"),
                                          rel=STRICT_REL)
    strict["xl/workbook.xml"] = workbook(("表一", "rId1"), ns=STRICT, rel=STRICT_REL)
    strict["xl/_rels/workbook.xml.rels"] = relationships(
        ("rId1", "worksheet", "worksheets/sheet1.xml"),
        ("rId2", "sharedStrings", "sharedStrings.xml"), rel=STRICT_REL)
    yield "strict_namespace", pack(strict)
    tagged = parts(ONE, TEXT)
    for name in ("xl/workbook.xml", "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml"):
        tagged[name] = prefixed(tagged[name])
    yield "prefixed_tags", pack(tagged)
    links = "xl/_rels/workbook.xml.rels"
    for name, target in (("absolute_target", "/xl/worksheets/sheet1.xml"),
                         ("backslash_target", "worksheets\\sheet1.xml"),
                         ("dotted_target", "../xl/./worksheets/sheet1.xml"),
                         ("differently_cased_target", "WorkSheets/Sheet1.XML")):
        yield name, pack(parts(ONE, TEXT, replace={links: relationships(
            ("rId1", "worksheet", target), ("rId2", "sharedStrings", "sharedStrings.xml"))}))
    plain = parts(ONE, TEXT)
    yield "any_part_path", pack({
        "[Content_Types].xml": plain["[Content_Types].xml"],
        "_rels/.rels": relationships(("x", "officeDocument", "book/main.part")),
        "book/main.part": workbook(("表一", "s")),
        "book/_rels/main.part.rels": relationships(("s", "worksheet", "/one.xml"),
                                                   ("t", "sharedStrings", "../words")),
        "one.xml": plain["xl/worksheets/sheet1.xml"],
        "words": TEXT})
    yield "backslash_entries", pack({n.replace("/", "\\"): t for n, t in plain.items()})


def workbooks():
    three = parts(ONE, TEXT)
    three["xl/workbook.xml"] = workbook(("可见", "rId1"), ("隐藏", "rId3", "hidden"),
                                        ("深藏", "rId4", "veryHidden"), ("图", "rId5"))
    three["xl/_rels/workbook.xml.rels"] = relationships(
        ("rId1", "worksheet", "worksheets/sheet1.xml"),
        ("rId2", "sharedStrings", "sharedStrings.xml"),
        ("rId3", "worksheet", "worksheets/sheet2.xml"),
        ("rId4", "worksheet", "worksheets/sheet3.xml"),
        ("rId5", "chartsheet", "chartsheets/sheet1.xml"))
    for number in (2, 3):
        three[f"xl/worksheets/sheet{number}.xml"] = three["xl/worksheets/sheet1.xml"]
    yield "hidden_and_chart_sheets", pack(three)
    yield "epoch_1904", pack(parts(
        row('<c r="A1" s="1"><v>1</v></c>'), style=styles(xfs=("0", "14")),
        replace={"xl/workbook.xml": workbook(("表一", "rId1"),
                                             properties='<workbookPr date1904="1"/>')}))
    two = parts(ONE, TEXT)
    two["_rels/.rels"] = relationships(("rId0", "custom-properties", "docProps/custom.xml"),
                                       ("rId1", "officeDocument", "xl/workbook.xml"),
                                       ("rId2", "officeDocument", "other/workbook.xml"))
    two["other/workbook.xml"] = workbook(("另一个", "rId1"))
    yield "two_workbooks", pack(two)
    typed = parts(ONE, TEXT)
    typed["xl/_rels/workbook.xml.rels"] = typed["xl/_rels/workbook.xml.rels"].replace(
        "/worksheet\"", "/chartsheet\"", 1)
    yield "sheet_called_a_chart", pack(typed)
    macro = parts(ONE, TEXT)
    macro["[Content_Types].xml"] = macro["[Content_Types].xml"].replace(
        "vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
        "vnd.ms-excel.sheet.macroEnabled.main+xml")
    yield "macro_enabled", pack(macro)


def archives():
    plain = parts(ONE, TEXT)
    yield "data_descriptors", pack(plain, streamed=True)
    yield "stored_entries", pack(plain, method=zipfile.ZIP_STORED)
    yield "zip64", pack(plain, zip64=True)
    yield "bytes_before_archive", b"#!/bin/sh\nexit 0\n" + pack(plain)
    yield "false_end_in_comment", pack(plain, comment=b"PK\x05\x06" + b"\0" * 30)
    yield "folders_listed", pack({"xl/": "", "_rels/": "", **plain})


def encodings():
    text = sheet(row(inline("A1", "<t>甲乙</t>"), '<c r="B1"><v>2.50</v></c>'))
    body = text.split("?>", 1)[1]
    utf16 = '<?xml version="1.0" encoding="UTF-16"?>' + body
    gbk = '<?xml version="1.0" encoding="GBK"?>' + body
    for name, data in (("utf16_little", b"\xff\xfe" + utf16.encode("utf-16-le")),
                       ("utf16_big", b"\xfe\xff" + utf16.encode("utf-16-be")),
                       ("utf16_without_mark", utf16.encode("utf-16-le")),
                       ("utf8_mark", b"\xef\xbb\xbf" + text.encode()),
                       ("declared_gbk", gbk.encode("gbk")),
                       ("no_declaration", body.encode())):
        yield name, pack(parts(replace={"xl/worksheets/sheet1.xml": data}))


def cells():
    yield "cell_types", pack(parts(row(
        '<c r="A1"><v>74.329999999999998</v></c>', '<c r="B1" t="n"><v>-1.5E+3</v></c>',
        '<c r="C1" t="s"><v>0</v></c>', '<c r="D1" t="str"><f>A1&amp;"x"</f><v>甲&amp;乙</v></c>',
        inline("E1", "<t>丙</t>"), '<c r="F1" t="b"><v>1</v></c>', '<c r="G1" t="b"><v>0</v></c>',
        '<c r="H1" t="e"><v>#N/A</v></c>', '<c r="I1" t="d"><v>2021-12-31T08:30:00</v></c>',
        '<c r="J1" t="later"><v>7</v></c>', '<c r="K1"><v>#DIV/0!</v></c>'), TEXT))
    yield "empty_values", pack(parts(row(
        '<c r="A1"><v/></c>', '<c r="B1"><v></v></c>', '<c r="C1" t="s"><v/></c>',
        '<c r="D1" t="inlineStr"><is/></c>', '<c r="E1" t="s"><v>0</v></c>', '<c r="F1"/>',
        '<c r="G1" t="n"></c>', '<c r="H1" t="str"><f>""</f><v></v></c>',
        '<c r="I1"><v>1</v></c>'), strings("")))
    yield "missing_references", pack(parts(
        "<row><c><v>1</v></c><c/><c><v>2</v></c></row>"
        '<row r="4"><c><v>3</v></c><c r="D4"><v>4</v></c><c><v>5</v></c></row>'
        "<row><c><v>6</v></c></row>"))
    yield "wrong_dimension", pack(parts(sheet(
        row('<c r="C1"><v>1</v></c>') + row('<c r="AA9"><v>2</v></c>', r=9),
        before='<dimension ref="A1:B2"/>')))
    yield "out_of_order", pack(parts(
        row('<c r="B3"><v>1</v></c>', '<c r="A3"><v>2</v></c>', r=3) +
        row('<c r="A1"><v>3</v></c>') + row('<c r="A3"><v>4</v></c>', r=3)))
    yield "unusual_markup", pack(parts(sheet(
        "<!-- <row r='9'/> --><row\n r = '1' ><?pi <c?>\n <c t='s' s='0' r='A1' cm='1' >"
        "<v>\n0</v ></c\n>"
        '<c r="B1"><!-- 5 --><v>1<!-- -->2</v><extLst><ext><v>9</v></ext></extLst></c>'
        '<c r="C1" t="str"><v><![CDATA[<甲> & ]]>&#x4E59;&#19969;</v></c></row>\n\n'
        '<mc:AlternateContent xmlns:mc="urn:mc"><mc:Choice><row r="8"/></mc:Choice>'
        "</mc:AlternateContent>"), TEXT))
    yield "foreign_elements", pack(parts(sheet(
        '<z:row r="9"><z:c r="A9"><z:v>9</z:v></z:c></z:row>'
        '<row r="1"><z:c r="B1"><z:v>9</z:v></z:c><c r="A1" t="s"><z:v>9</z:v><v>0</v></c>'
        '<c xmlns="urn:other" r="C1"><v>9</v></c><a:c r="D1"><a:v>4</a:v></a:c>'
        '<c r="E1" t="inlineStr"><is><z:t>他</z:t><t>戊</t></is></c></row>'
        '<row xmlns="urn:other" r="2"><c r="A2"><v>9</v></c></row>'
        f'<z:row xmlns:z="{MAIN}" r="3"><z:c r="A3"><z:v>3</z:v></z:c></z:row>'
        '<row r="4" xmlns:a="urn:other"><a:c r="A4"><a:v>9</a:v></a:c><c r="B4"><v>4</v></c></row>'
        '<mc:AlternateContent xmlns:mc="urn:mc"><mc:Fallback xmlns="urn:other">'
        '<row r="5"><c r="A5"><v>9</v></c></row></mc:Fallback></mc:AlternateContent>'
        '<row r="6"><c r="A6"><v>6</v></c></row>',
        after='<z:mergeCells><z:mergeCell ref="A1:B2"/></z:mergeCells>'
              '<mergeCells><mergeCell ref="A3:B4"/></mergeCells>'
              '<extLst><ext uri="x"><z:mergeCell ref="A5:B6"/></ext></extLst>').replace(
                  "<worksheet", f'<worksheet xmlns:z="urn:other" xmlns:a="{MAIN}"', 1),
        strings('<si><z:t xmlns:z="urn:other">他</z:t><t>甲乙</t></si>').replace(
            "<si>", '<z:si xmlns:z="urn:other"><t>他</t></z:si><si>', 1)))
    yield "references_in_attributes", pack(parts(sheet(
        '<row r="&#49;" hidden="&#49;"><c r="&#65;1" t="&#115;"><v>0</v></c>'
        '<c r="B&#x31;" s="&#48;"><f t="&#115;hared" si="&#49;" ref="B1:C1">A1</f><v>2</v></c>'
        '<c r="C1"><f t="shared" si="1"/><v>3</v></c></row>',
        after='<mergeCells><mergeCell ref="A1&#58;A2"/></mergeCells>'), TEXT))
    yield "bad_indexes", pack(parts(row(
        '<c r="A1" t="s"><v>5</v></c>', '<c r="B1" t="s"><v>-1</v></c>',
        '<c r="C1" s="99"><v>3</v></c>', '<c r="D1" t="s"><v>x</v></c>',
        '<c r="E1" s="x"><v>4</v></c>'), TEXT))
    yield "blank_styled_rows", pack(parts(
        "".join(f'<row r="{r}" s="1" customFormat="1" ht="15"/>' for r in range(1, 2000)) +
        row('<c r="A2000" s="0"/>', '<c r="B2000"><v>1</v></c>', r=2000) +
        "".join(row(f'<c r="A{r}" s="0"/>', r=r) for r in range(2001, 2300))))


def texts():
    yield "rich_text", pack(parts(
        row('<c r="A1" t="s"><v>0</v></c>', '<c r="B1" t="s"><v>1</v></c>',
            inline("C1", "<r><t>丙</t></r><r><rPr><b/></rPr><t>丁</t></r>")),
        strings("<si><t>前</t><r><rPr><b/></rPr><t>甲</t></r><r><t>乙</t></r></si>", "后")))
    yield "phonetic_runs", pack(parts(
        row('<c r="A1" t="s"><v>0</v></c>', '<c r="B1" t="s"><v>1</v></c>'),
        strings('<si><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh>'
                '<phoneticPr fontId="1"/></si>', "乙")))
    yield "entities_and_escapes", pack(parts(
        row(*(f'<c r="{c}1" t="s"><v>{i}</v></c>' for i, c in enumerate("ABCDEFGH"))),
        strings("&lt;&gt;&amp;&quot;&apos;&#65;&#x1F600;", "一_x000D_二", "一_x000D_&#10;二",
                "_x005F_x000D_", "_x00G1_ _x12", "_xD83D__xDE00_", "一\r\n二\r三&#13;四",
                "<si><t><![CDATA[&amp;]]></t></si>")))
    yield "space_rules", pack(parts(
        row('<c r="A1" t="s"><v>0</v></c>', '<c r="B1" t="s"><v>1</v></c>',
            '<c r="C1" t="s"><v>2</v></c>', inline("D1", "<t> 丁\t</t>"),
            inline("E1", '<t xml:space="preserve"> 戊 </t>'), '<c r="F1"><v> 6 </v></c>'),
        strings(" 甲\n", '<si><t xml:space="preserve"> 乙 </t></si>',
                '<si><r><t> 丙 </t></r><r><t xml:space="preserve"> 丙 </t></r></si>')))


def formulas():
    yield "formulas", pack(parts(row(
        '<c r="A1"><f>1+1</f><v>2</v></c>',
        '<c r="B1"><f t="shared" ref="B1:B2" si="0">A1*2</f><v>4</v></c>',
        '<c r="C1"><f t="array" ref="C1">SUM(A1:B1)</f><v>6</v></c>',
        '<c r="D1" t="str"><f>IF(A1&lt;2,"a","b")</f><v>b</v></c>',
        '<c r="E1" t="e"><f>1/0</f><v>#DIV/0!</v></c>', '<c r="F1" t="b"><f>A1=2</f><v>1</v></c>')
        + row('<c r="B2"><f t="shared" si="0"/><v>8</v></c>', r=2)))
    yield "shared_formula_before_first", pack(parts(
        row('<c r="A1"><f t="shared" si="0"/><v>8</v></c>',
            '<c r="B1"><f t="shared" si="0" ref="A1:C1">B9*2</f><v>4</v></c>',
            '<c r="C1"><f t="shared" si="0"/><v>5</v></c>')
        + row('<c r="A2"><f t="shared" si="4294967295" ref="A2:B2">A9</f><v>1</v></c>',
              '<c r="B2"><f t="shared" si="4294967295"/><v>2</v></c>', r=2)))
    yield "what_if_table", pack(parts(row(
        '<c r="A1"><f t="dataTable" ref="A1:A2" dt2D="0" dtr="0" r1="B1"/><v>5</v></c>')
        + row('<c r="A2"><v>6</v></c>', r=2)))
    yield "formula_without_value", pack(parts(row(
        '<c r="A1"><f>1+1</f></c>', '<c r="B1"><f>1+1</f><v></v></c>', '<c r="C1"><f>1+1</f><v/></c>',
        '<c r="D1"><f t="shared" si="0"/></c>', '<c r="E1"><v>5</v></c>')))


def sheets():
    yield "hidden_rows_and_columns", pack(parts(sheet(
        row('<c r="A1"><v>1</v></c>') + row('<c r="A2"><v>2</v></c>', r=2, more=' hidden="1"') +
        '<row r="4" hidden="true"/><row hidden="0" r="5"/>',
        before='<cols><col min="2" max="3" width="0" hidden="1"/><col min="5" max="5" width="9"/>'
               '<col min="7" max="7" hidden="true"/></cols>')))
    yield "rows_and_columns_of_no_size", pack(parts(sheet(
        row('<c r="A1"><v>1</v></c>', more=' ht="0" customHeight="1"') +
        row('<c r="A2"><v>2</v></c>', r=2, more=' ht="0.75"') + "<row ht='0.0' r='3'/>" +
        row(r=4, more=' x14ac:dyDescent="0" xmlns:x14ac="a" ht="&#48;"'),
        before='<cols><col min="1" max="2" width="0" customWidth="1"/>'
               '<col min="3" max="3" width="0.5"/></cols>')))
    yield "merges", pack(parts(sheet(ONE, after=(
        '<mergeCells count="9"><mergeCell ref="A1:B2"/><mergeCell ref="B2:C3"/>'
        '<mergeCell ref="D4"/><mergeCell ref="#REF!"/><mergeCell ref="E1:E1"/>'
        '<mergeCell ref="F9:D7"/></mergeCells>')), TEXT))
    yield "validation_and_protection", pack(parts(sheet(ONE, after=(
        '<sheetProtection sheet="1" objects="1"/><dataValidations count="1">'
        '<dataValidation type="list" sqref="A1:A9 C1"><formula1>"是,否"</formula1>'
        '</dataValidation></dataValidations><extLst><ext uri="{CCE6A557}">'
        '<x14:dataValidations xmlns:x14="urn:14" xmlns:xm="urn:xm"><x14:dataValidation type="list">'
        '<x14:formula1><xm:f>字典!$A$1:$A$3</xm:f></x14:formula1><xm:sqref>B2</xm:sqref>'
        '</x14:dataValidation></x14:dataValidations></ext></extLst>')), TEXT))
    formats = ((164, "yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"), (165, "0.00&quot;d&quot;"),
               (166, "h:mm:ss"), (167, "General"))
    ids = ("0", "14", "22", "27", "31", "36", "50", "58", "164", "165", "166", "167", "20", "9")
    yield "date_formats", pack(parts(
        row(*(f'<c r="{chr(65 + i)}1" s="{i}"><v>44561.5</v></c>' for i in range(len(ids)))),
        style=styles(formats, ids)))
    yield "redefined_built_in", pack(parts(
        row('<c r="A1" s="1"><v>44561</v></c>'), style=styles(((14, "0.00"),), ("0", "14"))))
    yield "red_font", pack(parts(
        row('<c r="A1" s="1"><v>1</v></c>', '<c r="B1"><v>2</v></c>'),
        style=styles(xfs=("0", "0"), fonts=("", '<color rgb="FFFF0000"/>'), xf_fonts=("0", "1"))))


def main():
    FOLDER.mkdir(exist_ok=True)
    for maker in (names_and_places, workbooks, archives, encodings, cells, texts, formulas, sheets):
        for name, data in maker():
            (FOLDER / f"{name}.xlsx").write_bytes(data)


if __name__ == "__main__":
    main()
