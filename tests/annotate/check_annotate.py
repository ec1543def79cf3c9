#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Gives forms back with marks and looks at every part of what comes out.

usage: check_annotate.py JIXIAO

Every example form, and forms with comments, conversations, a picture, protection and macros: parts
that have nothing to do with the marks keep their bytes as they are packed, sheets differ in the
formats of the marked cells alone, comments and colours sit on the cells that `jixiao check` names,
the list links to them. The marked file imports as the same data, as its next revision. Marking it
again replaces the marks, and --clear gives back what there was.
"""

import copy
import json
import pathlib
import shutil
import subprocess
import sys
import tempfile
import unicodedata
import zipfile
from xml.etree import ElementTree

import openpyxl

from busy_forms import busy

ROOT = pathlib.Path(__file__).resolve().parents[2]
FORMS = ROOT / "examples/forms"
MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
LINKS = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
COLOURS = {"error": "FFFFC7CE", "warning": "FFFFEB9C", "needs-explanation": "FFDDEBF7"}
GRAVITY = list(COLOURS)
# What marks may change beside sheets, their links and comments.
FRAME = {"[Content_Types].xml", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/styles.xml"}
failures = []


def expect(holds, *what):
    if not holds:
        failures.append(" ".join(str(word) for word in what))


class Program:
    def __init__(self, path):
        self.path = path

    def run(self, *arguments):
        done = subprocess.run([self.path, *map(str, arguments)], capture_output=True, timeout=300,
                              env={"LC_ALL": "C.UTF-8"})
        expect(done.returncode in (0, 1), arguments, done.returncode, done.stderr.decode())
        return done.stdout.decode()

    def findings(self, folder):
        """By file name, notes left out."""
        report = json.loads(self.run("check", folder, "--format", "json", "--lang", "zh"))
        found = {}
        for file in report["files"]:
            expect(file["refused"] is None, file["file"], "refused")
            found[pathlib.Path(file["file"]).name] = [finding for finding in file["findings"]
                                                      if finding["level"] != "note"]
        return found

    def data(self, folder):
        """Canonical data by file name, without what names the file; and revisions."""
        data, revisions = {}, {}
        for line in map(json.loads, self.run("import", folder, "--lang", "zh").splitlines()):
            source = line["source"]
            name = pathlib.Path(source.pop("file")).name
            del source["sha256"]
            revisions.setdefault(name, set()).add(source.pop("revision", None))
            for finding in line["findings"]:
                finding.pop("file", None)
            data.setdefault(name, []).append(line)
        return data, revisions


class Packed:
    """The parts of a workbook: packed bytes and texts."""

    def __init__(self, path):
        self.packed, self.parts = {}, {}
        data = path.read_bytes()
        with zipfile.ZipFile(path) as archive:
            for entry in archive.infolist():
                self.parts[entry.filename] = archive.read(entry)
                head = entry.header_offset
                size = 30 + sum(int.from_bytes(data[head + at:head + at + 2], "little")
                                for at in (26, 28))
                self.packed[entry.filename] = data[head + size:head + size + entry.compress_size]

    def links(self, part):
        folder, name = part.rsplit("/", 1)
        text = self.parts.get(f"{folder}/_rels/{name}.rels")
        found = {}
        for link in ElementTree.fromstring(text) if text else ():
            if link.get("TargetMode") == "External":
                continue
            target = link.get("Target")
            joined = target[1:] if target.startswith("/") else str(
                pathlib.PurePosixPath("/", folder, target))
            steps = []
            for step in joined.strip("/").split("/"):
                if step == "..":
                    steps.pop()
                else:
                    steps.append(step)
            found[link.get("Id")] = (link.get("Type").rsplit("/", 1)[1], "/".join(steps))
        return found

    def sheets(self):
        """Names with parts, in order."""
        links = self.links("xl/workbook.xml")
        book = ElementTree.fromstring(self.parts["xl/workbook.xml"])
        return [(sheet.get("name"), links[sheet.get(LINKS + "id")][1])
                for sheet in book.iter(MAIN + "sheet")]

    def styles(self):
        """Cell formats as texts, their fills in place of the fills' numbers."""
        root = ElementTree.fromstring(self.parts["xl/styles.xml"])
        fills = [ElementTree.tostring(fill) for fill in root.find(MAIN + "fills")]
        formats = []
        for form in root.find(MAIN + "cellXfs"):
            fill = fills[int(form.get("fillId", 0))]
            bare = copy.deepcopy(form)
            for key in ("fillId", "applyFill"):
                bare.attrib.pop(key, None)
            formats.append((fill, ElementTree.tostring(bare)))
        return formats


