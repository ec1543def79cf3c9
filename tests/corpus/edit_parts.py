# SPDX-License-Identifier: MIT
"""The parts of a workbook with one of everything that names cells, as Excel writes them.

Sheet 评分表 has a list in rows 5 to 9 under the label A5:A9 and a total in row 10.
"""

from workbook_parts import HEAD, MAIN, REL, relationships

OFFICE = "application/vnd.openxmlformats-officedocument."
SHEETML = OFFICE + "spreadsheetml."
X14 = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"
XM = "http://schemas.microsoft.com/office/excel/2006/main"
DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"
DRAWINGML = "http://schemas.openxmlformats.org/drawingml/2006/main"
CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart"
THREADED = "http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"
OFFICE_2017 = "http://schemas.microsoft.com/office/2017/10/relationships"

OVERRIDES = {
    "/xl/workbook.xml": SHEETML + "sheet.main+xml",
    "/xl/worksheets/sheet1.xml": SHEETML + "worksheet+xml",
    "/xl/worksheets/sheet2.xml": SHEETML + "worksheet+xml",
    "/xl/styles.xml": SHEETML + "styles+xml",
    "/xl/sharedStrings.xml": SHEETML + "sharedStrings+xml",
    "/xl/calcChain.xml": SHEETML + "calcChain+xml",
    "/xl/comments1.xml": SHEETML + "comments+xml",
    "/xl/threadedComments/threadedComment1.xml": "application/vnd.ms-excel.threadedcomments+xml",
    "/xl/persons/person.xml": "application/vnd.ms-excel.person+xml",
    "/xl/drawings/drawing1.xml": OFFICE + "drawing+xml",
    "/xl/charts/chart1.xml": OFFICE + "drawingml.chart+xml",
    "/xl/tables/table1.xml": SHEETML + "table+xml",
    "/xl/ctrlProps/ctrlProp1.xml": "application/vnd.ms-excel.controlproperties+xml",
    "/docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
    "/customXml/itemProps1.xml": OFFICE + "customXmlProperties+xml",
}
DEFAULTS = {
    "xml": "application/xml", "png": "image/png", "vml": OFFICE + "vmlDrawing",
    "rels": "application/vnd.openxmlformats-package.relationships+xml",
    "bin": SHEETML + "printerSettings",
}


def cell(ref, style, content="", kind=""):
    kind = f' t="{kind}"' if kind else ""
    return f'<c r="{ref}" s="{style}"{kind}>{content}</c>' if content else f'<c r="{ref}" s="{style}"/>'


def list_row(number, label):
    first = cell(f"A{number}", 2, "<v>2</v>", "s") if label else cell(f"A{number}", 2)
    rank = (f'<f t="shared" ref="H5:H9" si="0">RANK(F5,F$5:F$9)</f>' if number == 5
            else '<f t="shared" si="0"/>')
    return (f'<row r="{number}" spans="1:8" ht="28.5" customHeight="1">{first}'
            f'{cell(f"B{number}", 2)}{cell(f"C{number}", 2)}{cell(f"D{number}", 3, "<v>10</v>")}'
            f'{cell(f"E{number}", 4)}{cell(f"F{number}", 4, f"<v>{number}</v>")}'
            f'{cell(f"G{number}", 3, f"<f>F{number}/D{number}</f><v>{number / 10}</v>")}'
            f'{cell(f"H{number}", 3, f"{rank}<v>{10 - number}</v>")}</row>')


ROWS = (
    '<row r="1" ht="30" customHeight="1"><c r="A1" s="1" t="s"><v>0</v></c></row>'
    '<row r="4" spans="1:8"><c r="A4" s="1" t="s"><v>1</v></c></row>'
    + "".join(list_row(n, n == 5) for n in range(5, 10)) +
    '<row r="10" spans="1:8"><c r="A10" s="1" t="s"><v>3</v></c>'
    '<c r="D10" s="3"><f>SUM(D5:D9)</f><v>50</v></c><c r="F10" s="3"><f>SUM(F5:F9)</f><v>35</v></c>'
    '<c r="G10" s="3"><f>F10/$D$10</f><v>0.7</v></c></row>'
    '<row r="12"><c r="A12"><f>字典!B1+合计得分</f><v>70</v></c><c r="B12" s="1" t="s"><v>4</v></c></row>'
    '<row r="15"><c r="A15" t="s"><v>5</v></c><c r="B15" t="s"><v>6</v></c></row>'
    '<row r="16"><c r="A16"><v>1</v></c><c r="B16"><f>表1[[#This Row],[甲]]*2</f><v>2</v></c></row>')

