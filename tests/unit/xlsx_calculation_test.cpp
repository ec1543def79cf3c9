// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include <string>

#include "xlsx/calculate/calculation.hpp"

using namespace jixiao;
using namespace jixiao::xlsx;

namespace {

// A1 = 1, A2 = 2 … A9 = 9; B1 = 优, B2 = "12", B3 = "", B4 = #DIV/0!, B5 = 否; 另表!A1 = 100.
// D1 … D8: 5, "5", "5.0", TRUE, "TRUE", 1, #N/A, "第5".
class Sheets final : public FormulaCells {
  public:
    [[nodiscard]] std::optional<std::size_t> sheet_named(std::string_view name) const override {
        if (name == "另表") return 1;
        return std::nullopt;
    }
    [[nodiscard]] CellRange used(std::size_t sheet) const override {
        return sheet == 1 ? CellRange{} : CellRange{{0, 0}, {8, 3}};
    }
    FormulaValue at(std::size_t sheet, CellRef cell) override {
        if (sheet == 1)
            return cell == CellRef{} ? FormulaValue::of(Rational::integer(100)) : FormulaValue();
        if (cell.column == 0 && cell.row < 9)
            return FormulaValue::of(Rational::integer(cell.row + 1));
        if (cell.column == 3) return mixed(cell.row);
        if (cell.column != 1 || cell.row > 4) return {};
        if (cell.row == 3) return FormulaValue::error(kDivisionError);
        const std::string texts[] = {"优", "12", "", "", "否"};
        return FormulaValue::of(texts[cell.row]);
    }

  private:
    static FormulaValue mixed(std::uint32_t row) {
        const FormulaValue values[] = {FormulaValue::of(Rational::integer(5)),
                                       FormulaValue::of(std::string("5")),
                                       FormulaValue::of(std::string("5.0")),
                                       FormulaValue::of_truth(true),
                                       FormulaValue::of(std::string("TRUE")),
                                       FormulaValue::of(Rational::integer(1)),
                                       FormulaValue::error("#N/A"),
                                       FormulaValue::of(std::string("第5"))};
        return row < std::size(values) ? values[row] : FormulaValue();
    }
};

std::string result(std::string_view formula) {
    const auto tree = parse_formula(formula);
    if (!tree) return "not understood";
    Sheets cells;
    const FormulaValue value = calculate(*tree, 0, cells);
    switch (value.kind) {
        case FormulaValue::Kind::number:
            return significant(value.number, 15).to_string();
        case FormulaValue::Kind::text:
            return '"' + value.text + '"';
        case FormulaValue::Kind::truth:
            return value.truth ? "TRUE" : "FALSE";
        case FormulaValue::Kind::error:
            return value.text;
        default:
            return "unknown";
    }
}

}  // namespace