def sheet_tree(text):
    """A sheet without what marks may change: formats of cells come out beside it."""
    root = ElementTree.fromstring(text)
    formats = {}
    for view in root.iter(MAIN + "sheetView"):
        view.attrib.pop("tabSelected", None)
    for drawing in root.findall(MAIN + "legacyDrawing"):
        root.remove(drawing)
    for row in root.iter(MAIN + "row"):
        for cell in list(row):
            formats[cell.get("r")] = int(cell.attrib.pop("s", "0"))
            if len(cell) == 0 and not set(cell.attrib) - {"r"}:
                row.remove(cell)  # blank: its format says all
        row.attrib.pop("spans", None)
    for row in list(root.find(MAIN + "sheetData")):
        if len(row) == 0 and not set(row.attrib) - {"r"}:
            root.find(MAIN + "sheetData").remove(row)
    dimension = root.find(MAIN + "dimension")
    if dimension is not None:
        root.remove(dimension)
    return ElementTree.tostring(root), formats


def marked_cells(findings, book):
    """By sheet and first cell of a merge: the gravest level and the codes."""
    cells = {}
    for finding in findings:
        name, cell = finding.get("sheet"), finding.get("cell")
        if not name or not cell or name not in book.sheetnames:
            continue
        for merge in book[name].merged_cells.ranges:
            if cell in merge:
                cell = merge.start_cell.coordinate
        level, codes = cells.setdefault((name, cell), [finding["level"], []])
        cells[name, cell][0] = min(level, finding["level"], key=GRAVITY.index)
        codes.append(finding["code"])
    return cells


def check_parts(name, before, after, cells):
    sheets = dict(before.sheets())
    marked = {sheets[sheet] for sheet, _ in cells}
    touched = set(FRAME)
    for part in sheets.values():
        folder, leaf = part.rsplit("/", 1)
        touched.add(part)
        if part in marked:
            touched.add(f"{folder}/_rels/{leaf}.rels")
            touched |= {target for kind, target in before.links(part).values()
                        if kind in ("comments", "vmlDrawing")}
    for part, packed in before.packed.items():
        expect(part in after.packed, name, "lost", part)
        if part not in touched:
            expect(packed == after.packed.get(part), name, "changed", part)
    formats_before, formats_after = before.styles(), after.styles()
    expect(formats_after[:len(formats_before)] == formats_before, name, "formats renumbered")
    for sheet, part in sheets.items():
        old, old_formats = sheet_tree(before.parts[part])
        new, new_formats = sheet_tree(after.parts[part])
        expect(old == new, name, sheet, "differs beside its marks")
        differing = {cell for cell in new_formats
                     if new_formats[cell] != old_formats.get(cell, -1)}
        expect(differing == {cell for at, cell in cells if at == sheet}, name, sheet,
               "formats changed at", sorted(differing))
        for cell in differing & set(old_formats):
            expect(formats_after[new_formats[cell]][1] == formats_before[old_formats[cell]][1],
                   name, sheet, cell, "lost more than its fill")


def texts_at(book, sheet):
    return {cell.coordinate: cell.comment.text for row in book[sheet].iter_rows() for cell in row
            if cell.comment}


def check_marks(name, old, new, cells, threads):
    review = new.worksheets[0]
    expect(review.title == "退回意见" and new.active.title == "退回意见", name, "no review on top")
    expect(new.sheetnames[1:-1] == old.sheetnames and new.worksheets[-1].sheet_state == "veryHidden",
           name, new.sheetnames)
    selected = [sheet.title for sheet in new.worksheets if sheet.sheet_view.tabSelected]
    expect(selected == ["退回意见"], name, "selected", selected)
    for sheet in old.sheetnames:
        before, after = texts_at(old, sheet), texts_at(new, sheet)
        here = {cell for at, cell in cells if at == sheet}
        expect(set(after) == set(before) | (here - threads), name, sheet, "comments at", sorted(after))
        for cell, text in after.items():
            if cell not in here or cell in threads:
                expect(text == before.get(cell), name, sheet, cell, "comment changed")
                continue
            codes = cells[sheet, cell][1]
            expect(text.startswith(before.get(cell, "")), name, sheet, cell, "comment lost")
            expect("──── jixiao 退回意见 " in text and all(code in text for code in codes[:6]), name,
                   sheet, cell, "says", text)
        for cell in here:
            fill = new[sheet][cell].fill
            level = cells[sheet, cell][0]
            expect(fill.patternType == "solid" and fill.fgColor.rgb == COLOURS[level], name, sheet,
                   cell, "is not coloured", level)


