# SPDX-License-Identifier: MIT
"""Makes workbooks with everything that must survive out of a filled form: comments, conversations,
a picture, protection, a macro project."""

import io
import re
import struct
import zipfile
import zlib

LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE_LINKS = "http://schemas.openxmlformats.org/package/2006/relationships"
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
THREADS = "http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"
SHEET = "xl/worksheets/sheet1.xml"
SHEET_LINKS = "xl/worksheets/_rels/sheet1.xml.rels"


def picture():
    def chunk(kind, data):
        body = kind + data
        return struct.pack(">I", len(data)) + body + struct.pack(">I", zlib.crc32(body))
    rows = b"".join(b"\0" + b"\xC0\x20\x20" * 8 for _ in range(8))
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", 8, 8, 8, 2, 0, 0, 0))
            + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b""))


def note_shape(number, row, column):
    return (f'<v:shape id="_x0000_s{1024 + number}" type="#_x0000_t202" style="position:absolute;'
            'visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/>'
            '<v:textbox/><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/>'
            f'<x:Anchor>{column + 1}, 15, {row}, 2, {column + 3}, 15, {row + 3}, 16</x:Anchor>'
            f'<x:AutoFill>False</x:AutoFill><x:Row>{row}</x:Row><x:Column>{column}</x:Column>'
            '</x:ClientData></v:shape>')


def place(cell):
    letters, row = re.fullmatch(r"([A-Z]+)(\d+)", cell).groups()
    column = 0
    for letter in letters:
        column = column * 26 + ord(letter) - 64
    return int(row) - 1, column - 1


def comments_part(comments, threads):
    authors = ["王科长"] + [f"tc={{{index:08X}-0000-4000-8000-000000000000}}"
                         for index in range(len(threads))]
    out = f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<comments xmlns="{MAIN}"><authors>'
    out += "".join(f"<author>{author}</author>" for author in authors) + "</authors><commentList>"
    for cell, text in comments:
        out += f'<comment ref="{cell}" authorId="0" shapeId="0"><text>{text}</text></comment>'
    for index, (cell, text) in enumerate(threads, 1):
        out += (f'<comment ref="{cell}" authorId="{index}" shapeId="0"><text><t>[Threaded comment] '
                f'{text}</t></text></comment>')
    return out + "</commentList></comments>"


