// SPDX-License-Identifier: MIT
#include "xlsx/formula/formula_text.hpp"

#include <doctest/doctest.h>

using namespace jixiao;
using namespace jixiao::xlsx;

TEST_CASE("references of a formula, with their sheets and functions") {
    const FormulaText text = read_formula("IF(D6=0,\"\",ROUND(SUM($E$6:E9)/'表 1'!D6*100,2))");
    REQUIRE(text.references.size() == 3);
    CHECK(text.references[0].cells.to_string() == "D6");
    CHECK(text.references[0].function == "IF");
    CHECK(text.references[1].cells.to_string() == "E6:E9");
    CHECK(text.references[1].function == "SUM");
    CHECK(text.references[1].is_range);
    CHECK(text.references[2].sheet == "表 1");
    CHECK(text.references[2].function == "ROUND");
    CHECK(text.functions == std::vector<std::string>{"IF", "ROUND", "SUM"});
    CHECK(text.names.empty());
    CHECK_FALSE(text.has_error);
    CHECK_FALSE(text.external);
}

TEST_CASE("texts, numbers and truth values are no references") {
    const FormulaText text = read_formula("IF(TRUE,\"A1:B2\"\"C3\",1.5E3+LOG10(A1)+.5)");
    REQUIRE(text.references.size() == 1);
    CHECK(text.references[0].cells.to_string() == "A1");
    CHECK(text.names.empty());
    CHECK(text.functions.back() == "LOG10");
}

TEST_CASE("whole columns and rows, names, quotes within quotes") {
    const FormulaText text = read_formula("SUM(B:B)+SUM(3:4)+满分+'a''b'!C3+表1!C4");
    REQUIRE(text.references.size() == 4);
    CHECK(text.references[0].cells.first.column == 1);
    CHECK(text.references[0].cells.rows() == kMaxRows);
    CHECK(text.references[1].cells.columns() == kMaxColumns);
    CHECK(text.names == std::vector<std::string>{"满分"});
    CHECK(text.references[2].sheet == "a'b");
    CHECK(text.references[3].sheet == "表1");
}

TEST_CASE("links and errors") {
    CHECK(read_formula("[1]表!A1").external);
    CHECK(read_formula("'C:\\目录\\[去年.xlsx]表'!A1").external);
    CHECK(read_formula("[2]!名称").external);
    CHECK_FALSE(read_formula("SUM(表格[得分])").external);
    CHECK(read_formula("SUM(#REF!)").has_error);
    CHECK(read_formula("#N/A").has_error);
    CHECK_FALSE(read_formula("\"#REF!\"").has_error);
}

TEST_CASE("broken formulas do no harm") {
    for (const char* text : {"", "(", ")", "'", "\"", "[", "A1:", ":A1", "'表'!", "#", "SUM((((",
                             "$", "A1:B2:C3", "ZZZZ99999999", "A0"}) {
        CHECK_NOTHROW(read_formula(text));
        CHECK_NOTHROW(shifted_formula(text, 1, 1));
    }
    CHECK(read_formula("A1048577+XFE1").references.empty());
}

TEST_CASE("relative references go along, fixed ones stay") {
    CHECK(shifted_formula("E6/D6*100", 2, 0) == "E8/D8*100");
    CHECK(shifted_formula("SUM($E6:E$9)+\"E6\"", 1, 1) == "SUM($E7:F$9)+\"E6\"");
    CHECK(shifted_formula("表!A1+LOG10(B2)", 1, 0) == "表!A2+LOG10(B3)");
    CHECK(shifted_formula("SUM(B:B)+SUM(3:3)", 1, 1) == "SUM(C:C)+SUM(4:4)");
    CHECK(shifted_formula("A1", -1, 0) == "#REF!");
}

TEST_CASE("a reference knows where it stands in the formula") {
    const std::string formula = "IF('表 1'!A1=0,SUM($B$2:B9),C3)";
    std::vector<std::string> written;
    for (const auto& reference : read_formula(formula).references) {
        written.push_back(formula.substr(reference.from, reference.size));
    }
    CHECK(written == std::vector<std::string>{"'表 1'!A1", "$B$2:B9", "C3"});
}

TEST_CASE("a reference knows whether it only decides") {
    std::vector<bool> decides;
    for (const auto& reference :
         read_formula("IF(SUM(A1:A9)=0,\"\",IF(B1>0,SUM(A1:A8),C1))+D1").references) {
        decides.push_back(reference.in_condition);
    }
    CHECK(decides == std::vector<bool>{true, true, false, false, false});
}
