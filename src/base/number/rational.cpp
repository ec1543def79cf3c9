// SPDX-License-Identifier: MIT
#include "base/number/rational.hpp"

#include <stdexcept>
#include <utility>

#include "base/number/powers_of_ten.hpp"
#include "base/number/wide_integer.hpp"

namespace jixiao {
namespace {

[[noreturn]] void fraction_overflow() {
    throw std::overflow_error("fraction does not fit in 128 bits");
}

Int128 greatest_common_divisor(Int128 a, Int128 b) {
    if (a < 0) a = -a;
    while (b != 0) {
        const Int128 rest = a % b;
        a = b;
        b = rest;
    }
    return a;
}

// False when the product does not fit. (The compiler's own check needs a library that clang lacks.)
bool product(Int128 a, Int128 b, Int128& out) {
    const WideInteger wide = wide_product(magnitude(a), magnitude(b));
    if (wide.high != 0 || wide.low > static_cast<UInt128>(kMaxInt128)) return false;
    out = static_cast<Int128>(wide.low);
    if ((a < 0) != (b < 0)) out = -out;
    return true;
}

}  // namespace

Rational::Rational(const Decimal& value)
    : numerator_(value.mantissa()), denominator_(kPowers[value.scale()]) {}

Rational Rational::integer(std::int64_t value) {
    return {value, 1};
}

// Called only where a product would not fit: finding the divisor costs more than all else.
void Rational::reduce() {
    const Int128 divisor = greatest_common_divisor(numerator_, denominator_);
    if (divisor <= 1) return;
    numerator_ /= divisor;
    denominator_ /= divisor;
}

Decimal Rational::rounded(int places, Rounding mode) const {
    return Decimal::divide(Decimal::from_parts(numerator_, 0), Decimal::from_parts(denominator_, 0),
                           places, mode);
}

std::string Rational::to_text(int places) const {
    const Decimal cut = rounded(places, Rounding::truncate);
    std::string text = cut.to_string();
    if (Rational(cut) != *this) text = cut.to_fixed(places, Rounding::truncate) + "…";
    return text;
}

Rational operator+(const Rational& a, const Rational& b) {
    Rational left = a;
    Rational right = b;
    for (const bool reduced : {false, true}) {
        if (reduced) {
            left.reduce();
            right.reduce();
        }
        Int128 x = 0;
        Int128 y = 0;
        Int128 sum = 0;
        if (left.denominator_ == right.denominator_) {
            if (!__builtin_add_overflow(left.numerator_, right.numerator_, &sum)) {
                return {sum, left.denominator_};
            }
            continue;
        }
        Int128 denominator = 0;
        if (product(left.numerator_, right.denominator_, x) &&
            product(right.numerator_, left.denominator_, y) &&
            product(left.denominator_, right.denominator_, denominator) &&
            !__builtin_add_overflow(x, y, &sum)) {
            return {sum, denominator};
        }
    }
    fraction_overflow();
}

Rational operator-(const Rational& a, const Rational& b) {
    return a + Rational(-b.numerator_, b.denominator_);
}

Rational operator*(const Rational& a, const Rational& b) {
    Rational left = a;
    Rational right = b;
    for (const bool reduced : {false, true}) {
        if (reduced) {
            std::swap(left.denominator_, right.denominator_);
            left.reduce();
            right.reduce();
        }
        Int128 numerator = 0;
        Int128 denominator = 0;
        if (product(left.numerator_, right.numerator_, numerator) &&
            product(left.denominator_, right.denominator_, denominator)) {
            return {numerator, denominator};
        }
    }
    fraction_overflow();
}

Rational operator/(const Rational& a, const Rational& b) {
    if (b.numerator_ == 0) throw std::domain_error("division by zero");
    const Rational inverse = b.numerator_ > 0 ? Rational(b.denominator_, b.numerator_)
                                              : Rational(-b.denominator_, -b.numerator_);
    return a * inverse;
}

bool operator==(const Rational& a, const Rational& b) {
    return (a <=> b) == std::strong_ordering::equal;
}

std::strong_ordering operator<=>(const Rational& a, const Rational& b) {
    if (a.denominator_ == b.denominator_) return a.numerator_ <=> b.numerator_;
    return (a - b).numerator_ <=> Int128{0};
}

Rational absolute(const Rational& value) {
    return value.is_negative() ? Rational() - value : value;
}

}  // namespace jixiao
