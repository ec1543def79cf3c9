// SPDX-License-Identifier: MIT
// Inserted rows: what the sheet itself says afterwards.
#include <doctest/doctest.h>

#include "base/finding/finding.hpp"
#include "support/edited_workbook.hpp"

namespace {

using namespace jixiao;
using test::EditedWorkbook;
using test::small_workbook;

// The sheet after two rows have come before row 4, like row 3 (as programs count).
std::string inserted(std::string_view content, std::uint32_t before = 4, std::uint32_t like = 3) {
    EditedWorkbook workbook(small_workbook(content));
    workbook.sheet().insert_rows(before - 1, 2, like - 1);
    CHECK(workbook.knows_places());
    const std::string text = workbook.part(test::kSheetPart);
    const std::size_t begin = text.find('>', text.find("<worksheet")) + 1;
    return text.substr(begin, text.find("</worksheet>") - begin);
}

// The same for what stands in <sheetData>.
std::string rows(std::string_view content, std::uint32_t before = 4, std::uint32_t like = 3) {
    const std::string text =
        inserted("<sheetData>" + std::string(content) + "</sheetData>", before, like);
    return text.substr(11, text.size() - 23);
}

// The same for what stands behind it.
std::string behind(std::string_view content, std::uint32_t before = 4, std::uint32_t like = 3) {
    const std::string text = inserted("<sheetData/>" + std::string(content), before, like);
    return text.substr(12);
}

Code refusal(std::string_view content, std::uint32_t before = 4, std::uint32_t like = 3) {
    EditedWorkbook workbook(small_workbook(content));
    const std::string untouched = workbook.saved();
    try {
        workbook.sheet().insert_rows(before - 1, 2, like - 1);
    } catch (const Error& error) {
        CHECK(workbook.saved() == untouched);
        return error.code();
    }
    return Code::internal;
}

}  // namespace

TEST_CASE("rows below move, the new ones look like their model") {
    CHECK(
        rows(
            R"(<row r="3" spans="1:2" ht="30" s="4" customFormat="1"><c r="A3" s="1" t="s"><v>0</v></c>)"
            R"(<c r="B3"><v>5</v></c></row><row r="4" ht="9"><c r="A4" s="2"/></row>)") ==
        R"(<row r="3" spans="1:2" ht="30" s="4" customFormat="1"><c r="A3" s="1" t="s"><v>0</v></c>)"
        R"(<c r="B3"><v>5</v></c></row>)"
        R"(<row r="4" spans="1:2" ht="30" s="4" customFormat="1"><c r="A4" s="1"/></row>)"
        R"(<row r="5" spans="1:2" ht="30" s="4" customFormat="1"><c r="A5" s="1"/></row>)"
        R"(<row r="6" ht="9"><c r="A6" s="2"/></row>)");
    CHECK(rows(R"(<row r="1"/>)") == R"(<row r="1"/>)");
    CHECK(rows(R"(<row r="3"/>)") == R"(<row r="3"/><row r="4"></row><row r="5"></row>)");
}

TEST_CASE("formulas move with their rows and are copied into the new ones") {
    CHECK(rows(R"(<row r="2"><c r="A2"><f>SUM(B2:B3)</f><v>1</v></c></row>)"
               R"(<row r="3"><c r="B3"><f ca="1">A3&amp;"&lt;"</f><v>1</v></c></row>)"
               R"(<row r="4"><c r="B4"><f>SUM(B2:B3)/A$3+A5</f><v>3</v></c></row>)") ==
          R"(<row r="2"><c r="A2"><f>SUM(B2:B5)</f><v>1</v></c></row>)"
          R"(<row r="3"><c r="B3"><f ca="1">A3&amp;"&lt;"</f><v>1</v></c></row>)"
          R"(<row r="4"><c r="B4"><f ca="1">A4&amp;"&lt;"</f></c></row>)"
          R"(<row r="5"><c r="B5"><f ca="1">A5&amp;"&lt;"</f></c></row>)"
          R"(<row r="6"><c r="B6"><f>SUM(B2:B5)/A$3+A7</f><v>3</v></c></row>)");
}

