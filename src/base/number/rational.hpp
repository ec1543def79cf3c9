// SPDX-License-Identifier: MIT
#pragma once

#include <compare>

#include "base/number/decimal.hpp"

namespace jixiao {

// An exact fraction, for results that are rounded once at their end: numerator ÷ denominator in 128
// bits, the denominator positive. Every operation is exact or throws std::overflow_error.
class Rational {
  public:
    Rational() = default;
    Rational(const Decimal& value);  // NOLINT: every decimal is a fraction
    static Rational integer(std::int64_t value);

    [[nodiscard]] bool is_zero() const { return numerator_ == 0; }
    [[nodiscard]] bool is_negative() const { return numerator_ < 0; }

    [[nodiscard]] Decimal rounded(int places, Rounding mode) const;
    // For reading: all digits if there are at most `places`, else cut there with "…" behind:
    // "2.985", "8.9554…".
    [[nodiscard]] std::string to_text(int places) const;

    friend Rational operator+(const Rational& a, const Rational& b);
    friend Rational operator-(const Rational& a, const Rational& b);
    friend Rational operator*(const Rational& a, const Rational& b);
    // Throws std::domain_error when b is zero.
    friend Rational operator/(const Rational& a, const Rational& b);
    friend bool operator==(const Rational& a, const Rational& b);
    friend std::strong_ordering operator<=>(const Rational& a, const Rational& b);

  private:
    Rational(Int128 numerator, Int128 denominator)
        : numerator_(numerator), denominator_(denominator) {}
    void reduce();

    Int128 numerator_ = 0;
    Int128 denominator_ = 1;
};

Rational absolute(const Rational& value);

}  // namespace jixiao
