// SPDX-License-Identifier: MIT
// What a reference in a formula is, and how it follows inserted rows.
#include <doctest/doctest.h>

#include "xlsx/edit/formula_references.hpp"
#include "xlsx/edit/row_insertion.hpp"

namespace {

using namespace jixiao;
using namespace jixiao::xlsx;

// Every reference as "sheet|area", with the last sheet and "external" where there is one.
std::string found_in(std::string_view formula) {
    std::string out;
    for (const FormulaReference& reference : references_in(formula)) {
        if (!out.empty()) out += ' ';
        if (reference.is_external) out += "external ";
        if (!reference.sheet.empty()) out += reference.sheet;
        if (!reference.last_sheet.empty()) out += ":" + reference.last_sheet;
        if (!reference.sheet.empty()) out += "|";
        CHECK(reference.area.of(formula).size() > 0);
        append_area(out, reference);
    }
    return out;
}

// Three rows come before row 10, like row 9 (as programs count), in the second of four sheets.
RowInsertion insertion(std::uint32_t before = 10, std::uint32_t like = 9, std::uint32_t count = 3) {
    return {{"封面", "评分表", "Data 2", "Q1"}, 1, before - 1, count, like - 1};
}

std::string moved(std::string_view formula, std::optional<std::uint32_t> row = std::nullopt,
                  const RowInsertion& rows = insertion()) {
    FormulaPlace place{true, std::nullopt};
    if (row) place.row = *row - 1;
    return moved_formula(formula, rows, place).value_or(std::string(formula));
}

std::string moved_elsewhere(std::string_view formula) {
    return moved_formula(formula, insertion(), {false, 0}).value_or(std::string(formula));
}

std::string areas(std::string_view text, Growth growth, const RowInsertion& rows = insertion()) {
    return moved_areas(text, rows, growth).value_or(std::string(text));
}

}  // namespace

TEST_CASE("references are found between everything else") {
    CHECK(found_in("A1") == "A1");
    CHECK(found_in("$A$1+b2*C$3-$D4") == "$A$1 B2 C$3 $D4");
    CHECK(found_in("SUM(A1:B2,$C$3:$D$4)") == "A1:B2 $C$3:$D$4");
    CHECK(found_in("SUM(A:A)+SUM($B:C)+SUM(3:9)+SUM($3:9)") == "A:A $B:C 3:9 $3:9");
    CHECK(found_in("Sheet2!A1:B2+评分表!$C$3") == "Sheet2|A1:B2 评分表|$C$3");
    CHECK(found_in("'Data 2'!A1+'It''s'!B2") == "Data 2|A1 It's|B2");
    CHECK(found_in("SUM(Sheet1:Sheet3!A1)+SUM('甲 一:乙'!B2:C3)") ==
          "Sheet1:Sheet3|A1 甲 一:乙|B2:C3");
    CHECK(found_in("[1]Sheet1!A1+'[2]表 1'!B2+'C:\\x\\[b.xlsx]表'!C3") ==
          "external [1]Sheet1|A1 external [2]表 1|B2 external C:\\x\\[b.xlsx]表|C3");
    CHECK(found_in("A1 B2,C3") == "A1 B2 C3");
    CHECK(found_in("A1:INDEX(B1:B9,3)") == "A1 B1:B9");
    CHECK(found_in("IF(A1>=1,\"A2\"\"B3\",C4)&\"D5\"") == "A1 C4");
    CHECK(found_in("XFD1048576+XFE1+A1048577+A0") == "XFD1048576");
}

TEST_CASE("what looks like a reference and is none") {
    CHECK(found_in("LOG10(2)+ATAN2(1,2)+DEC2BIN(3)+_xlfn.STDEV.S(A1)") == "A1");
    CHECK(found_in("1E5+2.5E-3+1e+3+12") == "");
    CHECK(found_in("Rate2024x+A1_x+_A1+A1.b+单价A1+A1单价") == "");
    CHECK(found_in("表名!合计+'表 名'!小计+[1]!外部") == "");
    CHECK(found_in("Table1[[#This Row],[A1]]+T[金额 ']B2]+C3") == "C3");
    CHECK(found_in("#REF!+#N/A+#DIV/0!+#NAME?+A1") == "A1");
    CHECK(found_in("#REF!A1+#REF!$B$2:$C$3+A4") == "A4");
    CHECK(found_in("{1,2;3,\"A1\"}+TRUE+R1C1") == "");
    CHECK(found_in("A:1+1:A+A1:B") == "A1");
    CHECK(found_in("") == "");
    CHECK(found_in("\"A1") == "");
    CHECK(found_in("'A1") == "");
    CHECK(found_in("T[A1") == "");
    CHECK(found_in("A1:") == "A1");
    CHECK(found_in("!A1") == "");
    CHECK(found_in("$") == "");
    CHECK(found_in("$A$") == "");
}