EXTENSIONS = (
    f'<extLst><ext xmlns:x14="{X14}" uri="{{78C0D931-6437-407d-A8EE-F0AAD7539E65}}">'
    f'<x14:conditionalFormattings><x14:conditionalFormatting xmlns:xm="{XM}">'
    '<x14:cfRule type="dataBar" id="{11111111-1111-1111-1111-111111111111}"><x14:dataBar minLength="0" '
    'maxLength="100"><x14:cfvo type="autoMin"/><x14:cfvo type="formula"><xm:f>$D$10</xm:f></x14:cfvo>'
    '</x14:dataBar></x14:cfRule><xm:sqref>F5:F9</xm:sqref></x14:conditionalFormatting>'
    f'</x14:conditionalFormattings></ext><ext xmlns:x14="{X14}" '
    'uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}">'
    f'<x14:dataValidations xmlns:xm="{XM}" count="1"><x14:dataValidation type="list" allowBlank="1" '
    'xr:uid="{22222222-2222-2222-2222-222222222222}" '
    'xmlns:xr="http://schemas.microsoft.com/office/spreadsheetml/2014/revision"><x14:formula1>'
    '<xm:f>字典!$A$1:$A$4</xm:f></x14:formula1><xm:sqref>E5:E9</xm:sqref></x14:dataValidation>'
    f'</x14:dataValidations></ext><ext xmlns:x14="{X14}" '
    'uri="{05C60535-1F16-4fd2-B633-F4F36F0B64E0}">'
    f'<x14:sparklineGroups xmlns:xm="{XM}"><x14:sparklineGroup><x14:colorSeries rgb="FF376092"/>'
    '<x14:sparklines><x14:sparkline><xm:f>评分表!F5:F9</xm:f><xm:sqref>I10</xm:sqref></x14:sparkline>'
    '</x14:sparklines></x14:sparklineGroup></x14:sparklineGroups></ext></extLst>')

CONTROLS = (
    '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">'
    f'<mc:Choice Requires="x14" xmlns:x14="{X14}"><controls><mc:AlternateContent><mc:Choice '
    'Requires="x14"><control shapeId="1030" r:id="rId9" name="Check Box 1"><controlPr defaultSize="0" '
    'autoFill="0" autoLine="0" autoPict="0"><anchor moveWithCells="1"><from>'
    f'<xdr:col xmlns:xdr="{DRAWING}">1</xdr:col><xdr:colOff xmlns:xdr="{DRAWING}">0</xdr:colOff>'
    f'<xdr:row xmlns:xdr="{DRAWING}">12</xdr:row><xdr:rowOff xmlns:xdr="{DRAWING}">0</xdr:rowOff></from>'
    f'<to><xdr:col xmlns:xdr="{DRAWING}">2</xdr:col><xdr:colOff xmlns:xdr="{DRAWING}">0</xdr:colOff>'
    f'<xdr:row xmlns:xdr="{DRAWING}">13</xdr:row><xdr:rowOff xmlns:xdr="{DRAWING}">0</xdr:rowOff></to>'
    '</anchor></controlPr></control></mc:Choice></mc:AlternateContent></controls></mc:Choice>'
    '</mc:AlternateContent>')

