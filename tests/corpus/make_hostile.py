#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Writes hostile/*.xlsx: files that must be refused, each by its name and without harm.

tests/unit/xlsx_hostile_test.cpp says with which code. Bombs are small here: the test lowers the
limits instead.
"""

import pathlib
import struct
import zlib

from workbook_parts import HEAD, pack, parts, relationships, row, sheet, strings, workbook

FOLDER = pathlib.Path(__file__).parent / "hostile"
DATA = row('<c r="A1"><v>1</v></c>', '<c r="B1" t="s"><v>0</v></c>')
PLAIN = parts(DATA, strings("甲乙"))
SHEET = "xl/worksheets/sheet1.xml"


def patched(archive, name, local=None, central=None):
    """Overwrites fields of one entry: {offset: bytes} in its local and its central header."""
    data = bytearray(archive)
    encoded = name.encode()
    for mark, size, fields in ((b"PK\x03\x04", 30, local), (b"PK\x01\x02", 46, central)):
        at = data.find(mark)
        while at >= 0 and data[at + size:at + size + len(encoded)] != encoded:
            at = data.find(mark, at + 4)
        for offset, value in (fields or {}).items():
            data[at + offset:at + offset + len(value)] = value
    return bytes(data)


def both(archive, name, local_offset, central_offset, value):
    return patched(archive, name, {local_offset: value}, {central_offset: value})


def archives():
    whole = pack(PLAIN)
    yield "truncated", whole[:len(whole) * 2 // 3]
    yield "truncated_at_once", whole[:20]
    yield "wrong_checksum", both(whole, SHEET, 14, 16, b"\x01\x02\x03\x04")
    size = len(PLAIN[SHEET].encode())
    yield "size_too_small", both(whole, SHEET, 22, 24, struct.pack("<I", size - 9))
    yield "size_too_large", both(whole, SHEET, 22, 24, struct.pack("<I", size + 9))
    yield "size_absurd", both(whole, SHEET, 22, 24, b"\xf0\xff\xff\xff")
    yield "local_name_differs", patched(whole, SHEET, {30: b"yy"})
    yield "local_method_differs", patched(whole, SHEET, {8: b"\0"})
    yield "entries_overlap", patched(whole, SHEET, None, {42: struct.pack("<I", 10)})
    yield "entry_outside", patched(whole, SHEET, None, {42: b"\xf0\xff\xff\x7f"})
    yield "encrypted_entry", both(whole, SHEET, 6, 8, b"\x01\0")
    yield "unknown_method", both(whole, SHEET, 8, 10, b"\x0e\0")
    at = whole.find(SHEET.encode()) + len(SHEET)
    yield "damaged_data", whole[:at + 4] + bytes(40) + whole[at + 44:]
    twice = pack({**PLAIN, SHEET + "2": PLAIN[SHEET]}).replace(SHEET.encode() + b"2",
                                                                 b"/" + SHEET.encode())
    yield "part_twice", twice


def markup():
    for name, text in (
            ("document_type", HEAD + '<!DOCTYPE x [<!ENTITY a "b">]>' + sheet(DATA)[len(HEAD):]),
            ("mismatched_tags", sheet("<row><c></row></c>")),
            ("unclosed", sheet(DATA)[:-12]),
            ("cut_in_a_tag", sheet(DATA)[:-3]),
            ("text_behind_root", sheet(DATA) + "x"),
            ("two_roots", sheet(DATA) + "<a/>"),
            ("no_root", HEAD),
            ("unknown_entity", sheet('<row><c t="str"><v>&what;</v></c></row>')),
            ("impossible_character", sheet('<row><c t="str"><v>&#0;</v></c></row>')),
            ("attribute_twice", sheet('<row r="1" x="1" x="2" y=\'\'><c/></row>')),
            ("reference_twice", sheet(row('<c r="A1" r="B1"><v>1</v></c>'))),
            ("namespace_twice", sheet("<row r='1' xmlns:x='a' xmlns:x='b'/>")),
            ("many_namespaces", sheet("", after="<a" + "".join(
                f' xmlns:a{i}=""' for i in range(300)) + "/>")),
            ("attribute_without_quotes", sheet("<row r=1/>")),
            ("less_than_in_attribute", sheet('<row y="<" r="1"/>')),
            ("control_character", sheet('<row><c t="str"><v>a\x01</v></c></row>')),
            ("reference_beyond_limits", sheet(row('<c r="XFE1"><v>1</v></c>'))),
            ("reference_is_none", sheet(row('<c r="1A"><v>1</v></c>'))),
            ("row_beyond_limits", sheet(row(r=1048577))),
            ("deep_nesting", sheet("", after="<a>" * 200 + "</a>" * 200)),
            ("attribute_name", sheet(row('<c r="A1" &nope;t="s"><v>0</v></c>'))),
            ("many_attributes", sheet("", after="<a" + "".join(f' a{i}=""' for i in range(300))
                                      + "/>"))):
        yield name, pack(parts(text))
    broken = sheet(DATA).encode().replace(b"<v>1</v>", b"<v>\xe4\xb8</v>")
    yield "bytes_not_utf8", pack(parts(replace={SHEET: broken}))
    surrogate = sheet(DATA).encode().replace(b"<v>1</v>", b"<v>\xed\xa0\x80</v>")
    yield "surrogate_in_utf8", pack(parts(replace={SHEET: surrogate}))
    unknown = sheet(DATA).replace("UTF-8", "KLINGON")
    yield "unknown_encoding", pack(parts(unknown))


def missing():
    yield "no_workbook_part", pack({n: t for n, t in PLAIN.items() if n != "xl/workbook.xml"})
    yield "no_workbook_relationships", pack(
        {n: t for n, t in PLAIN.items() if not n.endswith("workbook.xml.rels")})
    yield "no_sheet_part", pack({n: t for n, t in PLAIN.items() if n != SHEET})
    yield "sheet_without_relationship", pack(
        {**PLAIN, "xl/workbook.xml": workbook(("表一", "rId77"))})
    yield "two_sheets_of_one_part", pack({
        **PLAIN, "xl/workbook.xml": workbook(("表一", "rId1"), ("表二", "rId3")),
        "xl/_rels/workbook.xml.rels": relationships(
            ("rId1", "worksheet", "worksheets/sheet1.xml"),
            ("rId2", "sharedStrings", "sharedStrings.xml"),
            ("rId3", "worksheet", "/xl/WorkSheets/sheet1.xml"))})
    yield "long_sheet_name", pack({**PLAIN, "xl/workbook.xml": workbook(("表" * 400, "rId1"))})


def bombs():
    yield "bomb_of_spaces", pack({**PLAIN, SHEET: sheet(" " * 900_000 + DATA)})
    yield "bomb_of_text", pack({**PLAIN, SHEET: sheet(
        '<row><c t="str"><v>' + "x" * 900_000 + "</v></c></row>")})
    yield "many_strings", pack(parts(DATA, strings(*["甲"] * 20_000)))
    yield "repeated_long_string", pack(parts(
        row(*['<c t="s"><v>0</v></c>'] * 2_000), strings("长" * 30_000)))
    yield "many_rows", pack(parts("<row/>" * 20_000))
    yield "many_merges", pack(parts(sheet(DATA, after="<mergeCells>" + "".join(
        f'<mergeCell ref="A{i}:B{i}"/>' for i in range(1, 1500)) + "</mergeCells>"),
        strings("甲")))
    yield "many_entries", pack({**PLAIN, **{f"x{i}": "" for i in range(40)}})


def compound(*names):
    """A compound file whose directory holds streams of these names."""
    header = bytearray(512)
    header[:8] = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
    header[24:34] = struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6)
    header[44:52] = struct.pack("<II", 1, 1)
    header[76:] = struct.pack("<I", 0) + b"\xff" * 432
    table = struct.pack("<II", 0xFFFFFFFD, 0xFFFFFFFE) + b"\xff" * 504
    entries = b""
    for name in ("Root Entry", *names):
        text = name.encode("utf-16-le") + b"\0\0"
        entries += text.ljust(64, b"\0") + struct.pack("<H", len(text)) + bytes(62)
    return bytes(header) + table + entries.ljust(512, b"\0")


def other_kinds():
    yield "compound_encrypted", compound("EncryptionInfo", "EncryptedPackage")
    yield "compound_legacy", compound("Workbook")
    yield "compound_legacy_5", compound("Book")
    yield "compound_document", compound("WordDocument")
    yield "compound_other", compound("Something")
    yield "compound_cut", compound("Workbook")[:600]
    yield "csv", "项目,得分\n抽检,10\n".encode("gbk")
    yield "html", b"<html><body><table><tr><td>1</td></tr></table></body></html>"
    yield "xml_spreadsheet_2003", (b'<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>'
                                   b'<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>')
    yield "pdf", b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"
    yield "rtf", b"{\\rtf1\\ansi }"
    yield "gzip", b"\x1f\x8b\x08\0" + zlib.compress(b"x")
    yield "tar", b"form.xlsx".ljust(257, b"\0") + b"ustar\x0000".ljust(255, b"\0") + bytes(1024)
    yield "rar", b"Rar!\x1a\x07\x01\0" + bytes(64)
    yield "seven_zip", b"7z\xbc\xaf\x27\x1c\0\x04" + bytes(64)
    yield "noise", bytes(range(256)) * 4
    yield "empty", b""
    word = {**PLAIN, "_rels/.rels": relationships(("a", "officeDocument", "word/document.xml")),
            "word/document.xml": '<w:document xmlns:w="w"/>'}
    yield "docx", pack(word)
    yield "xlsb", pack({**PLAIN, "_rels/.rels": relationships(
        ("a", "officeDocument", "xl/workbook.bin")), "xl/workbook.bin": "\0"})
    yield "ods", pack({"mimetype": "application/vnd.oasis.opendocument.spreadsheet",
                       "content.xml": "<a/>", "META-INF/manifest.xml": "<a/>"})
    yield "workbook_in_zip", pack({"form.xlsx": pack(PLAIN)})
    chart = sheet("").replace("worksheet", "chartsheet").replace("<sheetData></sheetData>", "")
    yield "chart_called_a_sheet", pack({**PLAIN, SHEET: chart})
    yield "zip", pack({"readme.txt": "hello"})


def main():
    FOLDER.mkdir(exist_ok=True)
    for maker in (archives, markup, missing, bombs, other_kinds):
        for name, data in maker():
            (FOLDER / f"{name}.xlsx").write_bytes(data)


if __name__ == "__main__":
    main()
