// SPDX-License-Identifier: MIT
// Cells of a sheet are changed in their places; everything else keeps its bytes.
#include <doctest/doctest.h>

#include <stdexcept>

#include "base/finding/finding.hpp"
#include "support/edited_workbook.hpp"
#include "support/xlsx_corpus.hpp"

namespace {

using namespace jixiao;
using test::EditedWorkbook;
using test::small_workbook;

Decimal decimal(std::string_view text) {
    return Decimal::parse(text).value();
}

CellRef at(std::string_view text) {
    return CellRef::parse(text).value();
}

EditedWorkbook with_rows(std::string_view rows) {
    return EditedWorkbook(
        small_workbook("<sheetData>" + std::string(rows) + "</sheetData><pageSetup/>"));
}

// What stands between <sheetData> and </sheetData> afterwards.
std::string rows_of(EditedWorkbook& workbook) {
    const std::string text = workbook.part(test::kSheetPart);
    const std::size_t begin = text.find("sheetData>") + 10;
    return text.substr(begin, text.find("</sheetData>") - begin);
}

}  // namespace

TEST_CASE("a value takes the place of another and keeps the style") {
    auto workbook =
        with_rows(R"(<row r="1" ht="20"><c r="A1" s="3" t="s"><v>0</v></c><c r="B1" s="4"/>)"
                  R"(<c r="C1"><f>A1*2</f><v>1</v></c></row>)");
    workbook.sheet().set_number(at("A1"), decimal("74.33"));
    workbook.sheet().set_text(at("B1"), "甲 & 乙");
    CHECK(rows_of(workbook) == R"(<row r="1" ht="20"><c r="A1" s="3"><v>74.33</v></c>)"
                               R"(<c r="B1" s="4" t="inlineStr"><is><t>甲 &amp; 乙</t></is></c>)"
                               R"(<c r="C1"><f>A1*2</f><v>1</v></c></row>)");
}

TEST_CASE("cells and rows that are not there yet are put in order") {
    auto workbook = with_rows(R"(<row r="2" spans="2:2"><c r="B2"><v>1</v></c></row><row r="5"/>)");
    auto& sheet = workbook.sheet();
    sheet.set_number(at("C2"), decimal("3"));
    sheet.set_number(at("A2"), decimal("2"));
    sheet.set_number(at("B1"), decimal("4"));
    sheet.set_number(at("A5"), decimal("5"));
    sheet.set_number(at("A9"), decimal("6"));
    CHECK(rows_of(workbook) ==
          R"(<row r="1"><c r="B1"><v>4</v></c></row>)"
          R"(<row r="2"><c r="A2"><v>2</v></c><c r="B2"><v>1</v></c><c r="C2"><v>3</v></c></row>)"
          R"(<row r="5"><c r="A5"><v>5</v></c></row><row r="9"><c r="A9"><v>6</v></c></row>)");
}

TEST_CASE("a sheet without rows gets its first") {
    EditedWorkbook workbook(small_workbook("<sheetData/>"));
    workbook.sheet().set_number(at("B2"), decimal("1"));
    CHECK(rows_of(workbook) == R"(<row r="2"><c r="B2"><v>1</v></c></row>)");
}

TEST_CASE("new cells take the style of their row, else of their column") {
    EditedWorkbook workbook(
        small_workbook(R"(<cols><col min="2" max="3" width="9" style="7"/></cols><sheetData>)"
                       R"(<row r="1" s="5" customFormat="1"/></sheetData>)"));
    auto& sheet = workbook.sheet();
    sheet.set_number(at("B1"), decimal("1"));
    sheet.set_number(at("C2"), decimal("2"));
    sheet.set_number(at("D2"), decimal("3"));
    CHECK(rows_of(workbook) ==
          R"(<row r="1" s="5" customFormat="1"><c r="B1" s="5"><v>1</v></c></row>)"
          R"(<row r="2"><c r="C2" s="7"><v>2</v></c><c r="D2"><v>3</v></c></row>)");
}

TEST_CASE("a formula keeps its text and gets another result") {
    auto workbook = with_rows(
        R"(<row r="1"><c r="A1" s="2"><f>SUM(B1:B9)</f><v>0</v></c>)"
        R"(<c r="B1" t="str"><f>"a"</f><v>a</v></c><c r="C1" t="e"><f>1/0</f><v>#DIV/0!</v></c>)"
        R"(<c r="D1" t="str"><f>1=1</f><v>TRUE</v></c></row>)");
    auto& sheet = workbook.sheet();
    CHECK(sheet.has_formula(at("A1")));
    CHECK_FALSE(sheet.has_formula(at("A2")));
    sheet.set_formula_result(at("A1"), decimal("12.5"));
    sheet.set_formula_result(at("B1"), "优");
    sheet.set_formula_result(at("C1"), decimal("1"));
    sheet.set_formula_truth(at("D1"), true);
    CHECK(rows_of(workbook) ==
          R"(<row r="1"><c r="A1" s="2"><f>SUM(B1:B9)</f><v>12.5</v></c>)"
          R"(<c r="B1" t="str"><f>"a"</f><v>优</v></c><c r="C1"><f>1/0</f><v>1</v></c>)"
          R"(<c r="D1" t="b"><f>1=1</f><v>1</v></c></row>)");
    CHECK_THROWS_AS(sheet.set_formula_result(at("A2"), decimal("1")), std::logic_error);
}

TEST_CASE("cleared cells keep their style, styles are set without the value") {
    auto workbook = with_rows(
        R"(<row r="1"><c r="A1" s="2" t="s"><v>0</v></c><c r="B1"><f>1</f><v>1</v></c></row>)");
    workbook.sheet().clear(at("A1"));
    workbook.sheet().clear(at("Z9"));
    workbook.sheet().set_style(at("B1"), 6);
    CHECK(workbook.sheet().style(at("B1")) == 6);
    CHECK(rows_of(workbook) ==
          R"(<row r="1"><c r="A1" s="2"/><c r="B1" s="6"><f>1</f><v>1</v></c></row>)");
}

