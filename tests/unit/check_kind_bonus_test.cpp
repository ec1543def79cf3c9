// SPDX-License-Identifier: MIT
// Scores above the points, as far as the form grants it.
#include <doctest/doctest.h>

#include "check_sample.hpp"

namespace jixiao {
namespace {

using check_sample::Lines;
using check_sample::Sample;

const std::string kBonusRule = R"(
[[rule]]
id = "bonus"
kind = "bonus"
result = "indicators.score"
points = "indicators.weight"
)";

const std::string kBonusFrom = "cap_from = \"indicators.note\"\n";
const std::string kCoverage = "完成任务得4分,每增加2个百分点加0.5分,最多加2分,每减少2个百分点扣1分";

Lines bonus_findings(const std::string& note, const std::string& points, const std::string& score,
                     const std::string& more) {
    return Sample(kBonusRule + more)
        .table("indicators", {"level3:level", "note", "weight:points", "score:points"},
               {{"甲", note, points, score}})
        .run();
}

}  // namespace

TEST_CASE("without a cap nothing is granted") {
    CHECK(bonus_findings("", "4", "4", "") == Lines{});
    CHECK(bonus_findings("", "4", "1", "") == Lines{});
    CHECK(bonus_findings("", "4", "4.01", "") == Lines{"D11 JX1302 4.01 -> 4"});
}

TEST_CASE("a cap and a step of the rule") {
    const std::string rule = "cap = 2\nstep = \"0.5\"\n";
    CHECK(bonus_findings("", "4", "6", rule) == Lines{});
    CHECK(bonus_findings("", "4", "4.5", rule) == Lines{});
    CHECK(bonus_findings("", "4", "6.5", rule) == Lines{"D11 JX1302 6.5 -> 6"});
    CHECK(bonus_findings("", "4", "4.3", rule) == Lines{"D11 JX1301 4.3 -> 4 + n × 0.5"});
    CHECK(bonus_findings("", "4", "4.3", "cap = 2\n") == Lines{});
}

TEST_CASE("a cap and a step that the note tells") {
    CHECK(bonus_findings(kCoverage, "4", "5.5", kBonusFrom) == Lines{});
    CHECK(bonus_findings(kCoverage, "4", "6.5", kBonusFrom) == Lines{"D11 JX1302 6.5 -> 6"});
    CHECK(bonus_findings(kCoverage, "4", "5.2", kBonusFrom) ==
          Lines{"D11 JX1301 5.2 -> 4 + n × 0.5"});
    CHECK(bonus_findings("采购成本节约率≥5%及以上加1分", "6", "7", kBonusFrom) == Lines{});
    CHECK(bonus_findings("采购成本节约率≥5%及以上加1分", "6", "8", kBonusFrom) ==
          Lines{"D11 JX1302 8 -> 7"});
    CHECK(bonus_findings("全部完成得满分", "6", "7", kBonusFrom) == Lines{"D11 JX1302 7 -> 6"});
}

}  // namespace jixiao
