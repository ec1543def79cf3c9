// SPDX-License-Identifier: MIT
// Scores by words: 达成指标, 部分达成….
#include <doctest/doctest.h>

#include "check_sample.hpp"

namespace jixiao {
namespace {

using check_sample::Lines;
using check_sample::Sample;

const std::string kReachedRule = R"(
[[rule]]
id = "words"
kind = "reached"
result = "indicators.score"
points = "indicators.weight"
actual = "indicators.actual"
)";

const std::string kReachedShanghai = kReachedRule + R"(
words = [{ reached = "full", from = "1", to = "1" }, { reached = "partly", from = "0.6", to = "0.6" }]
)";

const std::string kNational = kReachedRule + R"(
words = [{ reached = "full", from = "0.8", to = "1" },
         { reached = "partly", from = "0.6", below = "0.8" },
         { reached = "not_reached", from = "0", below = "0.6" }]
)";

Sample reached_sample(const std::string& rules, const std::string& word, const std::string& points,
                      const std::string& score) {
    Sample out(rules);
    out.table("indicators", {"level3:level", "actual:measure", "weight:points", "score:points"},
              {{"甲", word, points, score}});
    return out;
}

Lines reached_findings(const std::string& rules, const std::string& word, const std::string& points,
                       const std::string& score) {
    return reached_sample(rules, word, points, score).run();
}

}  // namespace

TEST_CASE("Shanghai: reached is all, partly reached exactly 0.6") {
    CHECK(reached_findings(kReachedShanghai, "达成指标", "10.00", "10.00") == Lines{});
    CHECK(reached_findings(kReachedShanghai, "部分达成指标并具有一定效果", "2.00", "1.20") ==
          Lines{});
    CHECK(reached_findings(kReachedShanghai, "部分达成指标并具有一定效果", "3.33", "2.00") ==
          Lines{});
    CHECK(reached_findings(kReachedShanghai, "未达成指标且效果较差", "2.00", "1.90") == Lines{});
    Sample wrong = reached_sample(kReachedShanghai, "部分达成指标并具有一定效果", "2.00", "1.60");
    CHECK(wrong.run() == Lines{"D11 JX1307 1.60 -> 1.2"});
    CHECK(wrong.findings().front().evidence.calculation == "2 × 0.6 = 1.2");
    CHECK(wrong.findings().front().args ==
          std::vector<std::pair<std::string, std::string>>{{"word", "部分达成指标并具有一定效果"}});
    CHECK(reached_findings(kReachedShanghai, "达成指标", "10.00", "8.00") ==
          Lines{"D11 JX1307 8.00 -> 10"});
    CHECK(reached_findings(kReachedShanghai, "达成指标", "10.00", "11") ==
          Lines{"D11 JX1302 11 -> 10"});
}

TEST_CASE("the national bands: the lower end belongs to the band") {
    CHECK(reached_findings(kNational, "达成年度指标", "10", "8") == Lines{});
    CHECK(reached_findings(kNational, "达成年度指标", "10", "7.99") ==
          Lines{"D11 JX1307 7.99 -> 8–10"});
    CHECK(reached_findings(kNational, "部分达成年度指标并具有一定效果", "10", "6") == Lines{});
    CHECK(reached_findings(kNational, "部分达成年度指标并具有一定效果", "10", "8") ==
          Lines{"D11 JX1307 8 -> 6–<8"});
    CHECK(reached_findings(kNational, "部分达成年度指标并具有一定效果", "3.33", "2") == Lines{});
    CHECK(reached_findings(kNational, "未达成年度指标且效果较差", "10", "0") == Lines{});
    CHECK(reached_findings(kNational, "未达成年度指标且效果较差", "10", "6") ==
          Lines{"D11 JX1307 6 -> 0–<6"});
}

TEST_CASE("points taken off for a reason are no fault, points given too much are") {
    const auto run_with = [](const std::string& word, const std::string& score,
                             const std::string& reason) {
        return Sample(kNational + "reason = \"indicators.deviation\"\n")
            .table("indicators",
                   {"level3:level", "actual:measure", "weight:points", "score:points", "deviation"},
                   {{"甲", word, "10", score, reason}})
            .run();
    };
    CHECK(run_with("达成年度指标", "7", "资料不全，扣3分") == Lines{});
    CHECK(run_with("达成年度指标", "7", "无") == Lines{"D11 JX1307 7 -> 8–10"});
    CHECK(run_with("部分达成年度指标并具有一定效果", "9", "任务顺延") ==
          Lines{"D11 JX1307 9 -> 6–<8"});
    CHECK(run_with("部分达成年度指标并具有一定效果", "5", "任务顺延") ==
          Lines{"D11 JX1307 5 -> 6–<8"});
}

TEST_CASE("other words and numbers are not judged") {
    CHECK(reached_findings(kNational, "较好", "10", "3") == Lines{});
    CHECK(reached_findings(kNational, "5(份)", "10", "3") == Lines{});
    CHECK(reached_findings(kNational, "达成指标", "10", "") == Lines{});
    CHECK(reached_findings(kNational, "达成指标", "", "3") == Lines{});
}

}  // namespace jixiao
