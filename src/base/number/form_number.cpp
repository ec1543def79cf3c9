// SPDX-License-Identifier: MIT
#include "base/number/form_number.hpp"

namespace jixiao {

std::optional<Decimal> form_number(const Decimal& number) {
    constexpr int kWholeDigits = 18;
    constexpr Int128 kLimit = 1'000'000'000'000'000'000;  // of so many digits
    // Nearly all: not one division of 128 bits.
    const Int128 mantissa = number.mantissa();
    if (mantissa < kLimit && -mantissa < kLimit && number.scale() <= kFormPlaces) return number;
    const Decimal beyond = Decimal::from_parts(1, -kWholeDigits);
    if (number >= beyond || number <= beyond.negated()) return std::nullopt;
    return number.scale() <= kFormPlaces ? number : number.rounded(kFormPlaces, Rounding::half_up);
}

}  // namespace jixiao
