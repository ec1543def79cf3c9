# SPDX-License-Identifier: MIT
"""Faults of blank forms, each planted alone into one that is otherwise as shipped, and what must be
said about it before it goes out.

A fault is (id, form, edit, codes, cells): `edit` changes the workbook that openpyxl has loaded; any
of the codes must be said, at one of the cells (none: about the sheet or the file). CLEAN lists edits
that are no faults: nothing of the level warning or graver, and nothing about colours, may be said about
them.
"""
from openpyxl.cell.cell import MergedCell
from openpyxl.comments import Comment
from openpyxl.styles import Font, PatternFill, Protection
from openpyxl.utils import get_column_letter
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.cell_range import CellRange
from openpyxl.worksheet.datavalidation import DataValidation

FORMS = {
    "SH": "上海_财政项目支出绩效自评表（空表）.xlsx",
    "NA": "全国_项目支出绩效自评表（空表）.xlsx",
    "TR": "全国_中央对地方转移支付区域（项目）绩效目标自评表（空表）.xlsx",
    "AL": "四川_表1_资金分配表（空表）.xlsx",
    "GO": "四川_附件一_绩效目标表（空表）.xlsx",
    "CI": "四川_附件三_绩效评价自评得分汇总表（空表）.xlsx",
    "SC": "四川_附件二_绩效评价评分表_药品抽查检验项目（空表）.xlsx",
    "GD": "广东_省级财政专项资金绩效自评指标评分表（空表）.xlsx",
    "HT": "湖南_表1-3_绩效指标完成情况（空表）.xlsx",
    "HS": "湖南_附件3_绩效评价指标评分表（空表）.xlsx",
}

ROWS = range(12, 36)  # of the indicators in SC
AMOUNTS = "BCDEF"     # of AL


def put(**cells):
    """Values into cells of the first sheet; None empties."""
    def edit(book):
        for cell, value in cells.items():
            book.worksheets[0][cell] = value
    return edit


def both(*edits):
    def edit(book):
        for one in edits:
            one(book)
    return edit


def merge(cells):
    """Merges without emptying what is below, so that the fault is as a careless program leaves it."""
    def edit(book):
        book.worksheets[0].merged_cells.add(CellRange(cells))
    return edit


def unmerge(cells):
    return lambda book: book.worksheets[0].unmerge_cells(cells)


def lists(cells, formula, kind="list", **limits):
    def edit(book):
        sheet = book.worksheets[0]
        sheet.data_validations.dataValidation.clear()
        validation = DataValidation(type=kind, formula1=formula, **limits)
        validation.add(cells)
        sheet.add_data_validation(validation)
    return edit


def words_on(sheet_name, words, state="hidden"):
    def edit(book):
        sheet = book.create_sheet(sheet_name)
        for row, word in enumerate(words, 1):
            sheet.cell(row, 1, word)
        sheet.sheet_state = state
    return edit


def locked(cells, lock):
    def edit(book):
        area = book.worksheets[0][cells]
        for row in area if isinstance(area, tuple) else ((area,),):
            for cell in row:
                cell.protection = Protection(locked=lock)
    return edit


def protect(book):
    """The answers of SH unlocked, all else locked."""
    sheet = book.worksheets[0]
    answers = ["B3", "B4", "F4", "B11", "E11", "B28"]
    answers += [f"{c}{r}" for r in range(6, 10) for c in "CDEG"] + ["H6"]
    answers += [f"{c}{r}" for r in range(13, 27) for c in "CDEFGH"] + ["G27", "F27"]
    for cell in answers:
        sheet[cell].protection = Protection(locked=False)
    sheet.protection.sheet = True


def hide_row(row):
    def edit(book):
        book.worksheets[0].row_dimensions[row].hidden = True
    return edit


def hide_column(column):
    def edit(book):
        book.worksheets[0].column_dimensions[column].hidden = True
    return edit


def coloured(*cells):
    def edit(book):
        for cell in cells:
            book.worksheets[0][cell].fill = PatternFill("solid", fgColor="FFFF00")
    return edit


