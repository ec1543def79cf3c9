// SPDX-License-Identifier: MIT
#include "base/number/decimal.hpp"

#include <algorithm>
#include <limits>
#include <stdexcept>

#include "base/number/powers_of_ten.hpp"
#include "base/number/wide_integer.hpp"

namespace jixiao {
namespace {

[[noreturn]] void decimal_overflow() {
    throw std::overflow_error("decimal does not fit in 128 bits");
}

bool fits_64(Int128 value) {
    return value >= std::numeric_limits<std::int64_t>::min() &&
           value <= std::numeric_limits<std::int64_t>::max();
}

// Takes trailing zeros away. Dividing 128 bits costs ten times as much as 64.
template <typename Integer>
void strip_zeros(Integer& mantissa, int& scale) {
    while (scale > 0 && mantissa % 10 == 0) {
        mantissa /= 10;
        --scale;
    }
}

Int128 signed_value(UInt128 value, bool negative) {
    if (value > static_cast<UInt128>(kMaxInt128)) decimal_overflow();
    return negative ? -static_cast<Int128>(value) : static_cast<Int128>(value);
}

// What was cut off behind a truncated result, against one half of its last digit.
enum class Rest : std::uint8_t { none, below_half, half, above_half };

Rest rest_of(UInt128 remainder, UInt128 divisor, bool more_below) {
    if (remainder == 0) return more_below ? Rest::below_half : Rest::none;
    const UInt128 other = divisor - remainder;
    if (remainder < other) return Rest::below_half;
    if (remainder > other) return Rest::above_half;
    return more_below ? Rest::above_half : Rest::half;
}

bool away_from_zero(Rest rest, bool odd, bool negative, Rounding mode) {
    if (rest == Rest::none) return false;
    switch (mode) {
        case Rounding::half_up:
            return rest >= Rest::half;
        case Rounding::half_even:
            return rest == Rest::above_half || (rest == Rest::half && odd);
        case Rounding::truncate:
            return false;
        case Rounding::ceil:
            return !negative;
        case Rounding::floor:
            return negative;
    }
    return false;
}

Int128 round_quotient(UInt128 quotient, Rest rest, bool negative, Rounding mode) {
    if (away_from_zero(rest, (quotient & 1) != 0, negative, mode)) ++quotient;
    return signed_value(quotient, negative);
}

// dividend ÷ divisor, rounded, where the divisor is beyond every dividend.
Int128 round_small(Int128 dividend, const WideInteger& divisor, bool negative, Rounding mode) {
    Rest rest = dividend == 0 ? Rest::none : Rest::below_half;
    if (divisor.high == 0) rest = rest_of(magnitude(dividend), divisor.low, false);
    return round_quotient(0, rest, negative, mode);
}

// value ÷ 10^power, rounded.
Int128 divide_by_power(const WideInteger& value, int power, bool negative, Rounding mode) {
    const int first = std::min(power, kMaxPower);
    const UInt128 divisor = static_cast<UInt128>(kPowers[first]);
    const auto upper = wide_divide(value, divisor);
    if (!upper) decimal_overflow();
    if (power == first) {
        const Rest rest = rest_of(upper->remainder, divisor, false);
        return round_quotient(upper->quotient, rest, negative, mode);
    }
    const int second = power - first;
    if (second > kMaxPower) {  // the quotient has 39 digits at most
        const bool any = upper->quotient != 0 || upper->remainder != 0;
        return round_quotient(0, any ? Rest::below_half : Rest::none, negative, mode);
    }
    const UInt128 lower = static_cast<UInt128>(kPowers[second]);
    const Rest rest = rest_of(upper->quotient % lower, lower, upper->remainder != 0);
    return round_quotient(upper->quotient / lower, rest, negative, mode);
}

}  // namespace

Decimal Decimal::from_parts(Mantissa mantissa, int scale) {
    if (scale < 0) {
        if (mantissa != 0 && (scale < -kMaxPower || !multiply_by_power(mantissa, -scale))) {
            decimal_overflow();
        }
        scale = 0;
    } else if (mantissa == 0) {
        scale = 0;
    } else if (scale > 0) {
        if (fits_64(mantissa)) {
            auto narrow = static_cast<std::int64_t>(mantissa);
            strip_zeros(narrow, scale);
            mantissa = narrow;
        } else {
            strip_zeros(mantissa, scale);
        }
    }
    // The lowest value has no counterpart; without it every number can be negated.
    if (scale > kMaxScale || mantissa < -kMaxInt128) decimal_overflow();
    Decimal result;
    result.mantissa_ = mantissa;
    result.scale_ = scale;
    return result;
}

Decimal Decimal::integer(std::int64_t value) {
    Decimal result;
    result.mantissa_ = value;
    return result;
}

Decimal Decimal::rounded(int places, Rounding mode) const {
    if (places >= scale_) return *this;
    const WideInteger value{0, magnitude(mantissa_)};
    return from_parts(divide_by_power(value, scale_ - places, mantissa_ < 0, mode), places);
}

Decimal Decimal::negated() const {
    Decimal result = *this;
    result.mantissa_ = -mantissa_;
    return result;
}

Decimal Decimal::shifted(int power) const {
    if (mantissa_ == 0) return *this;
    if (power > 2 * kMaxPower || power < -2 * kMaxPower) decimal_overflow();
    const int scale = scale_ - power;
    return from_parts(mantissa_, scale);
}

Decimal Decimal::multiply(const Decimal& a, const Decimal& b, int places, Rounding mode) {
    const bool negative = (a.mantissa_ < 0) != (b.mantissa_ < 0);
    const WideInteger product = wide_product(magnitude(a.mantissa_), magnitude(b.mantissa_));
    const int scale = a.scale_ + b.scale_;
    if (places < scale) {
        return from_parts(divide_by_power(product, scale - places, negative, mode), places);
    }
    if (product.high != 0) decimal_overflow();
    return from_parts(signed_value(product.low, negative), scale);
}

Decimal Decimal::divide(const Decimal& a, const Decimal& b, int places, Rounding mode) {
    if (b.mantissa_ == 0) throw std::domain_error("division by zero");
    const bool negative = (a.mantissa_ < 0) != (b.mantissa_ < 0);
    UInt128 divisor = magnitude(b.mantissa_);
    const int shift = places + b.scale_ - a.scale_;
    if (shift < 0) {
        const auto widened =
            wide_product(divisor, static_cast<UInt128>(kPowers[std::min(-shift, kMaxPower)]));
        if (-shift > kMaxPower || widened.high != 0 ||
            widened.low > static_cast<UInt128>(kMaxInt128)) {
            return from_parts(round_small(a.mantissa_, widened, negative, mode), places);
        }
        divisor = widened.low;
    }
    const int first = std::clamp(shift, 0, kMaxPower);
    const UInt128 power = static_cast<UInt128>(kPowers[first]);
    const auto upper = wide_divide(wide_product(magnitude(a.mantissa_), power), divisor);
    if (!upper) decimal_overflow();
    if (shift <= first || upper->remainder == 0) {
        const Rest rest = rest_of(upper->remainder, divisor, false);
        const int reached = shift < 0 ? places : places - (shift - first);
        return from_parts(round_quotient(upper->quotient, rest, negative, mode), reached);
    }
    Int128 quotient = signed_value(upper->quotient, false);
    const int second = shift - first;
    if (second > kMaxPower || !multiply_by_power(quotient, second)) decimal_overflow();
    const UInt128 step = static_cast<UInt128>(kPowers[second]);
    const auto lower = wide_divide(wide_product(upper->remainder, step), divisor);
    const UInt128 whole = static_cast<UInt128>(quotient) + lower.value().quotient;
    const Rest rest = rest_of(lower->remainder, divisor, false);
    return from_parts(round_quotient(whole, rest, negative, mode), places);
}

Decimal operator+(const Decimal& a, const Decimal& b) {
    Int128 left = a.mantissa_;
    Int128 right = b.mantissa_;
    const int scale = std::max(a.scale_, b.scale_);
    if (a.scale_ != scale && !multiply_by_power(left, scale - a.scale_)) decimal_overflow();
    if (b.scale_ != scale && !multiply_by_power(right, scale - b.scale_)) decimal_overflow();
    if (__builtin_add_overflow(left, right, &left)) decimal_overflow();
    return Decimal::from_parts(left, scale);
}

Decimal operator-(const Decimal& a, const Decimal& b) {
    return a + b.negated();
}

std::strong_ordering operator<=>(const Decimal& a, const Decimal& b) {
    if (a.scale_ == b.scale_) return a.mantissa_ <=> b.mantissa_;
    // Whole parts first: bringing both to one scale could overflow.
    const Int128 whole_a = a.mantissa_ / kPowers[a.scale_];
    const Int128 whole_b = b.mantissa_ / kPowers[b.scale_];
    if (whole_a != whole_b) return whole_a <=> whole_b;
    const int scale = std::max(a.scale_, b.scale_);
    const Int128 rest_a = a.mantissa_ % kPowers[a.scale_] * kPowers[scale - a.scale_];
    const Int128 rest_b = b.mantissa_ % kPowers[b.scale_] * kPowers[scale - b.scale_];
    return rest_a <=> rest_b;
}

}  // namespace jixiao
