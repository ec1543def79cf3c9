// SPDX-License-Identifier: MIT
#include "base/number/decimal.hpp"

#include <doctest/doctest.h>

#include <stdexcept>
#include <string>
#include <vector>

using namespace jixiao;

namespace {

Decimal dec(std::string_view text) {
    return Decimal::parse(text).value();
}

std::string fixed(std::string_view text, int places, Rounding mode) {
    return dec(text).to_fixed(places, mode);
}

const std::string kLargest = "170141183460469231731687303715884105727";  // 2^127 - 1

}  // namespace

TEST_CASE("decimals are parsed exactly and printed in the shortest plain form") {
    struct Case {
        std::string text;
        std::string printed;
    };
    const std::vector<Case> cases = {
        {"0", "0"},
        {"-0", "0"},
        {"-0.000", "0"},
        {"+7", "7"},
        {"007.50", "7.5"},
        {"74.33", "74.33"},
        {"-0.5", "-0.5"},
        {"830000", "830000"},
        {"8.3e5", "830000"},
        {"83E4", "830000"},
        {"1e-3", "0.001"},
        {"1200e-2", "12"},
        {"1.5E+1", "15"},
        {"0e999999999999999999999", "0"},
        {"0.0e-5", "0"},
        {kLargest, kLargest},
        {"-" + kLargest, "-" + kLargest},
        {"1" + std::string(38, '0'), "1" + std::string(38, '0')},
        {"1." + std::string(80, '0'), "1"},
        {"1" + std::string(60, '0') + "e-60", "1"},
        {"0." + std::string(29, '0') + "1", "0." + std::string(29, '0') + "1"},
        {"0." + std::string(29, '0') + "10000", "0." + std::string(29, '0') + "1"},
        {"12345678901234567890.12345678", "12345678901234567890.12345678"},
        {"1000000000000000000", "1000000000000000000"},
        {"18446744073709551616", "18446744073709551616"},
        {"1000000000000000000000000000000000001", "1000000000000000000000000000000000001"}};
    for (const Case& one : cases) {
        CAPTURE(one.text);
        const auto value = Decimal::parse(one.text);
        REQUIRE(value.has_value());
        CHECK(value->to_string() == one.printed);
        CHECK(Decimal::parse(one.printed) == value);
    }
}

TEST_CASE("what is no decimal, or none that can be held, is refused") {
    const std::vector<std::string> texts = {"",
                                            "+",
                                            "-",
                                            ".",
                                            "5.",
                                            ".5",
                                            "1..2",
                                            "1.2.3",
                                            "--1",
                                            "+-1",
                                            " 1",
                                            "1 ",
                                            "1,000",
                                            "1e",
                                            "1e+",
                                            "e5",
                                            "1e1.5",
                                            "0x10",
                                            "nan",
                                            "inf",
                                            "１",
                                            "1e39",
                                            "1e400",
                                            "1e-31",
                                            "1e-999999999999",
                                            "170141183460469231731687303715884105728",
                                            "1" + std::string(39, '0'),
                                            "0." + std::string(30, '0') + "1",
                                            "1" + std::string(38, '0') + ".5",
                                            std::string("1\0", 2)};
    for (const std::string& text : texts) {
        CAPTURE(text);
        CHECK_FALSE(Decimal::parse(text).has_value());
    }
}

TEST_CASE("equal numbers have equal parts") {
    CHECK(Decimal::from_parts(7430, 2) == Decimal::from_parts(743, 1));
    CHECK(Decimal::from_parts(7430, 2).scale() == 1);
    CHECK(Decimal::from_parts(500, 2) == Decimal::integer(5));
    CHECK(Decimal::from_parts(0, 12).scale() == 0);
    CHECK(Decimal::from_parts(5, -3) == Decimal::integer(5000));
    CHECK(Decimal::from_parts(0, -3000).is_zero());
    CHECK(Decimal::from_parts(10, Decimal::kMaxScale + 1) ==
          Decimal::from_parts(1, Decimal::kMaxScale));
}

