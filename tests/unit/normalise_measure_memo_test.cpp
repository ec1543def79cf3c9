// SPDX-License-Identifier: MIT
#include "normalise/measure_memo.hpp"

#include <doctest/doctest.h>

#include <string>

#include "normalise_sample.hpp"

using namespace jixiao;
using namespace jixiao::normalise_sample;
using mapping::MeasureStyle;
using normalise::MeasureMemo;

TEST_CASE("a memo knows a text under the style that it was read in") {
    MeasureMemo memo;
    Value value;
    value.op = Operator::at_least;
    memo.remember(memo.own("≥95%"), MeasureStyle::free, value);
    REQUIRE(memo.find("≥95%", MeasureStyle::free) != nullptr);
    CHECK(memo.find("≥95%", MeasureStyle::free)->op == Operator::at_least);
    CHECK(memo.find("≥95%", MeasureStyle::bracketed) == nullptr);
    CHECK(memo.find("≥95", MeasureStyle::free) == nullptr);
}

TEST_CASE("a memo takes no sentences, and no more when it is full; then it starts anew") {
    MeasureMemo memo;
    CHECK_FALSE(memo.takes(std::string(49, 'a')));
    std::size_t taken = 0;
    for (; memo.takes("≥95%"); ++taken) memo.own(std::to_string(taken));
    CHECK(taken == 20'000);
    memo.trim();
    CHECK(memo.takes("≥95%"));
}

TEST_CASE("a finding about a measure is told each time") {
    Sample sample;
    sample.add(FieldType::measure, text_value("4个/1000批次"));
    sample.add(FieldType::measure, text_value("4个/1000批次"));
    sample.add(FieldType::measure, text_value("═95%"));
    sample.add(FieldType::measure, text_value("═95%"));
    sample.run();
    CHECK(sample.findings() == std::vector<Code>{Code::value_compound, Code::value_compound,
                                                 Code::value_look_alike, Code::value_look_alike});
}
