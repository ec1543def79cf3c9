// SPDX-License-Identifier: MIT
#include "xlsx/number_format/cell_number.hpp"

#include <doctest/doctest.h>

#include <array>
#include <charconv>
#include <random>
#include <string>
#include <vector>

using jixiao::xlsx::CellNumber;

namespace {

std::string canonical(std::string_view stored) {
    std::string out;
    CellNumber::parse(stored).value().append_to(out);
    return out;
}

// The definition: the 15 digits of the nearest double.
std::string through_double(const std::string& stored) {
    double nearest = 0;
    std::from_chars(stored.data(), stored.data() + stored.size(), nearest);
    std::array<char, 32> shown{};
    const auto end = std::to_chars(shown.data(), shown.data() + shown.size(), nearest,
                                   std::chars_format::scientific, 14)
                         .ptr;
    return canonical({shown.data(), end});
}

}  // namespace

TEST_CASE("stored numbers become the digits that Excel shows") {
    struct Case {
        const char* stored;
        const char* shown;
    };
    const std::vector<Case> cases = {{"74.329999999999998", "74.33"},
                                     {"80.09999999999999", "80.1"},
                                     {"0.30000000000000004", "0.3"},
                                     {"0.1", "0.1"},
                                     {"123456789.12345601", "123456789.123456"},
                                     {"123456789012345", "123456789012345"},
                                     {"1234567890123456", "1234567890123460"},
                                     {"9007199254740993", "9007199254740990"},
                                     {"110101199003077654", "110101199003078000"},
                                     {"1.10101199003077E+17", "110101199003077000"},
                                     {"9999999999999999", "10000000000000000"},
                                     {"0.99999999999999999", "1"},
                                     {"100000000000000000000", "100000000000000000000"},
                                     {"1e21", "1e21"},
                                     {"123E20", "1.23e22"},
                                     {"1.5E-7", "1.5e-7"},
                                     {"0.000001", "0.000001"},
                                     {"0.00000123", "0.00000123"},
                                     {"0.000000123", "1.23e-7"},
                                     {"1E300", "1e300"},
                                     {"1.7976931348623157E308", "1.79769313486231e308"},
                                     {"-0", "0"},
                                     {"-0.0", "0"},
                                     {"-12.50", "-12.5"},
                                     {"+5", "5"},
                                     {".5", "0.5"},
                                     {"5.", "5"},
                                     {" 42\n", "42"},
                                     {"1E-999", "0"},
                                     {"0e99999999999999", "0"},
                                     {"0.1000000000000000055511151231257827", "0.1"},
                                     {"00000000000000000000000000000007", "7"},
                                     {"2e+2", "200"}};
    for (const Case& one : cases) {
        CAPTURE(one.stored);
        CHECK(canonical(one.stored) == one.shown);
    }
}

TEST_CASE("more than 15 digits show what their nearest double shows") {
    std::mt19937_64 random(20231);
    const auto below = [&](std::uint64_t bound) { return random() % bound; };
    for (int round = 0; round < 200'000; ++round) {
        std::string digits = std::to_string(100'000'000'000'000 + below(900'000'000'000'000));
        // As often near to one half, to nothing and to one as anywhere between.
        constexpr std::array<const char*, 7> kTails{"5", "49", "50", "500", "499", "98", "02"};
        const std::size_t tail = below(2 * kTails.size());
        digits += tail < kTails.size() ? kTails[tail] : std::to_string(below(10'000));
        if (below(4) == 0) digits += std::to_string(below(1000));
        const std::size_t point = below(digits.size() + 1);
        if (point < digits.size()) digits.insert(point, ".");
        if (below(8) == 0) digits += "E-" + std::to_string(below(280));
        CAPTURE(digits);
        REQUIRE(canonical(digits) == through_double(digits));
    }
}

TEST_CASE("what is no number, or none that a double holds, is refused") {
    for (const char* stored : {"", " ", "-", ".", "abc", "1,5", "1e", "1 2", "0x1F", "NaN", "INF",
                               "1e309", "9e308", "1e99999999999999999999", "2021-12-31", "１"}) {
        CAPTURE(stored);
        CHECK_FALSE(CellNumber::parse(stored).has_value());
    }
}

TEST_CASE("numbers of over 15 whole digits are marked, whatever their notation") {
    CHECK(CellNumber::parse("110101199003077654").value().many_digits);
    CHECK(CellNumber::parse("1.10101199003077E+17").value().many_digits);
    CHECK(CellNumber::parse("1000000000000000").value().many_digits);
    CHECK_FALSE(CellNumber::parse("999999999999999").value().many_digits);
    CHECK_FALSE(CellNumber::parse("74.329999999999998").value().many_digits);
    CHECK_FALSE(CellNumber::parse("0.00000000000000000001").value().many_digits);
    CHECK_FALSE(CellNumber::parse("000000000000000000005").value().many_digits);
}

TEST_CASE("a cell's number is an exact decimal") {
    CHECK(CellNumber::parse("74.329999999999998").value().to_decimal()->to_string() == "74.33");
    CHECK(CellNumber::parse("-2.5E3").value().to_decimal()->to_string() == "-2500");
    CHECK(CellNumber::parse("999999999999999000").value().to_decimal().has_value());
    for (const char* beyond : {"1e18", "-1e18", "1e39"}) {
        CHECK_FALSE(CellNumber::parse(beyond).value().to_decimal().has_value());
    }
    // What is left of a difference of nothing.
    const auto noise = [](const char* stored) {
        return CellNumber::parse(stored).value().to_decimal()->to_string();
    };
    CHECK(noise("-2.27373675443232E-13") == "-0.0000000000002273737");
    CHECK(noise("5.55111512312578E-17") == "0.0000000000000000555");
    CHECK(noise("1e-31") == "0");
    CHECK(noise("1e-300") == "0");
}

TEST_CASE("canonical text reads back as the same number") {
    for (int exponent = -320; exponent <= 300; exponent += 7) {
        for (const char* digits : {"1", "-9", "123456789012345", "-999999999999999", "1.5"}) {
            const std::string stored = std::string(digits) + "e" + std::to_string(exponent);
            CAPTURE(stored);
            const auto number = CellNumber::parse(stored);
            if (!number) continue;
            std::string shown;
            number->append_to(shown);
            CHECK(CellNumber::parse(shown) == number);
        }
    }
}