TEST_CASE("row heights, on rows that are there and that are not") {
    auto workbook = with_rows(R"(<row r="2" ht="10" hidden="0"><c r="A2"/></row>)");
    workbook.sheet().set_row_height(1, decimal("33.75"));
    workbook.sheet().set_row_height(3, decimal("12"));
    CHECK(rows_of(workbook) ==
          R"(<row r="2" hidden="0" ht="33.75" customHeight="1"><c r="A2"/></row>)"
          R"(<row r="4" ht="12" customHeight="1"></row>)");
}

TEST_CASE("prefixed tags, unknown attributes and extensions stay") {
    EditedWorkbook workbook(small_workbook(
        R"(<x:sheetData xmlns:x="m"><x:row r="1" y:d="0.2" xmlns:y="y">)"
        R"(<x:c y:q="1" r="A1" cm="1" vm="2"><x:f>1</x:f><x:v>1</x:v><x:extLst><x:ext/></x:extLst></x:c>)"
        R"(<x:extLst/></x:row></x:sheetData>)"));
    workbook.sheet().set_text(at("A1"), " a");
    workbook.sheet().set_number(at("B1"), decimal("1"));
    const std::string text = workbook.part(test::kSheetPart);
    CHECK(
        text.find(R"(<x:row r="1" y:d="0.2" xmlns:y="y"><x:c y:q="1" r="A1" t="inlineStr"><x:is>)"
                  R"(<x:t xml:space="preserve"> a</x:t></x:is><x:extLst><x:ext/></x:extLst></x:c>)"
                  R"(<x:c r="B1"><x:v>1</x:v></x:c><x:extLst/></x:row>)") != std::string::npos);
}

TEST_CASE("cells that left their place to be counted are told apart before one is changed") {
    auto workbook = with_rows(R"(<row><c><v>1</v></c><c/></row><row><c r="B2"/><c/></row>)");
    workbook.sheet().set_number(at("B1"), decimal("2"));
    CHECK(rows_of(workbook) == R"(<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row>)"
                               R"(<row r="2"><c r="B2"/><c r="C2"/></row>)");
}

TEST_CASE("the stated extent grows with the cells") {
    EditedWorkbook workbook(small_workbook(
        R"(<dimension ref="B2:C3"/><sheetData><row r="2"><c r="B2"/></row></sheetData>)"));
    workbook.sheet().set_number(at("D2"), decimal("1"));
    CHECK(workbook.part(test::kSheetPart).find(R"(<dimension ref="B2:D3"/>)") != std::string::npos);
}

TEST_CASE("rows or cells out of order are refused") {
    for (const char* rows :
         {R"(<row r="2"/><row r="1"/>)", R"(<row r="1"/><row r="1"/>)",
          R"(<row r="1"><c r="B1"/><c r="A1"/></row>)", R"(<row r="1"><c r="A2"/></row>)"}) {
        CAPTURE(rows);
        auto workbook = with_rows(rows);
        try {
            static_cast<void>(workbook.sheet());
            FAIL("not refused");
        } catch (const Error& error) {
            CHECK(error.code() == Code::edit_disordered);
        }
    }
}

TEST_CASE("texts that no cell can hold are refused") {
    auto workbook = with_rows("");
    for (const std::string& text :
         {std::string("\xFF"), std::string(1, '\0'), std::string(32768, 'a')}) {
        try {
            workbook.sheet().set_text(at("A1"), text);
            FAIL("not refused");
        } catch (const Error& error) {
            CHECK(error.code() == Code::edit_text);
        }
    }
    std::string longest;
    for (int i = 0; i < 32767; ++i) longest += "绩";
    workbook.sheet().set_text(at("A1"), longest);
    CHECK(test::cells_of(workbook.saved()).front() == "A1 text " + longest);
}

TEST_CASE("what a cell holds is read again as it was given") {
    for (const std::string& text :
         {std::string("一\n二"), std::string(" a  b "), std::string("<&>\"'"),
          std::string("_x000D_"), std::string("_x005F_"), std::string("_x_"), std::string("a\tb"),
          std::string("\x01\x1F"), std::string("\xEF\xBF\xBF\xEF\xBC\x8C"), std::string("=A1"),
          std::string("𠮷")}) {
        CAPTURE(text);
        auto workbook = with_rows("");
        workbook.sheet().set_text(at("A1"), text);
        const auto cells = test::cells_of(workbook.saved());
        REQUIRE(cells.size() == 1);
        CHECK(cells.front() == "A1 text " + text);
    }
}

TEST_CASE("values that formulas may use make programs calculate anew") {
    auto plain = with_rows(R"(<row r="1"><c r="A1"/></row>)");
    plain.sheet().set_number(at("A1"), decimal("1"));
    CHECK(plain.part("xl/workbook.xml").find("calcPr") == std::string::npos);
    constexpr const char* kFormula =
        R"(<row r="1"><c r="A1"/><c r="B1"><f>A1</f><v>0</v></c></row>)";
    auto formulas = with_rows(kFormula);
    formulas.sheet().set_number(at("A1"), decimal("1"));
    CHECK(formulas.part("xl/workbook.xml").find(R"(</sheets><calcPr fullCalcOnLoad="1"/></work)") !=
          std::string::npos);
    auto result = with_rows(kFormula);
    result.sheet().set_formula_result(at("B1"), decimal("1"));
    CHECK(result.part("xl/workbook.xml").find("calcPr") == std::string::npos);
}