TEST_CASE("every rounding mode, both signs") {
    struct Case {
        const char* text;
        const char* half_up;
        const char* half_even;
        const char* truncate;
        const char* ceil;
        const char* floor;
    };
    const std::vector<Case> cases = {
        {"2.4", "2", "2", "2", "3", "2"},       {"2.5", "3", "2", "2", "3", "2"},
        {"3.5", "4", "4", "3", "4", "3"},       {"2.6", "3", "3", "2", "3", "2"},
        {"-2.4", "-2", "-2", "-2", "-2", "-3"}, {"-2.5", "-3", "-2", "-2", "-2", "-3"},
        {"-3.5", "-4", "-4", "-3", "-3", "-4"}, {"-2.6", "-3", "-3", "-2", "-2", "-3"},
        {"0.5", "1", "0", "0", "1", "0"},       {"-0.5", "-1", "0", "0", "0", "-1"},
        {"0.001", "0", "0", "0", "1", "0"},     {"-0.001", "0", "0", "0", "0", "-1"},
        {"7", "7", "7", "7", "7", "7"},         {"2.500001", "3", "3", "2", "3", "2"}};
    for (const Case& one : cases) {
        CAPTURE(one.text);
        CHECK(fixed(one.text, 0, Rounding::half_up) == one.half_up);
        CHECK(fixed(one.text, 0, Rounding::half_even) == one.half_even);
        CHECK(fixed(one.text, 0, Rounding::truncate) == one.truncate);
        CHECK(fixed(one.text, 0, Rounding::ceil) == one.ceil);
        CHECK(fixed(one.text, 0, Rounding::floor) == one.floor);
    }
}

TEST_CASE("fixed places are filled with zeros and rounded") {
    CHECK(fixed("74.3", 2, Rounding::half_up) == "74.30");
    CHECK(fixed("5", 2, Rounding::half_up) == "5.00");
    CHECK(fixed("1.005", 2, Rounding::half_up) == "1.01");
    CHECK(fixed("1.015", 2, Rounding::half_up) == "1.02");
    CHECK(fixed("-1.005", 2, Rounding::half_up) == "-1.01");
    CHECK(fixed("0.004", 2, Rounding::half_up) == "0.00");
    CHECK(fixed("-0.004", 2, Rounding::half_up) == "0.00");
    CHECK(fixed("0.05", 1, Rounding::half_up) == "0.1");
    CHECK(fixed("0.00012", 5, Rounding::half_up) == "0.00012");
    CHECK(fixed("1250", -2, Rounding::half_up) == "1300");
    CHECK(fixed("1250", -2, Rounding::half_even) == "1200");
    CHECK(fixed("12", -50, Rounding::truncate) == "0");
    CHECK(dec("12.345").rounded(9, Rounding::half_up) == dec("12.345"));
}

TEST_CASE("half-up division agrees with integer arithmetic") {
    int wrong = 0;
    for (std::int64_t a = 0; a <= 3000; ++a) {
        for (std::int64_t b = 1; b <= 400; ++b) {
            const std::int64_t expected = (2 * 100 * a + b) / (2 * b);
            const Decimal quotient =
                Decimal::divide(Decimal::integer(a), Decimal::integer(b), 2, Rounding::half_up);
            wrong += quotient == Decimal::from_parts(expected, 2) ? 0 : 1;
        }
    }
    CHECK(wrong == 0);
    CHECK(Decimal::divide(dec("3"), dec("24"), 2, Rounding::half_up).to_string() == "0.13");
}

TEST_CASE("the published execution scores are truncated quotients") {
    const Decimal hundred = Decimal::integer(100);
    const Decimal executed = Decimal::multiply(dec("128.11"), hundred, 6, Rounding::truncate);
    CHECK(Decimal::divide(executed, dec("170.34"), 2, Rounding::truncate).to_string() == "75.2");
    CHECK(Decimal::divide(executed, dec("170.34"), 2, Rounding::half_up).to_string() == "75.21");
    CHECK(Decimal::divide(dec("743.3"), dec("83"), 2, Rounding::truncate).to_string() == "8.95");
}

TEST_CASE("division reaches every size that fits") {
    const auto quotient = [](std::string_view a, std::string_view b, int places,
                             Rounding mode = Rounding::half_up) {
        return Decimal::divide(dec(a), dec(b), places, mode).to_string();
    };
    CHECK(quotient("1", "1e-30", 30) == "1" + std::string(30, '0'));
    CHECK(quotient("1e-30", "3", 30) == "0");
    CHECK(quotient("2e-30", "3", 30) == dec("1e-30").to_string());
    CHECK(quotient("1", "3", 30) == "0." + std::string(30, '3'));
    CHECK(quotient("2", "3", 30) == "0." + std::string(29, '6') + "7");
    CHECK(quotient(kLargest, kLargest, 10) == "1");
    CHECK(quotient(kLargest, "1", 0) == kLargest);
    CHECK(quotient(kLargest, "2", 0) == "85070591730234615865843651857942052864");
    CHECK(quotient("1e-30", kLargest, 0, Rounding::ceil) == "1");
    CHECK(quotient("-7", "2", 0) == "-4");
    CHECK(quotient("7", "-2", 0, Rounding::floor) == "-4");
    CHECK(quotient("-1", "3", 2, Rounding::ceil) == "-0.33");
    // The divisor, brought to the dividend's scale, is wider than 127 bits.
    const std::string wide = "170141183.460469231731687303715884105727";
    CHECK(quotient(wide, "200000000", 0) == "1");
    CHECK(quotient(wide, "340282366", 0) == "1");
    CHECK(quotient(wide, "340282367", 0) == "0");
    CHECK(quotient(wide, "340282367", 0, Rounding::ceil) == "1");
    CHECK(quotient(wide, "100000000000000000000", 0) == "0");
    CHECK_THROWS_AS(quotient("1", "0", 2), std::domain_error);
    CHECK_THROWS_AS(quotient("0", "0", 2), std::domain_error);
    CHECK_THROWS_AS(quotient(kLargest, "1e-10", 2), std::overflow_error);
    CHECK_THROWS_AS(quotient("1", "7e-30", 30), std::overflow_error);
}

