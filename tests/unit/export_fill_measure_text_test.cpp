// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include "export/fill/measure_text.hpp"
#include "normalise_sample.hpp"

using namespace jixiao;
using mapping::MeasureStyle;

namespace {

constexpr std::size_t kFree = 0;
constexpr std::size_t kBracketed = 1;

// What is written in one style as the other style writes it; "" where it cannot.
std::string rendered(std::string_view text, std::size_t from, MeasureStyle to) {
    normalise_sample::Sample sample(from);
    sample.add(FieldType::measure, normalise_sample::text_value(text));
    sample.run();
    const mapping::MappingSet set = normalise_sample::mapping_set();
    const normalise::Dictionaries dictionaries(set);
    return fill::measure_text(sample.value(0), to, dictionaries).value_or("");
}

}  // namespace

TEST_CASE("a measure is written as it stands where that means the same") {
    CHECK(rendered("≥95%", kBracketed, MeasureStyle::free) == "≥95%");
    CHECK(rendered("≥3000(批次)", kBracketed, MeasureStyle::free) == "≥3000(批次)");
    CHECK(rendered("逐步提高", kFree, MeasureStyle::bracketed) == "逐步提高");
}

TEST_CASE("a number takes the brackets that the form wants, with the digits as they were typed") {
    CHECK(rendered("3000批次", kFree, MeasureStyle::bracketed) == "3000(批次)");
    CHECK(rendered("2.00批次", kFree, MeasureStyle::bracketed) == "2.00(批次)");
}

TEST_CASE("what the style cannot say is not written as something else") {
    CHECK(rendered("2021年12月", kFree, MeasureStyle::bracketed).empty());
    CHECK(rendered("30批次", kBracketed, MeasureStyle::free).empty());
}