TEST_CASE("shared formulas that change become plain ones") {
    CHECK(rows(R"(<row r="3"><c r="A3"><f t="shared" ref="A3:A4" si="0">B3*2</f></c></row>)"
               R"(<row r="4"><c r="A4"><f t="shared" si="0"/><v>1</v></c></row>)") ==
          R"(<row r="3"><c r="A3"><f>B3*2</f></c></row>)"
          R"(<row r="4"><c r="A4"><f>B4*2</f></c></row><row r="5"><c r="A5"><f>B5*2</f></c></row>)"
          R"(<row r="6"><c r="A6"><f>B6*2</f><v>1</v></c></row>)");
    // Others stay.
    const char* above = R"(<row r="1"><c r="A1"><f t="shared" ref="A1:B1" si="0">A2</f></c>)"
                        R"(<c r="B1"><f t="shared" si="0"/></c></row>)";
    CHECK(rows(above) == above);
}

TEST_CASE("array formulas of one row move and are copied, others must not be cut") {
    CHECK(
        rows(
            R"(<row r="3"><c r="A3"><f t="array" ref="A3:B3">C3:D3</f></c><c r="B3"><v>1</v></c></row>)"
            R"(<row r="4"><c r="A4"><f t="array" ref="A4:A5">C4:C5</f></c></row>)") ==
        R"(<row r="3"><c r="A3"><f t="array" ref="A3:B3">C3:D3</f></c><c r="B3"><v>1</v></c></row>)"
        R"(<row r="4"><c r="A4"><f t="array" ref="A4:B4">C4:D4</f></c></row>)"
        R"(<row r="5"><c r="A5"><f t="array" ref="A5:B5">C5:D5</f></c></row>)"
        R"(<row r="6"><c r="A6"><f t="array" ref="A6:A7">C6:C7</f></c></row>)");
    CHECK(
        refusal(
            R"(<sheetData><row r="3"><c r="A3"><f t="array" ref="A3:A4">B3:B4</f></c></row></sheetData>)") ==
        Code::edit_array);
    CHECK(
        refusal(
            R"(<sheetData><row r="2"><c r="A2"><f t="array" ref="A2:A3">B3:B4</f></c></row></sheetData>)") ==
        Code::edit_array);
    CHECK(
        refusal(
            R"(<sheetData><row r="9"><c r="A9"><f t="dataTable" ref="A9:A12" r1="B1"/></c></row></sheetData>)") ==
        Code::edit_data_table);
    CHECK(refusal(R"(<sheetData><row r="1048575"/></sheetData>)") == Code::edit_beyond);
}

TEST_CASE(
    "merges around the place grow, labels at the end of a list too, those of the model are "
    "copied") {
    CHECK(
        behind(
            R"(<mergeCells count="5"><mergeCell ref="A2:A3"/><mergeCell ref="B3:C3"/>)"
            R"(<mergeCell ref="A1:C1"/><mergeCell ref="D3:D6"/><mergeCell ref="A4:B5"/></mergeCells>)") ==
        R"(<mergeCells count="7"><mergeCell ref="A2:A5"/><mergeCell ref="B3:C3"/>)"
        R"(<mergeCell ref="B4:C4"/><mergeCell ref="B5:C5"/>)"
        R"(<mergeCell ref="A1:C1"/><mergeCell ref="D3:D8"/><mergeCell ref="A6:B7"/></mergeCells>)");
    CHECK(behind(R"(<mergeCells><mergeCell ref="A4:A5"/></mergeCells>)", 4, 4) ==
          R"(<mergeCells><mergeCell ref="A6:A7"/></mergeCells>)");
}

TEST_CASE("a label's formula is not copied under the label") {
    CHECK(
        inserted(R"(<sheetData><row r="3"><c r="A3" s="1"><f>B1</f></c></row></sheetData>)"
                 R"(<mergeCells><mergeCell ref="A3:A4"/></mergeCells>)") ==
        R"(<sheetData><row r="3"><c r="A3" s="1"><f>B1</f></c></row><row r="4"><c r="A4" s="1"/></row>)"
        R"(<row r="5"><c r="A5" s="1"/></row></sheetData><mergeCells><mergeCell ref="A3:A6"/></mergeCells>)");
}