def below_each_other(gap=2):
    """The form once more on the same sheet, under itself."""
    def edit(book):
        sheet = book.worksheets[0]
        cells = [cell for row in sheet.iter_rows() for cell in row
                 if not isinstance(cell, MergedCell)]
        merges = list(sheet.merged_cells.ranges)
        down = sheet.max_row + gap
        for cell in cells:
            copy = sheet.cell(cell.row + down, cell.column, cell.value)
            copy._style = cell._style
        for merge in merges:
            sheet.merge_cells(start_row=merge.min_row + down, end_row=merge.max_row + down,
                              start_column=merge.min_col, end_column=merge.max_col)
        sheet.print_area = f"A1:{get_column_letter(sheet.max_column)}{sheet.max_row}"
    return edit


def on_sheet(change):
    return lambda book: change(book.worksheets[0])


def page(**settings):
    def edit(book):
        sheet = book.worksheets[0]
        for name, value in settings.items():
            setattr(sheet.page_setup, name, value)
    return edit


def no_fit(book):
    book.worksheets[0].sheet_properties.pageSetUpPr.fitToPage = False


def properties(**values):
    def edit(book):
        for name, value in values.items():
            setattr(book.properties, name, value)
    return edit


def defined(name, text):
    def edit(book):
        book.defined_names.append(DefinedName(name, attr_text=text))
    return edit


def stray(rows):
    def edit(book):
        sheet = book.worksheets[0]
        fill = PatternFill("solid", fgColor="FFFFFF")
        for row in range(60, 60 + rows):
            for column in range(1, 5):
                sheet.cell(row, column).fill = fill
    return edit


def font(cell, name):
    def edit(book):
        target = book.worksheets[0][cell]
        target.font = Font(name=name, size=10)
    return edit


def number_format(code, *cells):
    def edit(book):
        for cell in cells:
            book.worksheets[0][cell].number_format = code
    return edit


def array_formula(cell, cells, formula):
    def edit(book):
        sheet = book.worksheets[0]
        sheet[cell] = formula
        sheet.formula_attributes[cell] = {"t": "array", "ref": cells}
    return edit


def comment(cell, text, author):
    def edit(book):
        book.worksheets[0][cell].comment = Comment(text, author)
    return edit


def sums(rows="12:35", totals=True, points=True):
    """The sums of SC as a maker of forms puts them in."""
    first, last = rows.split(":")
    cells = {"N36": f"=SUM(N{first}:N{last})"} if totals else {}
    if points:
        cells["E36"] = f"=SUM(E{first}:E{last})"
    return put(**cells)


def rates(**others):
    """The formulas of the funding block of SH, some of them otherwise."""
    cells = {f"G{r}": f'=IF(D{r}=0,"",TRUNC(E{r}/D{r}*100,2))' for r in range(6, 10)}
    cells |= {f"{c}6": f"=SUM({c}7:{c}9)" for c in "CDE"}
    cells |= {"H6": "=TRUNC(F6*E6/D6,2)", "G27": "=H6+SUM(G13:G26)"}
    return put(**(cells | others))


SUBTOTALS = {5: "6:10", 11: "12:32", 33: "34:53"}


def subtotals(**others):
    cells = {}
    for column in AMOUNTS:
        for row, rows in SUBTOTALS.items():
            first, last = rows.split(":")
            cells[f"{column}{row}"] = f"=SUM({column}{first}:{column}{last})"
        cells[f"{column}4"] = f"={column}5+{column}11+{column}33"
    return put(**(cells | others))


