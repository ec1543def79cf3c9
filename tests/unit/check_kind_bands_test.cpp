// SPDX-License-Identifier: MIT
// 分级评分法: the points of one band.
#include <doctest/doctest.h>

#include "check_sample.hpp"

namespace jixiao {
namespace {

using check_sample::Lines;
using check_sample::Row;
using check_sample::Sample;

const std::string kBandsRule = R"(
[[rule]]
id = "bands"
kind = "bands"
result = "indicators.score"
points = "indicators.weight"
bands = "indicators.band.*"
note = "indicators.note"
)";

Lines bands_findings(const Row& bands, const std::string& points, const std::string& score,
                     const std::string& more = {}, const std::string& note = {}) {
    Row row{"甲"};
    row.insert(row.end(), bands.begin(), bands.end());
    for (const std::string& cell : {points, note, score}) row.push_back(cell);
    return Sample(kBandsRule + more)
        .table("indicators",
               {"level3:level", "band.a:label", "band.b:label", "band.c:label", "band.d:label",
                "band.e:label", "weight:points", "note", "score:points"},
               {row})
        .run();
}

}  // namespace

TEST_CASE("printed points hold, not the heads above them") {
    CHECK(bands_findings({"0", "0.5", "1", "1.5", "2"}, "2", "0.5") == Lines{});
    CHECK(bands_findings({"0", "0.5", "1", "1.5", "2"}, "2", "1.2") ==
          Lines{"I11 JX1306 1.2 -> 0 / 0.5 / 1 / 1.5 / 2"});
    CHECK(bands_findings({"0", "0.5", "1", "2", "3"}, "3", "2") == Lines{});
    CHECK(bands_findings({"0", "0.5", "1", "2", "3"}, "3", "2.5") ==
          Lines{"I11 JX1306 2.5 -> 0 / 0.5 / 1 / 2 / 3"});
    CHECK(bands_findings({"0", "1", "2", "3", "4"}, "4", "0") == Lines{});
    CHECK(bands_findings({"0", "2", "3", "4", "5"}, "5", "1") ==
          Lines{"I11 JX1306 1 -> 0 / 2 / 3 / 4 / 5"});
}

TEST_CASE("a blank band is none") {
    CHECK(bands_findings({"0", "", "1", "2", "3"}, "3", "2") == Lines{});
    CHECK(bands_findings({"0", "", "1", "2", "3"}, "3", "0.5") ==
          Lines{"I11 JX1306 0.5 -> 0 / 1 / 2 / 3"});
    CHECK(bands_findings({"0", "", "0.5", "", "1"}, "1", "0.5") == Lines{});
    CHECK(bands_findings({"0", "", "0.5", "", "1"}, "1", "0.8") ==
          Lines{"I11 JX1306 0.8 -> 0 / 0.5 / 1"});
}

TEST_CASE("words score their share of the points") {
    const Row words{"不符合", "3处及以上不符合", "2处不符合", "1处不符合", "符合"};
    for (const char* score : {"5", "4", "3", "1.5", "0"})
        CHECK(bands_findings(words, "5", score) == Lines{});
    CHECK(bands_findings(words, "5", "4.5") == Lines{"I11 JX1306 4.5 -> 0 / 1.5 / 3 / 4 / 5"});
    CHECK(bands_findings(words, "5", "4.5", {}, "发现一处扣0.5分") == Lines{});
    CHECK(bands_findings(words, "5", "2.5", R"(shares = ["0", "0.25", "0.5", "0.75", "1"])") ==
          Lines{});
}

TEST_CASE("where only the ends are printed steps lead down from the points") {
    const Row ends{"0", "", "", "", "8"};
    CHECK(bands_findings(ends, "8", "8") == Lines{});
    CHECK(bands_findings(ends, "8", "7.3") == Lines{});
    CHECK(bands_findings(ends, "8", "7.5", "step = \"0.5\"\n") == Lines{});
    CHECK(bands_findings(ends, "8", "7.3", "step = \"0.5\"\n") ==
          Lines{"I11 JX1306 7.3 -> 8 − n × 0.5"});
    CHECK(bands_findings(ends, "8", "7.5", "step = \"0.5\"\n", "依次排名每低1位扣1分,扣完为止") ==
          Lines{"I11 JX1306 7.5 -> 8 − n × 1"});
    CHECK(bands_findings(ends, "8", "0", "step = 3\n") == Lines{});
    CHECK(bands_findings(ends, "8", "-1") == Lines{"I11 JX1306 -1 -> 0 / 8"});
}

TEST_CASE("more than the points, and rows without bands") {
    CHECK(bands_findings({"0", "1", "2", "3", "4"}, "4", "4.5") == Lines{"I11 JX1302 4.5 -> 4"});
    CHECK(bands_findings({"0", "1", "2", "3", "4"}, "4", "4.5", "bonus = true\n") == Lines{});
    CHECK(bands_findings({"", "", "", "", ""}, "4", "3.3") == Lines{});
    CHECK(bands_findings({"得分=完成率×分值", "", "", "", ""}, "4", "3.3") == Lines{});
}

}  // namespace jixiao