TEST_CASE("multiplication keeps all digits until it rounds") {
    const auto product = [](std::string_view a, std::string_view b, int places,
                            Rounding mode = Rounding::half_up) {
        return Decimal::multiply(dec(a), dec(b), places, mode).to_string();
    };
    CHECK(product("0.627", "1", 2) == "0.63");
    CHECK(product("1.1", "1.1", 9) == "1.21");
    CHECK(product("1.1", "1.1", 1) == "1.2");
    CHECK(product("1.5", "0.1", 1) == "0.2");
    CHECK(product("-1.5", "0.1", 1, Rounding::half_even) == "-0.2");
    CHECK(product("-1.5", "0.1", 1, Rounding::floor) == "-0.2");
    CHECK(product("-1.5", "0.1", 1, Rounding::truncate) == "-0.1");
    CHECK(product("0.333333333333333333333333333333", "0.333333333333333333333333333333", 2) ==
          "0.11");
    CHECK(product("1e-30", "1e-30", 0, Rounding::ceil) == "1");
    CHECK(product("1e-30", "5e29", 0) == "1");
    CHECK(product("1e-30", "499999999999999999999999999999", 0) == "0");
    CHECK(product("12345678901234567890.1", "1000000000000000000.5", 0) ==
          "12345678901234567896272839450617283945");
    CHECK_THROWS_AS(product(kLargest, "2", 0), std::overflow_error);
    CHECK_THROWS_AS(product(kLargest, "1.5", 0), std::overflow_error);
    CHECK_THROWS_AS(product("1e-20", "1e-20", 60), std::overflow_error);
}

TEST_CASE("sums and differences are exact") {
    CHECK((dec("0.1") + dec("0.2")).to_string() == "0.3");
    CHECK((dec("1e30") + dec("0.00000001")).to_string() ==
          "1" + std::string(30, '0') + ".00000001");
    CHECK((dec("5.25") - dec("5.25")) == Decimal());
    CHECK((dec("9.99") + dec("0.01")).scale() == 0);
    CHECK((dec(kLargest) - dec(kLargest)).is_zero());
    CHECK_THROWS_AS(dec(kLargest) + dec("1"), std::overflow_error);
    CHECK_THROWS_AS(dec("-" + kLargest) - dec("1"), std::overflow_error);
    CHECK_THROWS_AS(dec(kLargest) + dec("0.1"), std::overflow_error);
    CHECK_THROWS_AS(Decimal::from_parts(1, 31), std::overflow_error);
    CHECK_THROWS_AS(Decimal::from_parts(2, -38), std::overflow_error);
}

TEST_CASE("order is exact for all scales") {
    const std::vector<std::string> ascending = {"-" + kLargest,
                                                "-2",
                                                "-1.5",
                                                "-1.25",
                                                "-0.1",
                                                "0",
                                                "1e-30",
                                                "0.1",
                                                "0.100000000000000001",
                                                "1",
                                                "1.000000000000000000000000000001",
                                                "2",
                                                "1e30",
                                                kLargest};
    for (std::size_t i = 0; i < ascending.size(); ++i) {
        for (std::size_t j = 0; j < ascending.size(); ++j) {
            CAPTURE(ascending[i]);
            CAPTURE(ascending[j]);
            CHECK((dec(ascending[i]) <=> dec(ascending[j])) == (i <=> j));
        }
    }
}

TEST_CASE("shifting by powers of ten is exact") {
    CHECK(dec("74.33").shifted(4) == dec("743300"));
    CHECK(dec("743300").shifted(-4) == dec("74.33"));
    CHECK(dec("0").shifted(1'000'000) == Decimal());
    CHECK(dec("5e-30").shifted(60) == dec("5e30"));
    CHECK_THROWS_AS(static_cast<void>(dec("1").shifted(-31)), std::overflow_error);
    CHECK_THROWS_AS(static_cast<void>(dec("1").shifted(39)), std::overflow_error);
    CHECK_THROWS_AS(static_cast<void>(dec("1").shifted(1'000'000'000)), std::overflow_error);
}