SHEET = (
    f'{HEAD}<worksheet xmlns="{MAIN}" xmlns:r="{REL}">'
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="A1:I16"/>'
    '<sheetViews><sheetView tabSelected="1" workbookViewId="0"><pane xSplit="3" ySplit="4" '
    'topLeftCell="D5" activePane="bottomRight" state="frozen"/><selection pane="bottomRight" '
    'activeCell="F12" sqref="F12:G13"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="14.25"/>'
    '<cols><col min="1" max="3" width="16" customWidth="1"/></cols>'
    f'<sheetData>{ROWS}</sheetData>'
    '<sheetProtection sheet="1" objects="1" scenarios="1"/>'
    '<protectedRanges><protectedRange sqref="E5:F9" name="填报区"/></protectedRanges>'
    '<autoFilter ref="A4:H9"/>'
    '<mergeCells count="4"><mergeCell ref="A1:H1"/><mergeCell ref="A5:A9"/><mergeCell ref="B9:C9"/>'
    '<mergeCell ref="B12:D13"/></mergeCells>'
    '<conditionalFormatting sqref="F5:F9"><cfRule type="expression" dxfId="0" priority="1">'
    '<formula>$F5&gt;$D5</formula></cfRule><cfRule type="dataBar" priority="2"><dataBar>'
    '<cfvo type="min"/><cfvo type="formula" val="$D$10"/><color rgb="FF638EC6"/></dataBar><extLst>'
    f'<ext xmlns:x14="{X14}" uri="{{B025F937-C7B1-47D3-B67F-A62EFF666E3E}}">'
    '<x14:id>{11111111-1111-1111-1111-111111111111}</x14:id></ext></extLst></cfRule>'
    '</conditionalFormatting><conditionalFormatting sqref="D10"><cfRule type="cellIs" dxfId="0" '
    'priority="3" operator="notEqual"><formula>50</formula></cfRule></conditionalFormatting>'
    '<dataValidations count="1"><dataValidation type="decimal" allowBlank="1" showErrorMessage="1" '
    'errorTitle="得分" error="0 至权重" sqref="F5:F9"><formula1>0</formula1><formula2>$D5</formula2>'
    '</dataValidation></dataValidations>'
    '<hyperlinks><hyperlink ref="A12" location="评分表!F10" display="合计"/>'
    '<hyperlink ref="B15" r:id="rId1"/></hyperlinks>'
    '<printOptions horizontalCentered="1"/><pageMargins left="0.5" right="0.5" top="0.7" bottom="0.7" '
    'header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" r:id="rId2"/>'
    '<headerFooter><oddFooter>&amp;C第 &amp;P 页</oddFooter></headerFooter>'
    '<rowBreaks count="1" manualBreakCount="1"><brk id="13" max="16383" man="1"/></rowBreaks>'
    '<ignoredErrors><ignoredError sqref="E5:E9" numberStoredAsText="1"/></ignoredErrors>'
    f'<drawing r:id="rId3"/><legacyDrawing r:id="rId4"/>{CONTROLS}'
    f'<tableParts count="1"><tablePart r:id="rId7"/></tableParts>{EXTENSIONS}</worksheet>')

WORDS = (
    f'{HEAD}<worksheet xmlns="{MAIN}" xmlns:r="{REL}"><sheetData>'
    '<row r="1"><c r="A1" t="s"><v>7</v></c><c r="B1"><f>SUM(评分表!F5:F9)</f><v>35</v></c>'
    '<c r="C1"><f t="shared" ref="C1:C2" si="0">评分表!$F$10*A9</f><v>0</v></c></row>'
    '<row r="2"><c r="A2" t="s"><v>8</v></c><c r="B2"><f>COUNTIF(\'评分表\'!$4:$9,"F10")</f><v>0</v></c>'
    '<c r="C2"><f t="shared" si="0"/><v>0</v></c></row>'
    '<row r="3"><c r="A3" t="s"><v>9</v></c></row><row r="10"><c r="A10"><f>A9+A12</f><v>0</v></c></row>'
    '</sheetData><conditionalFormatting sqref="A1:A4"><cfRule type="expression" priority="1">'
    '<formula>评分表!$D$10&lt;50</formula></cfRule></conditionalFormatting>'
    '<hyperlinks><hyperlink ref="A1" location="\'评分表\'!A12"/></hyperlinks></worksheet>')