FAULTS = [
    # Which form it is.
    ("title-and-heads-gone", "TR", put(A1="自评表", D6="预算", E6="执行", F6="比率", A3="名称", A4="中央",
                                       A5="地方", E5="单位", D13="目标", E13="实际", F13="原因"),
     ["JX1701", "JX1702"], []),
    ("only-the-title-is-left", "HS", put(**{f"{c}3": None for c in "ABCDEF"}),
     ["JX1701", "JX1013"], []),
    ("word-of-recognition-gone", "SC", put(B9="评价体系"), ["JX1703"], ["A1"]),
    # Labels, heads, rows, levels.
    ("required-label-gone", "SH", put(A3=None), ["JX1011"], ["A1"]),
    ("label-mistyped", "SH", put(A3="项目名秤"), ["JX1041"], ["A3"]),
    ("label-twice", "SH", put(E4="主管部门"), ["JX1716", "JX1011"], ["E4", "A1"]),
    ("required-head-gone", "SH", put(E12=None), ["JX1021", "JX1013"], ["A12"]),
    ("head-mistyped", "NA", put(E13="年度指标直"), ["JX1041"], ["E13"]),
    ("optional-head-gone", "SC", put(P9=None), ["JX1712"], ["A9"]),
    ("head-twice", "TR", put(F13="指标值"), ["JX1024", "JX1712"], ["F13"]),
    ("level-head-gone", "NA", put(C13=None), ["JX1712"], ["A13"]),
    ("funding-row-gone", "SH", put(B8="（空）"), ["JX1713", "JX1032"], ["A5", "B8"]),
    ("label-of-a-subtotal-gone", "AL", subtotals(A11=None), ["JX1713", "JX1032"], ["A3", "A11"]),
    ("label-of-the-grand-total-gone", "AL", subtotals(A4=None), ["JX1713"], ["A3"]),
    ("funding-row-mistyped", "NA", put(C9="上年结转资全"), ["JX1041"], ["C9"]),
    ("total-line-gone", "SC", put(A37=None, F37=None, E37=None), ["JX1715"], ["A9"]),
    ("total-label-gone", "SH", put(A27=None), ["JX1715"], ["F27"]),
    ("total-label-of-the-national-form-gone", "NA", put(A41=None), ["JX1715"], ["G41"]),
    ("first-of-two-total-labels-gone", "SC", put(A36=None), ["JX1715"], ["E36"]),
    ("level-twice", "SH", put(B15="数量指标"), ["JX1717"], ["B15"]),
    ("level-mistyped", "NA", put(C17="质最指标"), ["JX1041"], ["C17"]),
    # Merges.
    ("merges-overlap", "SH", merge("H26:H27"), ["JX1722", "JX1721"], ["H26"]),
    ("merges-overlap-really", "SC", merge("G20:H20"), ["JX1721"], ["G20", "H20"]),
    ("answers-merged", "SC", merge("N23:N24"), ["JX1722"], ["N23"]),
    ("columns-merged", "SC", merge("N13:O13"), ["JX1723"], ["N13"]),
    ("level-merge-short", "SH", both(unmerge("A13:A20"), merge("A13:A18")), ["JX1724"], ["A13"]),
    ("level-merge-across", "SH", both(unmerge("B19:B20"), unmerge("B21:B22"), merge("B19:B21"), put(B21=None)),
     ["JX1725"], ["B19"]),
    ("head-merge-into-rows", "SC", both(unmerge("N9:N11"), merge("N9:N12")), ["JX1727"], ["N9"]),
    ("level-label-gone", "SH", put(A21=None), ["JX1033"], ["A21"]),
    ("lower-level-label-gone", "NA", put(C20=None), ["JX1033"], ["C20"]),
    # Points and units.
    ("points-do-not-add-up", "SC", put(E23=4), ["JX1202", "JX1203"], ["E36", "E23", "A23"]),
    ("points-of-a-level-differ", "GD", put(D14=9), ["JX1203"], ["B8", "D14"]),
    ("total-points-wrong", "SH", put(F27=90), ["JX1202"], ["F27"]),
    ("points-in-brackets-wrong", "SC", put(A23="特性指标\n(40分)"), ["JX1203"], ["A23"]),
    ("points-of-a-row-gone", "SC", put(E17=None), ["JX1731"], ["E17"]),
    ("points-as-text", "SC", put(E17="5"), ["JX1115"], ["E17"]),
    ("points-are-none", "SC", put(E17="待定"), ["JX1112"], ["E17"]),
    ("unit-gone", "SH", put(A5="项目资金"), ["JX1732"], ["A1"]),
    ("unit-line-gone", "AL", put(A2=None), ["JX1732"], ["A1"]),
    ("two-units", "TR", put(D6="全年预算数（元）"), ["JX1733"], ["D6", "A6"]),
    # Formulas.
    ("sum-misses-last-row", "SC", sums("12:34", points=False), ["JX1745"], ["N36"]),
    ("sum-misses-first-row", "SC", sums("13:35", points=False), ["JX1745"], ["N36"]),
    ("sum-is-shorter-than-its-count", "SC", put(N36='=IF(COUNT(N12:N35)=0,"",SUM(N12:N34))'),
     ["JX1745"], ["N36"]),
    ("sum-is-shorter-than-its-condition", "SC", put(N36='=IF(SUM(N12:N35)=0,"",SUM(N12:N34))'),
     ["JX1745"], ["N36"]),
    ("sum-below-its-limit-misses-rows", "SH", rates(G27="=H6+SUM(G13:G20)"), ["JX1745"], ["G27"]),
    ("sum-below-its-limit-misses-a-row", "HS", put(E13="=SUM(E4:E11)"), ["JX1745"], ["E13"]),
    ("sum-leaves-out-the-funding", "SH", rates(G27="=SUM(G13:G26)"), ["JX1745"], ["G27"]),
    ("sum-takes-in-the-head", "SC", sums("11:35", totals=False), ["JX1746"], ["E36"]),
    ("sum-of-levels-misses-one", "HS", put(B13="=SUM(B4:B9)"), ["JX1745"], ["B13"]),
    ("sum-counts-levels-and-rows", "HS", put(B13="=SUM(B4:B12,D6:D12)"), ["JX1746"], ["B13"]),
    ("sum-of-another-column", "SC", put(N36="=SUM(E12:E35)"), ["JX1745", "JX1746"], ["N36"]),
    ("sum-takes-in-itself", "SC", sums("12:36", points=False), ["JX1747"], ["N36"]),
    ("subtotal-misses-rows", "AL", subtotals(C11="=SUM(C12:C31)"), ["JX1745"], ["C11"]),
    ("total-misses-a-subtotal", "AL", subtotals(B4="=B5+B11"), ["JX1745"], ["B4"]),
    ("total-counts-twice", "AL", subtotals(D4="=SUM(D5:D53)"), ["JX1746"], ["D4"]),
    ("rate-of-another-row", "SH", rates(G7="=E6/D7*100"), ["JX1746", "JX1745"], ["G7"]),
    ("rate-of-another-column", "SH", rates(G6="=E6/C6*100"), ["JX1746", "JX1745"], ["G6"]),
    ("rate-missing-in-a-row", "SH", rates(G8=None), ["JX1743"], ["G8"]),
    ("total-formula-in-some-columns", "SH", rates(E6=None), ["JX1743"], ["E6"]),
    ("subtotal-formula-missing", "AL", subtotals(E11=None), ["JX1743"], ["E11"]),
    ("number-over-a-formula", "SH", rates(G8=0), ["JX1744"], ["G8"]),
    ("formula-with-error", "SC", put(N36="=SUM(#REF!)"), ["JX1741"], ["N36"]),
    ("formula-of-a-missing-sheet", "SC", put(N36="=汇总表!A1"), ["JX1748"], ["N36"]),
    ("formula-of-a-blank-cell", "SC", put(N36="=T99"), ["JX1748"], ["N36"]),
    ("link-to-a-workbook", "SC", put(N36="='[去年.xlsx]评分表'!N36"), ["JX1742"], ["N36"]),
    # Drop-downs.
    ("list-with-other-words", "SC", lists("M12:M35", '"适用,不适用"'), ["JX1751"], ["M12"]),
    ("list-with-chinese-commas", "SC", lists("M12:M35", '"是，否"'), ["JX1751"], ["M12"]),
    ("list-lacks-a-word", "SC", lists("M12:M35", '"是"'), ["JX1753"], ["M12"]),
    ("grades-lack-a-word", "SH", lists("B28", '"优,良,中"'), ["JX1753"], ["B28"]),
    ("list-of-blank-cells", "SC", lists("M12:M35", "$T$1:$T$2"), ["JX1752"], ["M12"]),
    ("list-of-a-missing-sheet", "SC", lists("M12:M35", "字典!$A$1:$A$2"), ["JX1752"], ["M12"]),
    ("list-too-short", "SH", both(words_on("字典", ["优", "良", "中", "差"]),
                                  lists("B28", "字典!$A$1:$A$3")), ["JX1753"], ["B28"]),
    ("list-leaves-out-rows", "SC", lists("M12:M30", '"是,否"'), ["JX1754"], ["M31"]),
    ("list-in-the-wrong-column", "SC", lists("N12:N35", '"是,否"'), ["JX1756"], ["N12"]),
    ("score-limited-too-low", "SC", lists("N12:N35", "0", "decimal", formula2="5",
                                          operator="between"), ["JX1757"], ["N22"]),
    ("list-too-long", "SH", lists("B28", '"优,良,中,差,' + "优秀的成绩" * 60 + '"'),
     ["JX1758"], ["B28"]),
    # Protection.
    ("answers-locked", "SC", locked("N12:N35", True), ["JX1761"], ["N12"]),
    ("field-locked", "SC", locked("C3", True), ["JX1761"], ["C3"]),
    ("points-unlocked", "SC", locked("E12:E35", False), ["JX1762"], ["E12"]),
    ("protected-without-answers", "NA", on_sheet(lambda s: setattr(s.protection, "sheet", True)),
     ["JX1761"], ["D4", "F7", "E7", "D7", "E14"]),
    ("head-unlocked", "SC", locked("E10", False), ["JX1762"], ["E10"]),
    # Hidden.
    ("row-hidden", "SC", hide_row(20), ["JX1771"], ["C20"]),
    ("row-to-write-in-hidden", "SH", hide_row(14), ["JX1774"], ["C14"]),
    ("column-hidden", "SC", hide_column("F"), ["JX1772"], ["F3"]),
    ("sheet-hidden", "SH", words_on("底稿", ["去年得分", 98.5]), ["JX1773"], ["A1"]),
    ("sheet-very-hidden", "SH", words_on("底稿", ["去年得分"], "veryHidden"), ["JX1773"], ["A1"]),
    # Left from last year.
    ("year-in-the-title", "SC", put(A1="附件二：2020年中央和省药品监管补助资金绩效评价评分表"),
     ["JX1781"], ["A1"]),
    ("year-in-the-sheet-name", "HS", lambda book: setattr(book.worksheets[0], "title", "2022年评分表"),
     ["JX1781"], []),
    ("year-in-the-header", "SC",
     on_sheet(lambda s: setattr(s.oddHeader.center, "text", "2020年度")), ["JX1781"], []),
    ("year-in-a-name", "HS", defined("得分2022", "绩效评价指标评分表!$E$13"), ["JX1781"], []),
    ("unit-left", "SH", put(F4="上海市药品监督管理局"), ["JX1782"], ["F4"]),
    ("unit-left-behind-its-label", "GD", put(A3="填报单位名称：某市市场监督管理局"), ["JX1782"], ["A3"]),
    ("amount-left", "NA", put(F7=128.11), ["JX1782"], ["F7"]),
    ("score-left", "SC", put(N20=4.5), ["JX1782"], ["N20"]),
    ("indicator-left", "SH", put(C13="药品抽检批次", D13="≥100(批次)"), ["JX1782"], ["C13", "D13"]),
    ("reason-left", "SC", put(M5="年中调减预算"), ["JX1782"], ["M5"]),
    ("amount-of-a-unit-left", "AL", put(C12=35.5), ["JX1782"], ["C12"]),
    # What only the trial run shows.
    ("score-shown-as-a-date", "SC", number_format("yyyy-mm-dd", "N20"), ["JX1831"], ["N20"]),
    ("amount-shown-in-percent", "SH", number_format("0.00%", "C7"), ["JX1831"], ["C7"]),
    ("rank-shown-as-a-time", "CI", number_format("hh:mm", "E5"), ["JX1831"], ["E5"]),
    ("array-formula-across-the-list", "SH", array_formula("K25", "K25:K28", "=G25:G28"), ["JX1835"],
     []),
    # Size.
    ("stray-rows", "SH", stray(3000), ["JX1791"], ["H3059", "D3059"]),
    ("one-stray-cell", "SC", font("A1048576", "宋体"), ["JX1791"], ["P1048576"]),
    # Printing.
    ("letter-paper", "SC", page(paperSize=1), ["JX1801"], []),
    ("not-fitted", "SC", no_fit, ["JX1802"], []),
    ("print-area-cuts", "SC", on_sheet(lambda s: setattr(s, "print_area", "A1:M41")), ["JX1803"], []),
    # Fonts and persons.
    ("rare-font", "SH", font("C5", "方正悠黑简体"), ["JX1811"], ["C5"]),
    ("one-answer-coloured", "SC", coloured("N20"), ["JX1812"], ["N20"]),
    ("some-answers-coloured", "NA", coloured("E18", "F18", "H20"), ["JX1812"], ["E18"]),
    ("author-is-a-person", "SH", properties(creator="张三"), ["JX1821"], []),
    ("last-author-is-a-person", "SC", properties(lastModifiedBy="lisi"), ["JX1821"], []),
    ("firm-as-author", "SH", properties(creator="某某科技有限公司"), ["JX1821"], []),
    ("path-in-the-properties", "SH", properties(description="D:\\Users\\li\\表样.xlsx"), ["JX1824"], []),
    ("comment-by-a-person", "SC", comment("E12", "这里改成2分？", "王五"), ["JX1822"], ["E12"]),
    ("mobile-number", "GD", put(A31="联系人电话：13800138000"), ["JX1823"], ["A31"]),
]

