// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include <string>

#include "export/fill/formula_sum.hpp"

using namespace jixiao;

namespace {

// A1 = 1, A2 = 2 … A9 = 9; all else is blank.
std::string sum(std::string_view formula) {
    const auto number_at = [](CellRef at) -> std::optional<Decimal> {
        if (at.column != 0 || at.row >= 9) return std::nullopt;
        return Decimal::integer(at.row + 1);
    };
    const fill::FormulaSum result = fill::sum_of(formula, number_at);
    if (!result.only_adds) return "-";
    return result.sum ? result.sum->to_string() : "nothing";
}

}  // namespace

TEST_CASE("formulas that only add are computed") {
    CHECK(sum("SUM(A1:A3)") == "6");
    CHECK(sum("SUM(A1:A3)+A9") == "15");
    CHECK(sum("SUM(A1, $A$2,A8:B9) + A1") == "21");
    CHECK(sum("A1+A2") == "3");
    CHECK(sum(R"re(IF(COUNT(A1:A3)=0,"",SUM(A1:A3)))re") == "6");
}

TEST_CASE("blanks add nothing; where there is nothing there is no sum") {
    CHECK(sum("SUM(A8:A20)") == "17");
    CHECK(sum("SUM(B1:B3)") == "nothing");
    CHECK(sum(R"re(IF(COUNT(B1:B3)=0,"",SUM(B1:B3)))re") == "nothing");
}

TEST_CASE("what does more than add is left to programs that calculate") {
    for (const char* formula :
         {"A1*2", "SUM(A1:A3)/2", "ROUND(SUM(A1:A3),2)", "SUM(另表!A1:A3)", "SUM(A:A)", "SUM(得分)",
          "A1-A2", R"re(IF(A1>0,"",SUM(A1:A3)))re", ""}) {
        CAPTURE(formula);
        CHECK(sum(formula) == "-");
    }
}