WORKBOOK = (
    f'{HEAD}<workbook xmlns="{MAIN}" xmlns:r="{REL}"><workbookPr defaultThemeVersion="166925"/>'
    '<bookViews><workbookView activeTab="0"/></bookViews><sheets><sheet name="评分表" sheetId="1" '
    'r:id="rId1"/><sheet name="字典" sheetId="2" state="hidden" r:id="rId2"/></sheets><definedNames>'
    '<definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">评分表!$A$4:$H$9</definedName>'
    '<definedName name="_xlnm.Print_Area" localSheetId="0">评分表!$A$1:$H$16</definedName>'
    '<definedName name="_xlnm.Print_Titles" localSheetId="0">评分表!$A:$A,评分表!$1:$4</definedName>'
    '<definedName name="合计得分">评分表!$F$10</definedName>'
    '<definedName name="得分">OFFSET(评分表!$F$5,0,0,COUNTA(评分表!$F$5:$F$9),1)</definedName>'
    '<definedName name="等级">字典!$A$1:$A$10</definedName>'
    '</definedNames><calcPr calcId="191029"/></workbook>')


def anchor(kind, first, last, content, more=""):
    def corner(name, column, row, offset):
        return (f'<xdr:{name}><xdr:col>{column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>{row}'
                f'</xdr:row><xdr:rowOff>{offset}</xdr:rowOff></xdr:{name}>')
    to = corner("to", 13, *last) if last else '<xdr:ext cx="190500" cy="190500"/>'
    return (f'<xdr:{kind}{more}>{corner("from", 10, *first)}{to}{content}<xdr:clientData/></xdr:{kind}>')


PICTURE = (
    '<xdr:pic><xdr:nvPicPr><xdr:cNvPr id="{0}" name="图 {0}"/><xdr:cNvPicPr/></xdr:nvPicPr>'
    '<xdr:blipFill><a:blip r:embed="rId1"/><a:stretch><a:fillRect/></a:stretch></xdr:blipFill><xdr:spPr>'
    '<a:xfrm><a:off x="0" y="0"/><a:ext cx="190500" cy="190500"/></a:xfrm><a:prstGeom prst="rect">'
    '<a:avLst/></a:prstGeom></xdr:spPr></xdr:pic>')
FRAME = (
    '<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="9" name="图表 1"/>'
    '<xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/>'
    f'</xdr:xfrm><a:graphic><a:graphicData uri="{CHART}"><c:chart xmlns:c="{CHART}" r:id="rId2"/>'
    '</a:graphicData></a:graphic></xdr:graphicFrame>')
SHAPE = (
    '<xdr:sp macro="" textlink="评分表!$F$10"><xdr:nvSpPr><xdr:cNvPr id="8" name="框 1"/><xdr:cNvSpPr/>'
    '</xdr:nvSpPr><xdr:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="9525" cy="9525"/></a:xfrm>'
    '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr><xdr:txBody><a:bodyPr/><a:p><a:r>'
    '<a:t>35</a:t></a:r></a:p></xdr:txBody></xdr:sp>')
DRAWING_PART = (
    f'{HEAD}<xdr:wsDr xmlns:xdr="{DRAWING}" xmlns:a="{DRAWINGML}" xmlns:r="{REL}">'
    + anchor("twoCellAnchor", (17, 0), (30, 0), FRAME)
    + anchor("twoCellAnchor", (5, 0), (12, 5), PICTURE.format(2), ' editAs="oneCell"')
    + anchor("twoCellAnchor", (5, 0), (12, 5), PICTURE.format(3))
    + anchor("twoCellAnchor", (5, 0), (9, 0), PICTURE.format(4))
    + anchor("twoCellAnchor", (10, 0), (12, 0), PICTURE.format(5), ' editAs="absolute"')
    + anchor("oneCellAnchor", (9, 3), None, SHAPE) + "</xdr:wsDr>")

CHART_PART = (
    f'{HEAD}<c:chartSpace xmlns:c="{CHART}" xmlns:a="{DRAWINGML}" xmlns:r="{REL}"><c:chart><c:title>'
    '<c:tx><c:strRef><c:f>评分表!$A$1</c:f></c:strRef></c:tx></c:title><c:plotArea><c:layout/><c:barChart>'
    '<c:barDir val="col"/><c:grouping val="clustered"/><c:ser><c:idx val="0"/><c:order val="0"/><c:cat>'
    '<c:strRef><c:f>评分表!$C$5:$C$9</c:f></c:strRef></c:cat><c:val><c:numRef><c:f>评分表!$F$5:$F$9</c:f>'
    '<c:numCache><c:formatCode>General</c:formatCode><c:ptCount val="1"/><c:pt idx="0"><c:v>5</c:v>'
    '</c:pt></c:numCache></c:numRef></c:val></c:ser><c:axId val="1"/><c:axId val="2"/></c:barChart>'
    '<c:catAx><c:axId val="1"/><c:scaling/><c:axPos val="b"/><c:crossAx val="2"/></c:catAx>'
    '<c:valAx><c:axId val="2"/><c:scaling/><c:axPos val="l"/><c:crossAx val="1"/></c:valAx>'
    '</c:plotArea></c:chart></c:chartSpace>')