TEST_CASE("formats and validations treat new rows like their model") {
    CHECK(
        behind(
            R"(<conditionalFormatting sqref="A3 B1:B9"><cfRule type="expression"><formula>$C3&lt;$C$9</formula></cfRule>)"
            R"(<cfRule type="colorScale"><colorScale><cfvo type="num" val="$D$4"/></colorScale></cfRule></conditionalFormatting>)"
            R"(<dataValidations count="1"><dataValidation sqref="E2:E3"><formula1>$F$4:$F$9</formula1></dataValidation></dataValidations>)") ==
        R"(<conditionalFormatting sqref="A3:A5 B1:B11"><cfRule type="expression"><formula>$C3&lt;$C$11</formula></cfRule>)"
        R"(<cfRule type="colorScale"><colorScale><cfvo type="num" val="$D$6"/></colorScale></cfRule></conditionalFormatting>)"
        R"(<dataValidations count="1"><dataValidation sqref="E2:E5"><formula1>$F$6:$F$11</formula1></dataValidation></dataValidations>)");
}

TEST_CASE("formulas of an area that grows upwards count from its new first cell") {
    CHECK(
        behind(
            R"(<dataValidations count="2"><dataValidation sqref="G4:G9"><formula1>G4&lt;=F4+$F$4</formula1></dataValidation>)"
            R"(<dataValidation sqref="H5:H9"><formula1>H5&lt;F5</formula1></dataValidation></dataValidations>)",
            4, 4) ==
        R"(<dataValidations count="2"><dataValidation sqref="G4:G11"><formula1>G4&lt;=F4+$F$6</formula1></dataValidation>)"
        R"(<dataValidation sqref="H7:H11"><formula1>H7&lt;F7</formula1></dataValidation></dataValidations>)");
    CHECK(
        behind(
            R"(<conditionalFormatting sqref="B4:B5"><cfRule type="expression"><formula>SUM(B4:C4)=$A4</formula></cfRule></conditionalFormatting>)",
            4, 4) ==
        R"(<conditionalFormatting sqref="B4:B7"><cfRule type="expression"><formula>SUM(B4:C4)=$A4</formula></cfRule></conditionalFormatting>)");
}

TEST_CASE("views, filters, links, breaks and the rest of a sheet") {
    CHECK(
        inserted(
            R"(<dimension ref="A1:C9"/><sheetViews><sheetView topLeftCell="A1"><pane ySplit="5" topLeftCell="A6" state="frozen"/>)"
            R"(<selection activeCell="B7" sqref="B7:C8"/></sheetView></sheetViews><sheetData/>)"
            R"(<protectedRanges><protectedRange sqref="A2:A3" name="r"/></protectedRanges><autoFilter ref="A2:C3"/>)"
            R"(<hyperlinks><hyperlink ref="A5" location="表一!B9"/></hyperlinks>)"
            R"(<rowBreaks count="2"><brk id="3"/><brk id="2"/></rowBreaks><colBreaks><brk id="5"/></colBreaks>)"
            R"(<cellWatches><cellWatch r="A9"/></cellWatches><ignoredErrors><ignoredError sqref="A3"/></ignoredErrors>)") ==
        R"(<dimension ref="A1:C11"/><sheetViews><sheetView topLeftCell="A1"><pane ySplit="7" topLeftCell="A8" state="frozen"/>)"
        R"(<selection activeCell="B9" sqref="B9:C10"/></sheetView></sheetViews><sheetData/>)"
        R"(<protectedRanges><protectedRange sqref="A2:A5" name="r"/></protectedRanges><autoFilter ref="A2:C5"/>)"
        R"(<hyperlinks><hyperlink ref="A7" location="表一!B11"/></hyperlinks>)"
        R"(<rowBreaks count="2"><brk id="5"/><brk id="2"/></rowBreaks><colBreaks><brk id="5"/></colBreaks>)"
        R"(<cellWatches><cellWatch r="A11"/></cellWatches><ignoredErrors><ignoredError sqref="A3:A5"/></ignoredErrors>)");
}

