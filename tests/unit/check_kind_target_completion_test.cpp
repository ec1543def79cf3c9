// SPDX-License-Identifier: MIT
// 目标完成结果: several targets, weighted by money.
#include <doctest/doctest.h>

#include "check_sample.hpp"

namespace jixiao {
namespace {

using check_sample::Lines;
using check_sample::Row;
using check_sample::Sample;

const std::string kTargetCompletionRule = R"(
[[rule]]
id = "targets"
kind = "target_completion"
result = "done.score"
points = "done.points"
target = "tasks.target"
actual = "tasks.actual"
scale = 2
rounding = "half-up"
)";

const std::string kWeight = "weight = \"tasks.money\"\n";

Sample target_completion_sample(const std::string& score, const std::vector<Row>& tasks,
                                const std::string& more) {
    Sample out(kTargetCompletionRule + more);
    out.field("done.points:points", "5")
        .field("done.score:points", score)
        .table("tasks", {"level3:level", "target:measure", "actual:measure", "money:amount"},
               tasks);
    return out;
}

}  // namespace

TEST_CASE("each target counts with its money, at most once") {
    const std::vector<Row> tasks{{"甲", "100(批次)", "200(批次)", "30"},
                                 {"乙", "10(个)", "8(个)", "10"}};
    CHECK(target_completion_sample("4.75", tasks, kWeight).run() == Lines{});
    Sample wrong = target_completion_sample("4.57", tasks, kWeight);
    CHECK(wrong.run() == Lines{"B2 JX1301 4.57 -> 4.75"});
    CHECK(wrong.findings().front().evidence.calculation == "0.95 × 5 = 4.75");
}

TEST_CASE("without money all weigh the same") {
    const std::vector<Row> tasks{{"甲", "100(批次)", "100(批次)", ""},
                                 {"乙", "10(个)", "8(个)", ""}};
    CHECK(target_completion_sample("4.50", tasks, "").run() == Lines{});
    CHECK(target_completion_sample("4.50", tasks, kWeight).run() ==
          Lines{});  // nothing weighs: not judged
}

TEST_CASE("a target that cannot be compared leaves all unknown") {
    CHECK(target_completion_sample(
              "1", {{"甲", "100(批次)", "100(批次)", "1"}, {"乙", "提高", "较好", "1"}}, kWeight)
              .run() == Lines{});
    CHECK(target_completion_sample("1", {{"甲", "100(批次)", "100(批次)", "1"}, {"乙", "", "", ""}},
                                   kWeight)
              .run() == Lines{"B2 JX1301 1 -> 5.00"});
}

}  // namespace jixiao