COMMENTS = (
    f'{HEAD}<comments xmlns="{MAIN}"><authors><author>评价组</author><author>tc={{333}}</author></authors>'
    '<commentList><comment ref="B12" authorId="0" shapeId="0"><text><r><rPr><sz val="9"/></rPr>'
    '<t>签字盖章</t></r></text></comment><comment ref="F6" authorId="0" shapeId="0"><text><t>核对</t></text>'
    '</comment><comment ref="G12" authorId="1" shapeId="0"><text><t>[批注] 请说明</t></text></comment>'
    '</commentList></comments>')
THREADS = (
    f'{HEAD}<ThreadedComments xmlns="{THREADED}"><threadedComment ref="G12" dT="2024-01-01T00:00:00.00" '
    'personId="{44444444-4444-4444-4444-444444444444}" id="{55555555-5555-5555-5555-555555555555}">'
    '<text>请说明</text></threadedComment></ThreadedComments>')
PERSONS = (
    f'{HEAD}<personList xmlns="{THREADED}"><person displayName="office" '
    'id="{44444444-4444-4444-4444-444444444444}" userId="office" providerId="None"/></personList>')


def note(number, row, column):
    return (
        f'<v:shape id="_x0000_s{number}" type="#_x0000_t202" style=\'position:absolute;visibility:hidden\' '
        'fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow color="black" '
        'obscured="t"/><v:path o:connecttype="none"/><v:textbox><div></div></v:textbox>'
        '<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/>'
        f'<x:Anchor>\r\n    {column + 1}, 15, {max(row - 1, 0)}, 2, {column + 3}, 31, {row + 3}, 9</x:Anchor>'
        f'<x:AutoFill>False</x:AutoFill><x:Row>{row}</x:Row><x:Column>{column}</x:Column></x:ClientData>'
        '</v:shape>')


VML = (
    '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" '
    'xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" '
    'data="1"/></o:shapelayout><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" '
    'path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" '
    'o:connecttype="rect"/></v:shapetype>' + note(1025, 11, 1) + note(1026, 5, 5) + note(1027, 11, 6) +
    '<v:shape id="_x0000_s1030" type="#_x0000_t201" style=\'position:absolute\'><x:ClientData '
    'ObjectType="Checkbox"><x:Anchor>1, 0, 12, 0, 2, 0, 13, 0</x:Anchor><x:FmlaLink>$F$10</x:FmlaLink>'
    '</x:ClientData></v:shape></xml>')
TABLE = (
    f'{HEAD}<table xmlns="{MAIN}" id="1" name="表1" displayName="表1" ref="A15:B16" totalsRowShown="0">'
    '<autoFilter ref="A15:B16"/><tableColumns count="2"><tableColumn id="1" name="甲"/><tableColumn id="2" '
    'name="乙"><calculatedColumnFormula>表1[[#This Row],[甲]]*2</calculatedColumnFormula></tableColumn>'
    '</tableColumns></table>')
STYLES = (
    f'{HEAD}<styleSheet xmlns="{MAIN}"><fonts count="1"><font><sz val="11"/><name val="宋体"/></font></fonts>'
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill '
    'patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/>'
    '<diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" '
    'borderId="0"/></cellStyleXfs><cellXfs count="5">'
    + "".join(f'<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"{more}</xf>' for more in (
        '>', ' applyAlignment="1"><alignment horizontal="center"/>',
        ' applyAlignment="1"><alignment wrapText="1"/>', '>',
        ' applyProtection="1"><protection locked="0"/>'))
    + '</cellXfs><cellStyles count="1"><cellStyle name="常规" xfId="0" builtinId="0"/></cellStyles>'
    '<dxfs count="1"><dxf><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill></dxf></dxfs>'
    '</styleSheet>')