TEST_CASE("known extensions follow, unknown ones that name cells are refused") {
    CHECK(
        behind(
            R"(<extLst><ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}"><x14:a><xm:f>表一!$A$4</xm:f><xm:sqref>A3</xm:sqref></x14:a></ext>)"
            R"(<ext uri="{05C60535-1F16-4fd2-B633-F4F36F0B64E0}"><x14:sparkline><xm:f>表一!A4:B4</xm:f><xm:sqref>A3</xm:sqref></x14:sparkline></ext>)"
            R"(<ext uri="{AAAA}"><q r:id="rId1" n="12">AB</q></ext></extLst>)") ==
        R"(<extLst><ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}"><x14:a><xm:f>表一!$A$6</xm:f><xm:sqref>A3:A5</xm:sqref></x14:a></ext>)"
        R"(<ext uri="{05C60535-1F16-4fd2-B633-F4F36F0B64E0}"><x14:sparkline><xm:f>表一!A6:B6</xm:f><xm:sqref>A3</xm:sqref></x14:sparkline></ext>)"
        R"(<ext uri="{AAAA}"><q r:id="rId1" n="12">AB</q></ext></extLst>)");
    CHECK(refusal(R"(<sheetData/><extLst><ext uri="{AAAA}"><q cell="A1"/></ext></extLst>)") ==
          Code::edit_unknown);
    CHECK(refusal(R"(<sheetData/><extLst><ext uri="{AAAA}"><q>A1:B2 C3</q></ext></extLst>)") ==
          Code::edit_unknown);
}

TEST_CASE("several insertions and changes build on each other") {
    EditedWorkbook workbook(small_workbook(
        R"(<sheetData><row r="1"><c r="A1"><f>SUM(A2:A2)</f></c></row><row r="2"><c r="A2" s="3"/></row></sheetData>)"));
    auto& sheet = workbook.sheet();
    sheet.set_number({1, 0}, Decimal::integer(1));
    sheet.insert_rows(2, 1, 1);
    sheet.set_number({2, 0}, Decimal::integer(2));
    sheet.insert_rows(3, 1, 2);
    sheet.set_number({3, 0}, Decimal::integer(3));
    REQUIRE(sheet.formulas().size() == 1);
    CHECK(sheet.formulas().front().text == "SUM(A2:A4)");
    sheet.set_formula_result({0, 0}, Decimal::integer(6));
    CHECK(test::cells_of(workbook.saved()) == std::vector<std::string>{"A1 number 6 =SUM(A2:A4)",
                                                                       "A2 number 1", "A3 number 2",
                                                                       "A4 number 3"});
    CHECK(sheet.style({3, 0}) == 3);
}

TEST_CASE("a value in place of the first of shared formulas leaves the others theirs") {
    EditedWorkbook workbook(small_workbook(
        R"(<sheetData><row r="1"><c r="A1"><f t="shared" ref="A1:A2" si="7">B1</f><v>1</v></c></row>)"
        R"(<row r="2"><c r="A2" t="str"><f t="shared" si="7"/><v>x</v></c></row></sheetData>)"));
    workbook.sheet().set_number({0, 0}, Decimal::integer(9));
    REQUIRE(workbook.sheet().formulas().size() == 1);
    CHECK(workbook.sheet().formulas().front().text == "B2");
    CHECK(test::cells_of(workbook.saved()) ==
          std::vector<std::string>{"A1 number 9", "A2 text x =B2"});
}

TEST_CASE("a cell of an array formula cannot get a value of its own") {
    EditedWorkbook workbook(small_workbook(
        R"(<sheetData><row r="1"><c r="A1"><f t="array" ref="A1:B1">C1:D1</f></c><c r="B1"/></row></sheetData>)"));
    CHECK_THROWS_AS(workbook.sheet().set_number({0, 1}, Decimal::integer(1)), Error);
    workbook.sheet().set_number({0, 2}, Decimal::integer(1));
}
