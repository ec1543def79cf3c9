// SPDX-License-Identifier: MIT
#include "base/number/form_number.hpp"

#include <doctest/doctest.h>

using jixiao::Decimal;
using jixiao::form_number;
using jixiao::Rounding;

TEST_CASE("numbers of forms are below 10^18 and end at the 19th place") {
    const auto text = [](const char* number) {
        const auto taken = form_number(Decimal::parse(number).value());
        return taken ? taken->to_string() : "beyond";
    };
    CHECK(text("999999999999999999.5") == "999999999999999999.5");
    CHECK(text("1000000000000000000") == "beyond");
    CHECK(text("-1000000000000000000") == "beyond");
    CHECK(text("0.12345678901234567895") == "0.123456789012345679");
    CHECK(text("-0.00000000000000000001") == "0");
}

TEST_CASE("sums, differences and shifts of the largest and the smallest can be held") {
    const Decimal largest = Decimal::parse("999999999999999999.9999999999999999999").value();
    const Decimal smallest = Decimal::parse("0.0000000000000000001").value();
    CHECK((largest + smallest).to_string() == "1000000000000000000");
    CHECK((smallest - largest).is_negative());
    CHECK(largest.rounded(0, Rounding::half_up).shifted(4).is_integer());
    CHECK(smallest.shifted(-4).scale() == 23);
}