CLEAN = [
    ("nothing", form, lambda book: None) for form in FORMS
] + [
    ("year-of-the-form", "SH", put(A2="（2023年度）")),
    ("right-sums", "SC", sums()),
    ("sum-of-the-levels", "HS", put(B13="=SUM(B4:B12)")),
    ("sum-of-levels-and-rows", "HS", put(B13="=SUM(B4:B5,D6:D12)")),
    ("list-with-other-right-words", "SC", lists("M12:M35", '"有,无"')),
    ("right-sum-with-a-condition", "SC",
     put(N36='=IF(SUM(N12:N35)=0,"",ROUND(SUM(N12:N35),2))')),
    ("right-sum-behind-a-count", "SC", put(N36='=IF(COUNT(N12:N35)=0,"",SUM(N12:N35))')),
    ("right-rates", "SH", rates()),
    ("right-subtotals", "AL", subtotals()),
    ("total-of-all-rows", "AL", subtotals(**{f"{c}4": f"=SUM({c}6:{c}10,{c}12:{c}32,{c}34:{c}53)"
                                             for c in AMOUNTS})),
    ("list-on-a-hidden-sheet", "SH", both(words_on("字典", ["优", "良", "中", "差"]),
                                          lists("B28", "字典!$A$1:$A$4"))),
    ("list-by-a-name", "SC", both(words_on("字典", ["是", "否"]), defined("是否", "字典!$A$1:$A$2"),
                                  lists("M12:M35", "是否"))),
    ("score-limited-right", "SC", lists("N12:N35", "0", "decimal", formula2="13",
                                        operator="between")),
    ("protected", "SH", protect),
    ("filled-in-on-purpose", "SH", both(protect, put(F4="上海市药品监督管理局"), locked("F4", True))),
    ("print-area", "SC", on_sheet(lambda s: setattr(s, "print_area", "A1:P41"))),
    ("two-forms-on-a-sheet", "SH", below_each_other()),
    ("two-forms-on-a-sheet", "NA", below_each_other()),
    ("two-forms-on-a-sheet", "TR", below_each_other()),
    ("column-coloured", "SC", coloured(*(f"N{row}" for row in ROWS))),
    ("every-other-row-coloured", "SH",
     coloured(*(f"{c}{row}" for c in "CDEFGH" for row in range(13, 27, 2)))),
    ("total-of-the-funding-coloured", "SH", coloured("C6", "D6", "E6", "G6", "H6")),
    ("office-as-author", "SH", properties(creator="某省药品监督管理局财务处", lastModifiedBy="Unknown")),
    ("comment-by-the-office", "SC", comment("M12", "只填是或否", "省局财务处")),
    ("hidden-row-without-content", "SH", hide_row(40)),
    ("note-below", "SH", put(A30="注：请于2024年3月31日前报送，联系电话 021-12345678。")),
    ("usual-fonts", "SC", both(font("D12", "仿宋_GB2312"), font("D13", "楷体"))),
    ("noughts", "NA", put(D9=0, E9=0, F9=0)),
    ("office-telephone", "GD", put(A31="咨询电话：020-37886014")),
]