def busy(form, comments, threads, protected=True, macros=False):
    """Bytes of the form (a path) with plain comments (cell, text as XML), conversations, a picture,
    a protected sheet and, if wanted, macros. Its sheet must have none of them."""
    with zipfile.ZipFile(form) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    sheet = parts[SHEET].decode()
    links = parts.get(SHEET_LINKS, b"").decode()
    assert "legacyDrawing" not in sheet and "<drawing" not in sheet and not links, form
    more = "".join([
        f'<Relationship Id="rId1" Type="{LINKS}/drawing" Target="../drawings/drawing1.xml"/>',
        f'<Relationship Id="rId2" Type="{LINKS}/vmlDrawing" Target="../drawings/vmlDrawing1.vml"/>',
        f'<Relationship Id="rId3" Type="{LINKS}/comments" Target="../comments1.xml"/>',
        '<Relationship Id="rId4" Type="http://schemas.microsoft.com/office/2017/10/relationships/'
        'threadedComment" Target="../threadedComments/threadedComment1.xml"/>' if threads else ""])
    parts[SHEET_LINKS] = f'<Relationships xmlns="{PACKAGE_LINKS}">{more}</Relationships>'.encode()
    parts["xl/drawings/_rels/drawing1.xml.rels"] = (
        f'<Relationships xmlns="{PACKAGE_LINKS}"><Relationship Id="rId1" Type="{LINKS}/image" '
        'Target="../media/image1.png"/></Relationships>').encode()
    parts["xl/media/image1.png"] = picture()
    parts["xl/drawings/drawing1.xml"] = (
        '<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" '
        'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
        f'xmlns:r="{LINKS}"><xdr:oneCellAnchor><xdr:from><xdr:col>1</xdr:col><xdr:colOff>0'
        '</xdr:colOff><xdr:row>1</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:ext cx="76200" '
        'cy="76200"/><xdr:pic><xdr:nvPicPr><xdr:cNvPr id="2" name="p"/><xdr:cNvPicPr/></xdr:nvPicPr>'
        '<xdr:blipFill><a:blip r:embed="rId1"/><a:stretch><a:fillRect/></a:stretch></xdr:blipFill>'
        '<xdr:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="76200" cy="76200"/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr></xdr:pic><xdr:clientData/>'
        '</xdr:oneCellAnchor></xdr:wsDr>').encode()
    shapes = "".join(note_shape(number, *place(cell))
                     for number, (cell, _) in enumerate([*comments, *threads], 1))
    parts["xl/drawings/vmlDrawing1.vml"] = (
        '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" '
        'xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap '
        'v:ext="edit" data="1"/></o:shapelayout><v:shapetype id="_x0000_t202" coordsize="21600,21600" '
        'o:spt="202" path="m,l,21600r21600,l21600,xe"/>' + shapes + "</xml>").encode()
    parts["xl/comments1.xml"] = comments_part(comments, threads).encode()
    types = ('<Override PartName="/xl/drawings/drawing1.xml" ContentType="application/vnd.openxmlformats-'
             'officedocument.drawing+xml"/><Override PartName="/xl/comments1.xml" ContentType="application/'
             'vnd.openxmlformats-officedocument.spreadsheetml.comments+xml"/>')
    if threads:
        parts["xl/threadedComments/threadedComment1.xml"] = (
            f'<ThreadedComments xmlns="{THREADS}">' + "".join(
                f'<threadedComment ref="{cell}" dT="2024-01-02T03:04:05.00" personId="{{AAAAAAAA-0000-'
                f'4000-8000-000000000000}}" id="{{{index:08X}-0000-4000-8000-000000000000}}"><text>{text}'
                '</text></threadedComment>' for index, (cell, text) in enumerate(threads))
            + "</ThreadedComments>").encode()
        types += ('<Override PartName="/xl/threadedComments/threadedComment1.xml" ContentType="application/'
                  'vnd.ms-excel.threadedcomments+xml"/>')
    content = parts["[Content_Types].xml"].decode()
    for extension, kind in (("vml", "application/vnd.openxmlformats-officedocument.vmlDrawing"),
                            ("png", "image/png"), ("bin", "application/vnd.ms-office.vbaProject")):
        if f'Extension="{extension}"' not in content:
            types = f'<Default Extension="{extension}" ContentType="{kind}"/>' + types
    if macros:
        content = content.replace(
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
            "application/vnd.ms-excel.sheet.macroEnabled.main+xml")
        book = "xl/_rels/workbook.xml.rels"
        parts["xl/vbaProject.bin"] = bytes(range(256)) * 4
        parts[book] = parts[book].replace(
            b"</Relationships>", b'<Relationship Id="rIdVba" Type="http://schemas.microsoft.com/office/'
            b'2006/relationships/vbaProject" Target="vbaProject.bin"/></Relationships>')
    parts["[Content_Types].xml"] = content.replace("</Types>", types + "</Types>").encode()
    if protected:
        sheet = sheet.replace("</sheetData>",
                              '</sheetData><sheetProtection sheet="1" objects="1" scenarios="1"/>')
    tail = '<drawing r:id="rId1"/><legacyDrawing r:id="rId2"/>'
    ends = [end for end in ("<tableParts", "<extLst", "</worksheet>") if end in sheet]
    sheet = sheet.replace(ends[0], tail + ends[0])
    if f'xmlns:r="{LINKS}"' not in sheet:
        sheet = sheet.replace("<worksheet ", f'<worksheet xmlns:r="{LINKS}" ', 1)
    parts[SHEET] = sheet.encode()
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(zipfile.ZipInfo(name, (2024, 1, 1, 0, 0, 0)), data)
    return out.getvalue()