TEXTS = ("绩效评价评分表", "一级指标", "产出指标", "合计", "签字", "甲", "乙", "优", "良", "中")
CUSTOM = f'{HEAD}<form xmlns="urn:example:form" id="A5:A9">保留</form>'

PARTS = {
    "[Content_Types].xml": (
        f'{HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        + "".join(f'<Default Extension="{k}" ContentType="{v}"/>' for k, v in DEFAULTS.items())
        + "".join(f'<Override PartName="{k}" ContentType="{v}"/>' for k, v in OVERRIDES.items())
        + "</Types>"),
    "_rels/.rels": relationships(("rId1", "officeDocument", "xl/workbook.xml")),
    "xl/workbook.xml": WORKBOOK,
    "xl/_rels/workbook.xml.rels": relationships(
        ("rId1", "worksheet", "worksheets/sheet1.xml"), ("rId2", "worksheet", "worksheets/sheet2.xml"),
        ("rId3", "styles", "styles.xml"), ("rId4", "sharedStrings", "sharedStrings.xml"),
        ("rId5", "calcChain", "calcChain.xml"), ("rId6", "customXml", "../customXml/item1.xml")).replace(
            "</Relationships>", f'<Relationship Id="rId7" Type="{OFFICE_2017}/person" '
            'Target="persons/person.xml"/></Relationships>'),
    "xl/worksheets/sheet1.xml": SHEET,
    "xl/worksheets/_rels/sheet1.xml.rels": relationships(
        ("rId2", "printerSettings", "../printerSettings/printerSettings1.bin"),
        ("rId3", "drawing", "../drawings/drawing1.xml"),
        ("rId4", "vmlDrawing", "../drawings/vmlDrawing1.vml"),
        ("rId5", "comments", "../comments1.xml"), ("rId7", "table", "../tables/table1.xml"),
        ("rId9", "ctrlProp", "../ctrlProps/ctrlProp1.xml")).replace(
            "</Relationships>", f'<Relationship Id="rId1" Type="{REL}/hyperlink" '
            'Target="https://example.org/" TargetMode="External"/>'
            f'<Relationship Id="rId6" Type="{OFFICE_2017}/threadedComment" '
            'Target="../threadedComments/threadedComment1.xml"/></Relationships>'),
    "xl/worksheets/sheet2.xml": WORDS,
    "xl/styles.xml": STYLES,
    "xl/sharedStrings.xml": f'{HEAD}<sst xmlns="{MAIN}" count="10" uniqueCount="10">'
                            + "".join(f"<si><t>{t}</t></si>" for t in TEXTS) + "</sst>",
    "xl/calcChain.xml": f'{HEAD}<calcChain xmlns="{MAIN}"><c r="D10" i="1"/><c r="F10" i="1"/></calcChain>',
    "xl/comments1.xml": COMMENTS,
    "xl/threadedComments/threadedComment1.xml": THREADS,
    "xl/persons/person.xml": PERSONS,
    "xl/drawings/drawing1.xml": DRAWING_PART,
    "xl/drawings/_rels/drawing1.xml.rels": relationships(
        ("rId1", "image", "../media/image1.png"), ("rId2", "chart", "../charts/chart1.xml")),
    "xl/drawings/vmlDrawing1.vml": VML,
    "xl/charts/chart1.xml": CHART_PART,
    "xl/tables/table1.xml": TABLE,
    "xl/ctrlProps/ctrlProp1.xml": (f'{HEAD}<formControlPr xmlns="{X14}" objectType="CheckBox" '
                                   'fmlaLink="$F$10" lockText="1"/>'),
    "docProps/core.xml": (
        f'{HEAD}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/'
        'core-properties"/>'),
    "customXml/item1.xml": CUSTOM,
    "customXml/itemProps1.xml": (
        f'{HEAD}<ds:datastoreItem ds:itemID="{{66666666-6666-6666-6666-666666666666}}" '
        'xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"/>'),
}