TEST_CASE("single cells below the new rows move, relative and absolute") {
    CHECK(moved("A9*A10") == "A9*A13");
    CHECK(moved("$A$9*$A$10+B$11+$C12") == "$A$9*$A$13+B$14+$C15");
    CHECK(moved("评分表!A10+封面!A10+Q1!A10") == "评分表!A13+封面!A10+Q1!A10");
    CHECK(moved("IF(A10>0,\"A10\",\"\")") == "IF(A13>0,\"A10\",\"\")");
    CHECK(moved("a10") == "A13");
    CHECK(moved_elsewhere("A10+评分表!A10+'评分表'!$B$20") == "A10+评分表!A13+'评分表'!$B$23");
    CHECK(moved_formula("A9", insertion(), {true, 0}) == std::nullopt);
    CHECK(moved_formula("[1]评分表!A10", insertion(), {true, 0}) == std::nullopt);
}

TEST_CASE("quoted names of sheets, with blanks and quotes, in any case") {
    RowInsertion rows = insertion();
    rows.sheet = 2;
    CHECK(moved_formula("'data 2'!A10", rows, {false, 0}) == "'data 2'!A13");
    rows.sheets[2] = "张'三";
    CHECK(moved_formula("'张''三'!A10", rows, {false, 0}) == "'张''三'!A13");
}

TEST_CASE("ranges grow around the new rows and move below them") {
    CHECK(moved("SUM(A5:A12)") == "SUM(A5:A15)");
    CHECK(moved("SUM(A1:A8)") == "SUM(A1:A8)");
    CHECK(moved("SUM(A11:A12)") == "SUM(A14:A15)");
    CHECK(moved("SUM(5:12)+SUM($5:$12)+SUM(A:B)") == "SUM(5:15)+SUM($5:$15)+SUM(A:B)");
    CHECK(moved("SUM(A12:A5)") == "SUM(A15:A5)");
    CHECK(moved("SUM(A5:A1048576)") == "SUM(A5:A1048576)");
}

TEST_CASE("a list that ends above the new rows takes them in") {
    CHECK(moved("SUM(F5:F9)", 10) == "SUM(F5:F12)");
    CHECK(moved("SUM(F$5:F$9)", 10) == "SUM(F$5:F$12)");
    CHECK(moved_elsewhere("SUM(评分表!F5:F9)") == "SUM(评分表!F5:F12)");
    // Of one row: a list only when it is one column and seen from another row.
    CHECK(moved("SUM(F9:F9)", 10) == "SUM(F9:F12)");
    CHECK(moved("SUM(E9:G9)", 10) == "SUM(E9:G9)");
    CHECK(moved("SUM(E9:G9)", 9) == "SUM(E9:G9)");
    // The model is not in it, or rows stand between.
    CHECK(moved("SUM(F5:F9)", 10, insertion(10, 10)) == "SUM(F5:F9)");
    CHECK(moved("SUM(F5:F8)", 10) == "SUM(F5:F8)");
    // The model may be any row of the list, and the new rows may come before its first.
    CHECK(moved("SUM(F5:F9)", 12, insertion(10, 5)) == "SUM(F5:F12)");
    CHECK(moved("SUM(F5:F9)", 10, insertion(5, 5)) == "SUM(F5:F12)");
    CHECK(moved("SUM(F5:F9)", 10, insertion(5, 4)) == "SUM(F8:F12)");
}

TEST_CASE("cells named one by one take the new rows in as their area would") {
    const RowInsertion one = insertion(10, 9, 1);
    CHECK(moved("F7+F8+F9", 10, one) == "F7+F8+F9+F10");
    CHECK(moved("F7+F8+F9", 10) == "F7+F8+F9+F10+F11+F12");
    CHECK(moved("F9+F8", 10) == "F9+F10+F11+F12+F8");
    CHECK(moved("+F8 + $F$9", 3, one) == "+F8 + $F$9+$F$10");
    CHECK(moved_elsewhere("评分表!F8+评分表!F9") ==
          "评分表!F8+评分表!F9+评分表!F10+评分表!F11+评分表!F12");
    // Within them, and in front of the first.
    CHECK(moved("F8+F9+F10+F11", 12, one) == "F8+F9+F10+F11+F12");
    CHECK(moved("F10+F11+F12", 13, insertion(10, 10, 1)) == "F10+F11+F12+F13");
    CHECK(moved("$F$10+F11", 13, insertion(10, 10, 2)) == "$F$10+$F$11+$F$12+F13");
    // With areas; those take the rows in where they can.
    CHECK(moved("F7+SUM(F8:F9)", 10, one) == "F7+SUM(F8:F10)");
    CHECK(moved("SUM(F7:F8)+F9", 10, one) == "SUM(F7:F8)+F9+F10");
    CHECK(moved("SUM(F8:F9)+F10", 12, insertion(10, 10, 1)) == "SUM(F8:F9,F10)+F11");
    CHECK(moved("SUM(F7:F9,F10)", 12, one) == "SUM(F7:F10,F11)");
    CHECK(moved("SUM(F7,F8,F9)", 10) == "SUM(F7,F8,F9,F10:F12)");
    CHECK(moved("SUM(E9:F9,E8:F8)", 12, one) == "SUM(E9:F9,E10:F10,E8:F8)");
    // Many as one area.
    CHECK(moved("F8+F9", 10, insertion(10, 9, 9)) == "F8+F9+SUM(F10:F18)");
    // What is taken away, counted, rounded, tested, compared.
    CHECK(moved("100-F8-F9+F2", 10, one) == "100-F8-F9-F10+F2");
    CHECK(moved("100-(F8+F9)", 10, one) == "100-(F8+F9+F10)");
    CHECK(moved("ROUND(F8+F9,2)*2", 12, one) == "ROUND(F8+F9+F10,2)*2");
    CHECK(moved("IF(COUNT(F8,F9)=0,\"\",F8+F9)", 12, one) ==
          "IF(COUNT(F8,F9,F10)=0,\"\",F8+F9+F10)");
    CHECK(moved("ABS($G$3-($F$8+$F$9))>0.005", std::nullopt, one) ==
          "ABS($G$3-($F$8+$F$9+$F$10))>0.005");
}

