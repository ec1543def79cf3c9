// SPDX-License-Identifier: MIT
#include "check/outline/expression_words.hpp"

#include <doctest/doctest.h>

#include <string>
#include <utility>
#include <vector>

using namespace jixiao;
using namespace jixiao::check;

namespace {

NamedCell named(std::size_t item, const char* column, const char* at, const char* row,
                const char* head) {
    return {{item, column, false}, CellRef::parse(at).value(), row, head};
}

// Two rows of one level without names, one with a name, and the total below them.
ExpressionWords sample() {
    return {
        "表",
        {named(1, "weight", "F3", "数量指标", "分值"), named(1, "score", "G3", "数量指标", "得分"),
         named(1, "weight", "F4", "数量指标", "分值"), named(1, "score", "G4", "数量指标", "得分"),
         named(2, "weight", "F5", "抽检批次", "分值"), named(2, "score", "G5", "抽检批次", "得分"),
         named(3, "totals.score", "G6", "总分", "得分")}};
}

OutlineExpression read_formula(const char* formula, const NamedCell& home) {
    OutlineExpression expression;
    sample().read(formula, home, expression);
    return expression;
}

std::string words(const char* formula, const NamedCell& home) {
    return read_formula(formula, home).text;
}

const NamedCell kTotal = named(3, "totals.score", "G6", "总分", "得分");
const NamedCell kScore = named(2, "score", "G5", "抽检批次", "得分");

}  // namespace

TEST_CASE("references become names, of the own row or column short ones") {
    CHECK(words("SUM(G3:G5)", kTotal) == "SUM([得分])");
    CHECK(words("SUM(G3:G4)", kTotal) == "SUM([数量指标])");
    CHECK(words("SUM( $F$3:$F$4 )", kTotal) == "SUM([数量指标·分值])");
    CHECK(words("IF(F5=0,\" \",G5/F5)", kScore) == "IF([分值]=0,\" \",[得分]/[分值])");
    CHECK(words("_xlfn.CONCAT('表'!G5,Z9,别表!G5)", kScore) == "CONCAT([得分],Z9,别表!G5)");
}

TEST_CASE("what a reference names is told by rows and columns, and whether it leaves rows out") {
    using Places = std::vector<OutlineCell>;
    const OutlineExpression all = read_formula("SUM(G3:G5)", kTotal);
    CHECK(all.frame == "SUM([])");
    REQUIRE(all.cells.size() == 1);
    CHECK(all.cells[0] == Places{{1, "score", false}, {2, "score", false}});
    CHECK(read_formula("SUM(G4:G5)", kTotal).cells[0] ==
          Places{{1, "score", true}, {2, "score", false}});
    // In its own row a formula leaves no other row out.
    const NamedCell first = named(1, "score", "G3", "数量指标", "得分");
    CHECK(read_formula("F3*2", first).cells[0] == Places{{1, "weight", false}});
}