TEST_CASE("texts do not grow without end") {
    CHECK(result("\"" + std::string(4'000, 'x') + "\"&\"y\"").size() == 4'003);
    std::string nine = "B1";
    for (int i = 0; i < 8; ++i) nine = "(" + nine + "&" + nine + ")";  // 256 times 优
    CHECK(result(nine).size() == 256 * 3 + 2);
    Sheets cells;
    FormulaNode node = *parse_formula("B1&B1");
    for (int i = 0; i < 14; ++i) {  // as through cells that name each other
        FormulaNode twice = node;
        twice.parts = {node, node};
        node = twice;
    }
    CHECK(calculate(node, 0, cells).kind == FormulaValue::Kind::unknown);
}

TEST_CASE("operators bind as in spreadsheets") {
    CHECK(result("1+2*3") == "7");
    CHECK(result("(1+2)*3") == "9");
    CHECK(result("-2^2") == "4");
    CHECK(result("2^-1") == "0.5");
    CHECK(result("10-2-3") == "5");
    CHECK(result("8/4/2") == "1");
    CHECK(result("50%*A4") == "2");
    CHECK(result(" A1 + $A$2 ") == "3");
    CHECK(result("2*-A3") == "-6");
    CHECK(result("1/3") == "0.333333333333333");
    CHECK(result(R"("第"&A2&"季度")") == R"("第2季度")");
    CHECK(result("A1+1>=2") == "TRUE");
    CHECK(result("A1<>A1") == "FALSE");
}

TEST_CASE("values are taken as spreadsheets take them") {
    CHECK(result("A1+C9") == "1");
    CHECK(result("C9") == "0");
    CHECK(result("B2+1") == "13");
    CHECK(result("B1+1") == "#VALUE!");
    CHECK(result("B3*1") == "#VALUE!");
    CHECK(result("A1/C9") == "#DIV/0!");
    CHECK(result("B4+1") == "#DIV/0!");
    CHECK(result("SUM(B1:B3)") == "0");
    CHECK(result("SUM(B1:B4)") == "#DIV/0!");
    CHECK(result(R"(B3="")") == "TRUE");
    CHECK(result(R"(C9="")") == "TRUE");
    CHECK(result(R"(B1="优")") == "TRUE");
    CHECK(result(R"("a"="A")") == "TRUE");
    CHECK(result("A1<B1") == "TRUE");
    CHECK(result("另表!A1+'另表'!B1") == "100");
}

TEST_CASE("functions of the office") {
    CHECK(result("SUM(A1:A3)+A9") == "15");
    CHECK(result("sum(A1,$A$2,A8:B9)+A1") == "21");
    CHECK(result("SUM(A:A)") == "45");
    CHECK(result("PRODUCT(A1:A4,B1)") == "24");
    CHECK(result("AVERAGE(A1:A4)") == "2.5");
    CHECK(result("AVERAGE(C1:C4)") == "#DIV/0!");
    CHECK(result("MAX(A1:A9)-MIN(A2:A9)") == "7");
    CHECK(result("COUNT(A1:B9)") == "9");
    CHECK(result("COUNTA(B1:B9)") == "5");
    CHECK(result("ROUND(2.675,2)") == "2.68");
    CHECK(result("ROUND(-2.5,0)") == "-3");
    CHECK(result("ROUND(1250,-2)") == "1300");
    CHECK(result("ROUNDDOWN(3.429,2)") == "3.42");
    CHECK(result("ROUNDUP(3.421,2)") == "3.43");
    CHECK(result("TRUNC(-3.9)") == "-3");
    CHECK(result("INT(-3.1)") == "-4");
    CHECK(result("TRUNC(1/3*3)") == "1");
    CHECK(result("ABS(A1-A3)") == "2");
    CHECK(result(R"(IF(A1>0,"优",B4))") == R"("优")");
    CHECK(result("IF(A1>9,A1)") == "FALSE");
    CHECK(result("IF(A1,,A3)") == "0");
    CHECK(result(R"(IFERROR(A1/0,""))") == R"("")");
    CHECK(result("IF(OR(A1=2,NOT(A1=1)),1,2)") == "2");
    CHECK(result("AND(A1:A9)") == "TRUE");
    CHECK(result("N(B1)*5+N(A2)*ISNUMBER(A2)") == "2");
    CHECK(result("ISBLANK(C1)") == "TRUE");
    CHECK(result("ISERROR(B4)") == "TRUE");
    CHECK(result(R"(SUMIF(B1:B5,"<>否",A1:A5))") == "10");
    CHECK(result(R"(SUMIF(A1:A9,">=8"))") == "17");
    CHECK(result(R"(COUNTIF(B1:B5,"优"))") == "1");
    CHECK(result("SUMPRODUCT(A1:A3,A2:A4)") == "20");
    CHECK(result("RANK(A9,A1:A9)") == "1");
    CHECK(result("RANK(A9,A1:A9,1)") == "9");
}

TEST_CASE("criteria find numbers that are stored as texts") {
    CHECK(result(R"(COUNTIF(D1:D2,"5"))") == "2");
    CHECK(result(R"(COUNTIF(D1:D2,"<>5"))") == "0");
    CHECK(result(R"(COUNTIF(D1:D2,"=5"))") == "2");
    CHECK(result(R"(SUMIF(D1:D2,"5",A8:A9))") == "17");
    CHECK(result(R"(COUNTIF(D1:D8,">4"))") == "1");
    CHECK(result(R"(COUNTIF(D4:D8,"5"))") == "0");
    CHECK(result(R"(COUNTIF(D4:D8,"<>5"))") == "5");
    CHECK(result(R"(COUNTIF(D1:D4,"true"))") == "1");
    CHECK(result(R"(COUNTIF(D1:D4,"<>TRUE"))") == "3");
    CHECK(result("COUNTIF(D1:D4,TRUE)") == "1");
    CHECK(result(R"(COUNTIF(D1:D8,"#N/A"))") == "1");
    CHECK(result(R"(COUNTIF(D1:D8,"<>#N/A"))") == "7");
}

TEST_CASE("blank cells behind those in use meet a criterion as others do") {
    CHECK(result(R"(SUMIF(另表!A1:A9,"<>否",A1:A9))") == "45");
    CHECK(result(R"(SUMIF(另表!A1:A9,"<>100",A1:A9))") == "44");
    CHECK(result(R"(SUMIF(B1:B99,"<>否",A1:A99))") == "40");
    CHECK(result(R"(SUMIF(另表!A1:A9,"<>否",A1))") == "unknown");
    CHECK(result(R"(COUNTIF(另表!A1:A9,"<>否"))") == "unknown");
}

TEST_CASE("criteria that programs understand in different ways give nothing") {
    for (const char* formula :
         {"COUNTIF(D1:D2,5)", R"(COUNTIF(D1:D3,"5"))", R"(COUNTIF(D4:D5,"TRUE"))",
          R"(COUNTIF(D6,"TRUE"))", R"(COUNTIF(D4,"1"))", R"(COUNTIF(D4,"<>1"))",
          R"(COUNTIF(D1:D8,"5%"))", R"(COUNTIF(D1:D8,"2023年5月"))", R"(COUNTIF(D1:D8,"５"))"}) {
        CAPTURE(formula);
        CHECK(result(formula) == "unknown");
    }
}

TEST_CASE("what is not understood is left to spreadsheet programs") {
    for (const char* formula : {"TODAY()", "SUM(得分)", "[1]表!A1", "表1:表3!A1", "{1,2}", "A1 A2",
                                "表[列]", "SUM(A1", "", "1+", "#REF!+1", "VLOOKUP(A1,A:B,2,0)"}) {
        CAPTURE(formula);
        CHECK(result(formula) == "not understood");
    }
    for (const char* formula :
         {"没有!A1", "\"甲\">\"乙\"", "A1:A3+1", R"("2023-12-31"+1)", R"(COUNTIF(B1:B5,"优*"))"}) {
        CAPTURE(formula);
        CHECK(result(formula) == "unknown");
    }
    CHECK(result(std::string(100, '(') + "1" + std::string(100, ')')) == "not understood");
    std::string chain = "1";
    for (int i = 0; i < 400; ++i) chain += "+1";
    CHECK(result(chain) == "401");
    CHECK(result(chain + "+1") == "not understood");
}
