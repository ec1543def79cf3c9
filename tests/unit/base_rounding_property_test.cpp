// SPDX-License-Identifier: MIT
// Every rounding of a quotient against the definition of the mode, on exact fractions. The oracle
// shares nothing with the code: a quotient and remainder of machine integers, and the definition.
#include <doctest/doctest.h>

#include <array>
#include <cstdint>
#include <random>
#include <stdexcept>

#include "base/number/decimal.hpp"
#include "base/number/rational.hpp"

namespace jixiao {
namespace {

constexpr std::array kModes{Rounding::half_up, Rounding::half_even, Rounding::truncate,
                            Rounding::ceil, Rounding::floor};
constexpr int kCasesPerMode = 250'000;

// numerator ÷ denominator × 10^places as an integer, by the definition of the mode.
std::int64_t rounded(std::int64_t numerator, std::int64_t denominator, int places, Rounding mode) {
    for (int i = 0; i < places; ++i) numerator *= 10;
    std::int64_t floor = numerator / denominator;
    std::int64_t rest = numerator % denominator;
    if (rest < 0) {
        --floor;
        rest += denominator;
    }
    const bool negative = numerator < 0;
    switch (mode) {
        case Rounding::floor:
            return floor;
        case Rounding::ceil:
            return rest == 0 ? floor : floor + 1;
        case Rounding::truncate:
            return rest != 0 && negative ? floor + 1 : floor;
        case Rounding::half_up:  // halves away from zero
            if (2 * rest == denominator) return negative ? floor : floor + 1;
            return 2 * rest > denominator ? floor + 1 : floor;
        case Rounding::half_even:
            if (2 * rest == denominator) return floor % 2 == 0 ? floor : floor + 1;
            return 2 * rest > denominator ? floor + 1 : floor;
    }
    return 0;
}

struct Case {
    std::int64_t numerator;
    std::int64_t denominator;
    int numerator_scale;
    int denominator_scale;
    int places;
};

// Score-like figures; every fourth is an exact half of the last place, where the modes differ.
Case make_case(std::mt19937_64& random) {
    const auto below = [&](std::int64_t bound) {
        return static_cast<std::int64_t>(random() % static_cast<std::uint64_t>(bound));
    };
    Case one{below(4'000'000) - 2'000'000, 1 + below(400'000), static_cast<int>(below(4)),
             static_cast<int>(below(4)), static_cast<int>(below(4))};
    if (below(4) == 0) {
        one.denominator = 2;
        one.denominator_scale = 0;
        one.numerator = 2 * below(1'000'000) + 1;
        one.numerator_scale = one.places;
        if (below(2) == 0) one.numerator = -one.numerator;
    }
    return one;
}

std::int64_t power(int exponent) {
    std::int64_t value = 1;
    while (exponent-- > 0) value *= 10;
    return value;
}

}  // namespace

TEST_CASE("1,250,000 quotients are rounded as their mode says") {
    std::mt19937_64 random(20231231);
    int halves = 0;
    int wrong = 0;
    for (const Rounding mode : kModes) {
        for (int i = 0; i < kCasesPerMode; ++i) {
            const Case one = make_case(random);
            const Decimal a = Decimal::from_parts(one.numerator, one.numerator_scale);
            const Decimal b = Decimal::from_parts(one.denominator, one.denominator_scale);
            const std::int64_t above = one.numerator * power(one.denominator_scale);
            const std::int64_t under = one.denominator * power(one.numerator_scale);
            const Decimal wanted =
                Decimal::from_parts(rounded(above, under, one.places, mode), one.places);
            halves += 2 * (above * power(one.places) % under) % under == 0 ? 1 : 0;
            const bool right = Decimal::divide(a, b, one.places, mode) == wanted &&
                               (Rational(a) / Rational(b)).rounded(one.places, mode) == wanted;
            if (!right && ++wrong < 10) {
                FAIL_CHECK(a.to_string() << " / " << b.to_string() << " to " << one.places
                                         << " places, mode " << static_cast<int>(mode));
            }
        }
    }
    CHECK(wrong == 0);
    CHECK(halves > kCasesPerMode);  // the cases that tell the modes apart are there
}

TEST_CASE("chains of fractions stay exact until their one rounding") {
    // (a/b + c/d) × b × d = a·d + c·b
    std::mt19937_64 random(7);
    for (int i = 0; i < 20'000; ++i) {
        const auto next = [&] { return static_cast<std::int64_t>(random() % 99'999) + 1; };
        const std::int64_t a = next();
        const std::int64_t b = next();
        const std::int64_t c = next();
        const std::int64_t d = next();
        const auto whole = [](std::int64_t value) { return Rational::integer(value); };
        const Rational sum = whole(a) / whole(b) + whole(c) / whole(d);
        REQUIRE(sum * whole(b) * whole(d) == whole(a * d + c * b));
        REQUIRE((sum - whole(c) / whole(d)) == whole(a) / whole(b));
        REQUIRE(((whole(a) / whole(b) <=> whole(c) / whole(d)) == (a * d <=> c * b)));
    }
}

TEST_CASE("a fraction says how it goes on") {
    const auto text = [](std::int64_t a, std::int64_t b) {
        return (Rational::integer(a) / Rational::integer(b)).to_text(4);
    };
    CHECK(text(597, 200) == "2.985");
    CHECK(text(1, 3) == "0.3333…");
    CHECK(text(-1, 3) == "-0.3333…");
    CHECK(text(1, 30'000) == "0.0000…");
    CHECK(text(6, 3) == "2");
}

TEST_CASE("what does not fit is an error, not a wrong number") {
    Rational large = Rational::integer(999'999'999'999'999'937);
    CHECK_THROWS_AS(
        [&] {
            for (int i = 0; i < 10; ++i) large = large * large;
        }(),
        std::overflow_error);
    CHECK_THROWS_AS(Rational::integer(1) / Rational(), std::domain_error);
}

}  // namespace jixiao
