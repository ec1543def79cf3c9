// SPDX-License-Identifier: MIT
// 是否评分法: all or nothing.
#include <doctest/doctest.h>

#include "check_sample.hpp"

namespace jixiao {
namespace {

using check_sample::Lines;
using check_sample::Sample;

const std::string kYesNoRule = R"(
[[rule]]
id = "yes-no"
kind = "yes_no"
result = "indicators.score"
points = "indicators.weight"
where = "indicators.method"
says = "是否评分法"
applicable = "indicators.applicable"
)";

Lines yes_no_findings(const std::string& method, const std::string& applicable,
                      const std::string& points, const std::string& score,
                      const std::string& more = {}) {
    return Sample(kYesNoRule + more)
        .table("indicators",
               {"level3:level", "method", "applicable:yes_no", "weight:points", "score:points"},
               {{"甲", method, applicable, points, score}})
        .run();
}

}  // namespace

TEST_CASE("a yes/no row scores all or nothing") {
    CHECK(yes_no_findings("是否评分法", "是", "2", "2") == Lines{});
    CHECK(yes_no_findings("是否评分法", "是", "2", "0") == Lines{});
    CHECK(yes_no_findings("是否\n评分法", "", "2", "0.00") == Lines{});
    CHECK(yes_no_findings("是否评分法", "是", "2", "1.5") == Lines{"E11 JX1305 1.5 -> 2 / 0"});
    CHECK(yes_no_findings("是否评分法", "是", "5", "4") == Lines{"E11 JX1305 4 -> 5 / 0"});
    CHECK(yes_no_findings("是否评分法", "是", "5", "6") == Lines{"E11 JX1302 6 -> 5"});
    CHECK(yes_no_findings("是否评分法", "是", "5", "6", "bonus = true\n") == Lines{});
}

TEST_CASE("rows of other methods and rows that do not apply are not judged") {
    CHECK(yes_no_findings("分级评分法", "是", "2", "1.5") == Lines{});
    CHECK(yes_no_findings("", "是", "2", "1.5") == Lines{});
    CHECK(yes_no_findings("是否评分法", "否", "2", "1.5") == Lines{});
    CHECK(yes_no_findings("是否评分法", "是", "2", "") == Lines{});
    CHECK(yes_no_findings("是否评分法", "是", "", "1.5") == Lines{});
}

}  // namespace jixiao