TEST_CASE("cells that are no list do not take new rows in") {
    const RowInsertion one = insertion(10, 9, 1);
    for (const char* formula : {"F9",           "F9+E8",        "F9+G8",
                                "F7+F9",        "F9-F8",        "F9*F8",
                                "F9*F8+F7",     "2*F9+F8",      "F9/F8",
                                "F9&F8",        "F9%+F8",       "-F9+F8",
                                "--F9+F8",      "2*-F9+F8",     "F9=F8",
                                "N(F9)+N(F8)",  "IF(F9,F8,F7)", "F5+F6",
                                "MAX(F9+1,F8)", "表!F9+表!F8",  "[1]评分表!F8+[1]评分表!F9",
                                "SUM(F9*1,F8)", "(F9,F8)",      "F8+F9)*2+(",
                                "F9^F8",        "ROUND(F9,F8)"}) {
        CAPTURE(formula);
        CHECK(moved(formula, 12, one) == formula);
    }
    // The formula's own row: its neighbours are meant.
    CHECK(moved("F8+F9", 9, one) == "F8+F9");
    CHECK(moved("F9+F10", 9, one) == "F9+F11");
    // The model is not in it.
    CHECK(moved("F8+F9", 12, insertion(10, 10, 1)) == "F8+F9");
    CHECK(moved("F9+F10+F11", 12, insertion(10, 5, 1)) == "F9+F11+F12");
    // A formula can be too long to grow.
    std::string longest(8'180, ' ');
    CHECK(moved("F8+F9" + longest, 12, one) == "F8+F9+F10" + longest);
    longest += "     ";
    CHECK(moved("F8+F9" + longest, 12, one) == "F8+F9" + longest);
}

TEST_CASE("an end that means the formula's own row does not grow") {
    CHECK(moved("SUM(F$5:F9)", 9) == "SUM(F$5:F9)");
    CHECK(moved("RANK(F9,F$5:F$9)", 9) == "RANK(F9,F$5:F$12)");
    CHECK(moved("SUM(F5:F$9)", 5) == "SUM(F5:F$12)");
    CHECK(moved("SUM(F5:F$9)", 5, insertion(5, 5)) == "SUM(F8:F$12)");
    CHECK(moved("RANK(F6,F$5:F$9)", 6) == "RANK(F6,F$5:F$12)");
}

TEST_CASE("references through several sheets stay, or are refused") {
    CHECK(moved("SUM(封面:'Data 2'!A9)") == "SUM(封面:'Data 2'!A9)");
    CHECK(moved("SUM('Data 2:Q1'!A10)") == "SUM('Data 2:Q1'!A10)");
    CHECK_THROWS_AS(moved("SUM('封面:Data 2'!A10)"), UnsafeReference);
    CHECK_THROWS_AS(moved("SUM(Q1:封面!A5:A20)"), UnsafeReference);
}

TEST_CASE("areas of formats and validations treat the new rows like their model") {
    CHECK(areas("F5:F9 H9", Growth::always) == "F5:F12 H9:H12");
    CHECK(areas("F5:F12", Growth::always) == "F5:F15");
    CHECK(areas("F5:F8 A1", Growth::always) == "F5:F8 A1");
    CHECK(areas("F5:F9", Growth::always, insertion(15, 9)) == "F5:F9 F15:F17");
    CHECK(areas("F9", Growth::always, insertion(15, 9)) == "F9 F15:F17");
    CHECK(areas("F9", Growth::always, insertion(9, 9)) == "F9:F12");
    CHECK(areas("A:C", Growth::always) == "A:C");
    CHECK(areas("F9", Growth::touching) == "F9");
    CHECK(areas("F5:F9", Growth::touching) == "F5:F12");
    CHECK(areas("F5:F9 F10", Growth::none) == "F5:F9 F13");
}
