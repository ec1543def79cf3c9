// SPDX-License-Identifier: MIT
// When a target counts as met.
#include "check/rules/target.hpp"

#include <doctest/doctest.h>

#include "normalise_sample.hpp"

namespace jixiao {
namespace {

using check::TargetState;
using normalise_sample::text_value;

TargetState state(std::string_view target, std::string_view actual,
                  Operator assumed = Operator::at_least) {
    normalise_sample::Sample sample;
    sample.add(FieldType::measure, text_value(target));
    sample.add(FieldType::measure, text_value(actual));
    sample.run();
    return check::target_state(sample.value(0), sample.value(1), assumed, {});
}

constexpr TargetState kMet = TargetState::met;
constexpr TargetState kMissed = TargetState::missed;
constexpr TargetState kUnknown = TargetState::unknown;

}  // namespace

TEST_CASE("a target is met at its bound, or only beyond it") {
    CHECK(state("≥200份", "200份") == kMet);
    CHECK(state("≥200份", "199.99份") == kMissed);
    CHECK(state(">200份", "200份") == kMissed);
    CHECK(state("≤5%", "5%") == kMet);
    CHECK(state("≤5%", "5.01%") == kMissed);
    CHECK(state("<5%", "5%") == kMissed);
}

TEST_CASE("= asks for at least that much, = 0 for nothing") {
    CHECK(state("=100%", "99%") == kMissed);
    CHECK(state("=3份", "4份") == kMet);
    CHECK(state("=0份", "0份") == kMet);
    CHECK(state("=0份", "1份") == kMissed);
    CHECK(state("0份", "1份") == kMissed);
}

TEST_CASE("a target without an operator is a lower bound where the row is no cost") {
    CHECK(state("100份", "99份") == kMissed);
    CHECK(state("100份", "101份") == kMet);
    CHECK(state("100份", "99份", Operator::none) == kUnknown);
    CHECK(state("100份", "100份", Operator::none) == kMet);
}

TEST_CASE("numbers are compared in one unit, or not at all") {
    CHECK(state("≥1万份", "9999份") == kMissed);
    CHECK(state("≥1万份", "10000份") == kMet);
    CHECK(state("≥1万份", "10000") == kUnknown);
    CHECK(state("≥95%", "1") == kUnknown);
    CHECK(state("≥95%", "99份") == kUnknown);
    CHECK(state("≥95份", "90") == kMissed);
}

TEST_CASE("an actual value that is a bound on the target's side is what was kept to") {
    CHECK(state("≤24%", "≤24%") == kMet);
    CHECK(state("≤24%", "≤20%") == kMet);
    CHECK(state("≤24%", "≤30%") == kMissed);
    CHECK(state("≥95%", "≥95%") == kMet);
    CHECK(state("≥95%", "≥90%") == kMissed);
    CHECK(state("<24%", "≤24%") == kUnknown);
}

TEST_CASE("an actual value that is a bound on the other side tells what the whole range tells") {
    CHECK(state("≤24%", "≥20%") == kUnknown);
    CHECK(state("≤24%", "≥25%") == kMissed);
    CHECK(state("≥95%", "<95%") == kUnknown);
    CHECK(state("≥95%", "<90%") == kMissed);
    CHECK(state("=95%", "≥95%") == kMet);
}

TEST_CASE("dates are compared as far as both go") {
    CHECK(state("2023年12月底前", "2023年12月20日") == kMet);
    CHECK(state("2023年6月底前", "2023年8月1日") == kMissed);
    CHECK(state("2023年6月", "2023年") == kUnknown);
    CHECK(state("2023年", "2024年1月") == kMissed);
    CHECK(state("2023年三季度", "2023年12月") == kUnknown);
}

TEST_CASE("words tell where they are the same or say it") {
    CHECK(state("及时", "及时") == kMet);
    CHECK(state("及时", "较好") == kUnknown);
    CHECK(state("及时", "达成指标") == kMet);
    CHECK(state("≥95%", "未达成指标") == kMissed);
    CHECK(state("", "5份") == kUnknown);
    CHECK(state("≥95%", "") == kUnknown);
}

}  // namespace jixiao
