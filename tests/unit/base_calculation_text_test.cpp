// SPDX-License-Identifier: MIT
#include "base/finding/calculation_text.hpp"

#include <doctest/doctest.h>

using namespace jixiao;

TEST_CASE("the way of rounding is named in the reader's language") {
    Finding finding;
    finding.evidence.calculation = "74.33 ÷ 83 × 10 = 8.955421… → 8.95 (truncate)";
    CHECK(calculation_of(finding, Language::en) == finding.evidence.calculation);
    CHECK(calculation_of(finding, Language::zh) == "74.33 ÷ 83 × 10 = 8.955421… → 8.95（截尾）");
    finding.evidence.calculation = "1 ≥ 1 → 10";
    CHECK(calculation_of(finding, Language::zh) == "1 ≥ 1 → 10");
}

TEST_CASE("a blank cell is called so in sentences") {
    Finding finding;
    finding.code = Code::sum_differs;
    finding.expected = "5";
    CHECK(message_of(finding, Language::zh).starts_with("填写 空白，应为 5"));
    finding.found = "4";
    CHECK(message_of(finding, Language::zh).starts_with("填写 4，应为 5"));
}
