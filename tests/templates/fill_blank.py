# SPDX-License-Identifier: MIT
"""Fills a blank form as a careful clerk would: types into unlocked cells only, numbers that add up.

What goes into a cell follows from the words at the head of its column, not from any mapping.
"""
import decimal
import re
import unicodedata

AMOUNT = decimal.Decimal("100")
TARGET, ACTUAL = "≥10（个）", "10（个）"
UNITS = {"项目单位": "四川省", "市州或项目单位": "成都市"}

# Words of a head → what the clerk writes below it. First match counts.
ANSWERS = [
    (r"年初预算数|全年预算数|全年执行数|执行数$|^(中央|省级)药品", lambda row: AMOUNT),
    (r"^(年度)?(指标值|预期指标值)|预期值", lambda row: TARGET),
    (r"实际完成值|实现值", lambda row: ACTUAL),
    (r"^分值|^分数|^权重", lambda row: row.weight),
    (r"得分|自评分数", lambda row: row.score),
    (r"完成率", lambda row: decimal.Decimal(1)),
    (r"是否适用", lambda row: "是"),
    (r"检查方式", lambda row: "远程评价"),
    (r"三级指标|^数量指标$|^质量指标$|时效指标$|^指标$", lambda row: f"指标名称{row.number}"),
    (r"名称", lambda row: f"指标名称{row.number}"),
    (r"评价支撑材料|评分依据|情况说明", lambda row: "见附件"),
]
# Beside a label: project, units, goals.
BESIDE = {"主管部门": "某某局", "实施单位": "某某中心", "资金使用单位": "某某中心"}


def folded(text):
    return re.sub(r"\s", "", unicodedata.normalize("NFKC", str(text or "")))


class Row:
    def __init__(self, number, weight=None, score=None):
        self.number, self.weight, self.score = number, weight, score


class Sheet:
    """A blank's sheet: its merged cells, its heads and its unlocked cells."""

    def __init__(self, sheet):
        self.sheet = sheet
        self.origin = {}
        titles = re.findall(r"\d+", sheet.print_title_rows or "")
        self.titles = [int(row) for row in titles] if titles else None
        for merged in sheet.merged_cells.ranges:
            first = (merged.min_row, merged.min_col)
            for row in range(merged.min_row, merged.max_row + 1):
                for column in range(merged.min_col, merged.max_col + 1):
                    self.origin[(row, column)] = first

    def value(self, row, column):
        first = self.origin.get((row, column), (row, column))
        return self.sheet.cell(*first).value

    def open_cells(self):
        for cells in self.sheet.iter_rows():
            for cell in cells:
                place = (cell.row, cell.column)
                if self.origin.get(place, place) == place and not cell.protection.locked:
                    yield cell

    def head_of(self, cell):
        """The lowest words of the head above: that of the long table, or of the one before it."""
        rows = range(cell.row - 1, 0, -1)
        if self.titles and cell.row > self.titles[1]:
            rows = range(self.titles[1], self.titles[0] - 1, -1)
        for row in rows:
            place = self.origin.get((row, cell.column), (row, cell.column))
            above = self.sheet.cell(*place)
            words = folded(above.value)
            if above.protection.locked and isinstance(above.value, str) \
                    and not words.startswith("=") and words not in ("-", "—"):
                return words
        return ""

    def label_of(self, cell):
        return folded(self.value(cell.row, cell.column - 1)) if cell.column > 1 else ""


def shares(total, count):
    each = (total / count).quantize(decimal.Decimal(1), decimal.ROUND_DOWN)
    return [each] * (count - 1) + [total - each * (count - 1)]


def open_weights(sheet):
    """Cells for points that the unit sets itself."""
    return [cell for cell in sheet.open_cells()
            if re.search(r"^分值|^分数|^权重", sheet.head_of(cell))
            and not re.search("等级$", sheet.label_of(cell))]


def fill_weights(sheet, total):
    """They add up to what the form leaves the unit."""
    cells = open_weights(sheet)
    for cell, share in zip(cells, shares(total, len(cells)) if cells else []):
        cell.value = share


def fill(sheet_of_openpyxl, free_points):
    """Fills the sheet; returns how many cells were typed into."""
    sheet = Sheet(sheet_of_openpyxl)
    fill_weights(sheet, decimal.Decimal(free_points))
    typed = 0
    for cell in sheet.open_cells():
        value = answer_for(sheet, cell)
        if value is None:
            continue
        cell.value = value
        typed += 1
    return typed


def answer_for(sheet, cell):
    text = folded(cell.value)
    if "年" in text and isinstance(cell.value, str) and not text.startswith("指标"):
        return re.sub(r"　+年", "2024年", cell.value, count=1)
    if isinstance(cell.value, str) and cell.value.endswith("："):
        if not text.startswith("指标"):
            return cell.value + "某某单位"
    label, head = sheet.label_of(cell), sheet.head_of(cell)
    if label in BESIDE:
        return BESIDE[label]
    if re.search("项目名称|项目\\)名称", label):
        return "某某专项"
    if re.search("预期目标|总体目标|实际完成情况", head) and sheet.sheet.row_dimensions[cell.row].height > 60:
        return "按计划完成。"
    if re.search("等级$", label):
        return "优"
    if head == "备注":
        return "优" if folded(sheet.value(cell.row, 1)) == "合计" else None
    if head in UNITS:
        return UNITS[head]
    for pattern, answer in ANSWERS:
        if re.search(pattern, head):
            return answer(row_of(sheet, cell))
    return None


def row_of(sheet, cell):
    weight = None
    for column in range(cell.column, 0, -1):
        head = sheet.head_of(sheet.sheet.cell(cell.row, column))
        if re.search(r"^分值|^分数|^权重", head):
            weight = sheet.value(cell.row, column)
            if isinstance(weight, (int, float, decimal.Decimal)):
                break
            weight = None
    score = decimal.Decimal(str(weight)) if weight is not None else decimal.Decimal(90)
    return Row(cell.row, weight, score)
