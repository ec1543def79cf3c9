// SPDX-License-Identifier: MIT
#include "export/template/cell_expression.hpp"

#include <doctest/doctest.h>

using namespace jixiao;
using namespace jixiao::exporter;

TEST_CASE("cells are put into an expression") {
    const CellExpression above{"AND({0}>{1},{0}>0)", {{4, 6}, {4, 5}}};
    CHECK(above.to_string() == "AND(G5>F5,G5>0)");
}

TEST_CASE("an expression knows itself moved down, and nothing else") {
    const CellExpression first{"{0}>{1}", {{4, 6}, {4, 5}}};
    const CellExpression below{"{0}>{1}", {{6, 6}, {6, 5}}};
    CHECK(below.is_moved(first, 2));
    CHECK(!below.is_moved(first, 1));
    CHECK(!CellExpression{"{0}<{1}", below.cells}.is_moved(first, 2));
    // A total above stays where it is: the expression of the next row is another one.
    CHECK(!CellExpression{"{0}>{1}", {{6, 6}, {4, 5}}}.is_moved(first, 2));
}

TEST_CASE("cells below each other are one range") {
    const std::vector<CellRef> cells{{12, 6}, {13, 6}, {14, 6}, {16, 6}, {5, 7}};
    CHECK(fixed_ranges(cells) == "$G$13:$G$15,$G$17,$H$6");
    CHECK(fixed_cell({0, 26}) == "$AA$1");
    CHECK(text_in_formula("说“是”\"") == "\"说“是”\"\"\"");
}

TEST_CASE("a formula of a row means its own row where the row is copied") {
    CHECK(relative_formula("IF(COUNT($E$7:$E$9)=0,\"$\",SUM($E$7:$E$9))") ==
          "IF(COUNT(E7:E9)=0,\"$\",SUM(E7:E9))");
}
