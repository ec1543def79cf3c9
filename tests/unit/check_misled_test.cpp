// SPDX-License-Identifier: MIT
// What follows from a figure that is wrong on its own.
#include <doctest/doctest.h>

#include "check_sample.hpp"

namespace jixiao {
namespace {

using check_sample::Lines;
using check_sample::Row;
using check_sample::Sample;

// A kind, B executed, C planned, D rate.
Lines findings(const std::vector<Row>& rows) {
    return Sample(R"(
[[rule]]
id = "negative"
kind = "not_negative"
amounts = "funding.executed"
[[rule]]
id = "sum"
kind = "sum"
result = "funding[total].executed"
part_rows = ["fiscal", "other"]
[[rule]]
id = "rate"
kind = "rate"
result = "funding.rate_pct"
numerator = "funding.executed"
denominator = "funding.planned"
)")
        .table("funding", {"kind", "executed:amount", "planned:amount", "rate_pct:rate"}, rows)
        .run();
}

}  // namespace

TEST_CASE("a negative amount is told, not the figures that do not go with it") {
    CHECK(findings({{"total", "80", "100", "80"},
                    {"fiscal", "-85", "100", "85"},
                    {"other", "-5", "0", ""}})
              .size() == 2);
    CHECK(findings({{"total", "80", "100", "85"},
                    {"fiscal", "85", "100", "85"},
                    {"other", "-5", "0", ""}}) == Lines{"A13 JX1210 -5 -> "});
    CHECK(
        findings(
            {{"total", "80", "100", "85"}, {"fiscal", "80", "100", "80"}, {"other", "0", "0", ""}})
            .size() == 1);
}

}  // namespace jixiao