def check_list(name, new, findings):
    review = new.worksheets[0]
    head = next(row for row in range(1, 12) if review.cell(row, 1).value == "序号")
    rows = [[cell.value for cell in row] for row in review.iter_rows(min_row=head + 1)]
    expect(len(rows) == len(findings), name, "lists", len(rows), "of", len(findings))
    links = {link.ref: link.location for link in review._hyperlinks} or {
        cell.coordinate: cell.hyperlink.location for row in review.iter_rows() for cell in row
        if cell.hyperlink}
    for number, (row, finding) in enumerate(zip(rows, findings), 1):
        expect(row[0] == number and (row[2] or "") == (finding.get("sheet") or "")
               and (row[3] or "") == (finding.get("cell") or ""), name, "row", row, finding)
        if row[3] and row[2] in new.sheetnames:
            quoted = row[2].replace("'", "''")
            expect(links.get(f"D{head + number}") == f"'{quoted}'!{row[3]}", name, "link", row)


def check_cleared(name, before, cleared):
    expect(set(cleared.parts) == set(before.parts), name, "parts",
           set(cleared.parts) ^ set(before.parts))
    for part in set(before.parts) & set(cleared.parts):
        if part in FRAME:
            continue
        if part in {target for _, target in before.sheets()}:
            old, old_formats = sheet_tree(before.parts[part])
            new, new_formats = sheet_tree(cleared.parts[part])
            expect(old == new, name, part, "not as it was")
            for cell, number in old_formats.items():
                expect(new_formats.get(cell) == number, name, part, cell, "format not as it was")
        else:
            expect(before.parts[part] == cleared.parts[part], name, part, "bytes not as they were")
    expect(cleared.sheets() == before.sheets(), name, cleared.sheets())
    old, new = before.styles(), cleared.styles()
    expect(new[:len(old)] == old, name, "formats not as they were")
    expect(b"_jixiao" not in cleared.parts["xl/workbook.xml"], name, "keeps names")


def check_folder(program, folder, threads):
    """Gives back the files of folder/in, twice, and clears both; returns how many cells it marked.
    `threads`: cells with conversations by file name."""
    given, returned, second = folder / "in", folder / "returned", folder / "second"
    program.run("annotate", given, "--out", returned, "--lang", "zh")
    program.run("annotate", returned, "--out", second, "--lang", "zh")
    program.run("annotate", "--clear", returned, "--out", folder / "cleared")
    program.run("annotate", "--clear", second, "--out", folder / "cleared second")
    findings, findings_again = program.findings(given), program.findings(returned)
    data, revisions = program.data(given)
    data_again, revisions_again = program.data(returned)
    marked = 0
    for path in sorted(given.iterdir()):
        name = path.name
        if not findings[name]:
            expect(not (returned / name).exists(), name, "written without findings")
            continue
        old, new = openpyxl.load_workbook(path), openpyxl.load_workbook(returned / name)
        cells = marked_cells(findings[name], old)
        here = threads.get(name, set())
        before = Packed(path)
        check_parts(name, before, Packed(returned / name), cells)
        check_marks(name, old, new, cells, here)
        check_list(name, new, findings[name])
        expect(data[name] == data_again[name], name, "imports as other data")
        expect(revisions[name] == {None} and revisions_again[name] == {2}, name, "revisions",
               revisions_again[name])
        twice = openpyxl.load_workbook(second / name)
        check_marks(name + " again", old, twice, marked_cells(findings_again[name], old), here)
        expect(twice.worksheets[0]["A1"].value == "退回意见（第2次）", name, "not the second round")
        check_cleared(name, before, Packed(folder / "cleared" / name))
        check_cleared(name + " again", before, Packed(folder / "cleared second" / name))
        marked += len(cells)
    return marked


def make_busy_files(program, folder):
    """Forms with findings, dressed up: comments at and beside faulty cells. Returns cells with
    conversations by file name."""
    threads = {}
    for path in sorted(FORMS.iterdir()):
        if "评分表_药品综合监管" not in unicodedata.normalize("NFC", path.name):
            continue
        book = openpyxl.load_workbook(path)
        first, second = [cell for _, cell in marked_cells(program.findings(path)[path.name], book)]
        comments = [(first, "<t>请核对&amp;说明</t>"),
                    ("A1", "<r><t xml:space=\"preserve\">原有 </t></r><r><rPr><b/></rPr><t>批注</t></r>")]
        for name in ("busy.xlsx", "busy.xlsm"):
            (folder / name).write_bytes(
                busy(path, comments, [(second, "请看")], macros=name.endswith("m")))
            threads[name] = {second}
    expect(threads, "no form to dress up")
    return threads


def main():
    program = Program(sys.argv[1])
    with tempfile.TemporaryDirectory() as temporary:
        plain, dressed = pathlib.Path(temporary, "plain"), pathlib.Path(temporary, "dressed")
        (dressed / "in").mkdir(parents=True)
        shutil.copytree(FORMS, plain / "in")
        marked = check_folder(program, plain, {})
        marked += check_folder(program, dressed, make_busy_files(program, dressed / "in"))
    expect(marked > 20, "only", marked, "cells were marked")
    print(f"{marked} cells marked, {len(failures)} failures")
    print("\n".join(failures[:40]))
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
