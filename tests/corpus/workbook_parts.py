# SPDX-License-Identifier: MIT
"""The parts of a small workbook, to be varied one at a time by make_corpus.py."""

import io
import zipfile

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/spreadsheetml/main"
REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
STRICT_REL = "http://purl.oclc.org/ooxml/officeDocument/relationships"
PACKAGE_REL = "http://schemas.openxmlformats.org/package/2006/relationships"
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
TIME = (2024, 1, 1, 0, 0, 0)

CONTENT_TYPES = HEAD + (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="xml" ContentType="application/xml"/>'
    '<Default Extension="rels" '
    'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    "".join(f'<Override PartName="/xl/{part}.xml" ContentType="application/vnd.openxmlformats-'
            f'officedocument.spreadsheetml.{kind}+xml"/>'
            for part, kind in (("workbook", "sheet.main"), ("worksheets/sheet1", "worksheet"),
                               ("sharedStrings", "sharedStrings"), ("styles", "styles"))) +
    "</Types>")


def relationships(*triples, rel=REL):
    """Triples of id, last step of the type, target."""
    items = "".join(f'<Relationship Id="{i}" Type="{rel}/{t}" Target="{target}"/>'
                    for i, t, target in triples)
    return f'{HEAD}<Relationships xmlns="{PACKAGE_REL}">{items}</Relationships>'


def sheet(data, before="", after="", ns=MAIN):
    return (f'{HEAD}<worksheet xmlns="{ns}" xmlns:r="{REL}">{before}'
            f'<sheetData>{data}</sheetData>{after}</worksheet>')


def row(*cells, r=1, more=""):
    return f'<row r="{r}"{more}>{"".join(cells)}</row>'


def workbook(*sheets, properties="", ns=MAIN, rel=REL):
    """Sheets are (name, id) or (name, id, state)."""
    items = ""
    for number, (name, rid, *state) in enumerate(sheets, 1):
        shown = f' state="{state[0]}"' if state else ""
        items += f'<sheet name="{name}" sheetId="{number}"{shown} r:id="{rid}"/>'
    return (f'{HEAD}<workbook xmlns="{ns}" xmlns:r="{rel}">{properties}'
            f'<sheets>{items}</sheets></workbook>')


def strings(*items, ns=MAIN):
    body = "".join(i if i.startswith("<si") else f"<si><t>{i}</t></si>" for i in items)
    return f'{HEAD}<sst xmlns="{ns}" count="7" uniqueCount="7">{body}</sst>'


def styles(formats=(), xfs=("0",), fonts=("",), xf_fonts=()):
    """`formats` are (id, code); `xfs` the numFmtId of each cell style."""
    codes = "".join(f'<numFmt numFmtId="{i}" formatCode="{c}"/>' for i, c in formats)
    font_items = "".join(f"<font>{f}</font>" for f in fonts)
    fonts_of = list(xf_fonts) + ["0"] * (len(xfs) - len(xf_fonts))
    items = "".join(f'<xf numFmtId="{n}" fontId="{f}" applyNumberFormat="1"/>'
                    for n, f in zip(xfs, fonts_of))
    return (f'{HEAD}<styleSheet xmlns="{MAIN}"><numFmts>{codes}</numFmts>'
            f'<fonts>{font_items}</fonts><cellXfs>{items}</cellXfs></styleSheet>')


def parts(data="", shared=None, style=None, **other):
    """All parts of a workbook with one sheet; `other` replaces or adds parts by name."""
    found = {
        "[Content_Types].xml": CONTENT_TYPES,
        "_rels/.rels": relationships(("rId1", "officeDocument", "xl/workbook.xml")),
        "xl/workbook.xml": workbook(("表一", "rId1")),
        "xl/worksheets/sheet1.xml": data if data.startswith("<?xml") else sheet(data),
    }
    links = [("rId1", "worksheet", "worksheets/sheet1.xml")]
    if shared is not None:
        links.append(("rId2", "sharedStrings", "sharedStrings.xml"))
        found["xl/sharedStrings.xml"] = shared
    if style is not None:
        links.append(("rId3", "styles", "styles.xml"))
        found["xl/styles.xml"] = style
    found["xl/_rels/workbook.xml.rels"] = relationships(*links)
    found.update(other.get("replace", {}))
    return {name: text for name, text in found.items() if text is not None}


class Unseekable(io.RawIOBase):
    """Makes zipfile write sizes behind the data."""

    def __init__(self):
        self.data = bytearray()

    def writable(self):
        return True

    def write(self, piece):
        self.data += piece
        return len(piece)


def pack(contents, method=zipfile.ZIP_DEFLATED, comment=b"", streamed=False, zip64=False):
    target = Unseekable() if streamed else io.BytesIO()
    with zipfile.ZipFile(target, "w", method) as archive:
        for name, text in contents.items():
            info = zipfile.ZipInfo(name, TIME)
            info.compress_type = method
            data = text if isinstance(text, bytes) else text.encode("utf-8")
            with archive.open(info, "w", force_zip64=zip64) as entry:
                entry.write(data)
        archive.comment = comment
    return bytes(target.data) if streamed else target.getvalue()
