// SPDX-License-Identifier: MIT
// Rows that owe a reason, and units that do not go together.
#include <doctest/doctest.h>

#include "check_sample.hpp"

namespace jixiao {
namespace {

using check_sample::Lines;
using check_sample::Row;
using check_sample::Sample;

std::string rule(const std::string& kind, const std::string& more) {
    return "[[rule]]\nid = \"r\"\nkind = \"" + kind +
           "\"\ntarget = \"indicators.target\"\nactual = \"indicators.actual\"\n" + more + "\n";
}

// Targets in B, actual values in C, reasons in D.
Sample explanations_sample(const std::string& rules, const Row& row) {
    return std::move(Sample(rules).table(
        "indicators", {"level3:level", "target:measure", "actual:measure", "deviation"}, {row}));
}

Lines shortfall(const std::string& target, const std::string& actual, const std::string& reason) {
    return explanations_sample(rule("shortfall", "reason = \"indicators.deviation\""),
                               {"甲", target, actual, reason})
        .run();
}

Lines shortfall_of(const std::string& name, const std::string& target, const std::string& actual,
                   const std::string& more = {}) {
    return explanations_sample(rule("shortfall", "reason = \"indicators.deviation\"\n" + more),
                               {name, target, actual, ""})
        .run();
}

Lines overshoot(const std::string& more, const std::string& target, const std::string& actual,
                const std::string& reason = {}) {
    return explanations_sample(rule("overshoot", "reason = \"indicators.deviation\"\n" + more),
                               {"甲", target, actual, reason})
        .run();
}

const Lines kShort{"D11 JX1401  -> "};
const Lines kFar{"D11 JX1402  -> "};

}  // namespace

TEST_CASE("a missed target needs a reason") {
    CHECK(shortfall("≥200(份)", "199(份)", "") == kShort);
    CHECK(shortfall("≥200(份)", "199(份)", "无") == Lines{"D11 JX1401 无 -> "});
    CHECK(shortfall("≥200(份)", "199(份)", "一份退回") == Lines{});
    CHECK(shortfall("≥200(份)", "200(份)", "") == Lines{});
    CHECK(shortfall("及时", "未达成指标", "") == kShort);
    CHECK(shortfall("≥200(份)", "", "") == Lines{});
}

TEST_CASE("a target without operator may be an upper bound by its name") {
    CHECK(shortfall_of("投诉件数", "5(件)", "2(件)") == Lines{});
    CHECK(shortfall_of("投诉件数", "≥5(件)", "2(件)") == kShort);
    CHECK(shortfall_of("投诉处理及时率", "95(%)", "90(%)") == kShort);
    CHECK(shortfall_of("走访次数", "5(次)", "2(次)") == kShort);
    CHECK(shortfall_of("走访次数", "5(次)", "2(次)", "upper_words = [\"走访\"]") == Lines{});
}

TEST_CASE("a target that is far overshot needs a reason, exactly beyond the threshold") {
    CHECK(overshoot("", "≥100(份)", "130(份)") == Lines{});
    CHECK(overshoot("", "≥100(份)", "130.01(份)") == kFar);
    CHECK(overshoot("", "=100(份)", "131(份)", "任务追加") == Lines{});
    CHECK(overshoot("threshold = 50", "≥100(份)", "150(份)") == Lines{});
    CHECK(overshoot("threshold = \"49.9\"", "≥100(份)", "150(份)") == kFar);
    CHECK(overshoot("", "≥0(份)", "10(份)") == Lines{});
    CHECK(overshoot("", "≤100(份)", "10(份)") == Lines{});
    CHECK(overshoot("undershoot = true", "≤100(份)", "10(份)") == kFar);
    CHECK(overshoot("", "≥100(份)", "1.5(万份)") == kFar);
}

TEST_CASE("the share beyond the target is told with one decimal") {
    Sample one = explanations_sample(rule("overshoot", "reason = \"indicators.deviation\""),
                                     {"甲", "≥1200(家)", "6618(家)", ""});
    REQUIRE(one.run() == kFar);
    CHECK(one.findings().front().args.back() ==
          std::pair<std::string, std::string>("percent", "451.5"));
    CHECK(one.findings().front().evidence.calculation == "|6618 - 1200| ÷ 1200 × 100 = 451.5 > 30");
}

TEST_CASE("the share beyond the target is rounded once") {
    Sample one = explanations_sample(rule("overshoot", "reason = \"indicators.deviation\""),
                                     {"甲", "≥80(份)", "159(份)", ""});
    REQUIRE(one.run() == kFar);
    CHECK(one.findings().front().args.back() ==
          std::pair<std::string, std::string>("percent", "98.8"));
    CHECK(one.findings().front().evidence.calculation ==
          "|159 - 80| ÷ 80 × 100 = 98.75 → 98.8 > 30");
}

TEST_CASE("units that cannot be brought together are told at the actual value") {
    const auto units = [](const std::string& target, const std::string& actual) {
        return explanations_sample(rule("unit_of_actual", ""), {"甲", target, actual, ""}).run();
    };
    CHECK(units("≥20(批次)", "20(家)") == Lines{"C11 JX1504 家 -> 批次"});
    CHECK(units("≥20(%)", "20(家)") == Lines{"C11 JX1504 家 -> %"});
    CHECK(units("≥2(万份)", "20000(份)") == Lines{});
    CHECK(units("≥20(批次)", "20") == Lines{});
    CHECK(units("及时", "20(家)") == Lines{});
    CHECK(units("≥20次(人次)", "20(人次)") == Lines{});
    CHECK(units("≥20次(人次)", "20(家)") == Lines{"C11 JX1504 家 -> 次(人次)"});
    // What the target counts by may be left out.
    CHECK(units("≤500(元/批)", "480(元)") == Lines{});
    CHECK(units("≥1(次/季度)", "1(次)") == Lines{});
    CHECK(units("≤500(元/批)", "480(家)") == Lines{"C11 JX1504 家 -> 元/批"});
    CHECK(units("≤500(元)", "480(元/批)") == Lines{"C11 JX1504 元/批 -> 元"});
    // A share of one in the place of a percentage, unless it may be one.
    CHECK(units("≥85(%)", "0.832") == Lines{"C11 JX1509 0.832 -> 83.2%"});
    CHECK(units("100(%)", "1") == Lines{"C11 JX1509 1 -> 100%"});
    CHECK(units("≥85(%)", "83.2") == Lines{});
    CHECK(units("≥85(%)", "0.832(%)") == Lines{});
    CHECK(units("≥85(%)", "0") == Lines{});
    CHECK(units("≤20(%)", "0.5") == Lines{});
    CHECK(units("≥2(%)", "0.5") == Lines{});
}

}  // namespace jixiao
