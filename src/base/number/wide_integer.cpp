// SPDX-License-Identifier: MIT
#include "base/number/wide_integer.hpp"

#include <cstdint>

namespace jixiao {

WideInteger wide_product(UInt128 a, UInt128 b) {
    constexpr UInt128 kLowHalf = ~std::uint64_t{0};
    const UInt128 low = (a & kLowHalf) * (b & kLowHalf);
    const UInt128 cross_a = (a >> 64) * (b & kLowHalf);
    const UInt128 cross_b = (a & kLowHalf) * (b >> 64);
    const UInt128 middle = (low >> 64) + (cross_a & kLowHalf) + (cross_b & kLowHalf);
    WideInteger product;
    product.low = (low & kLowHalf) | (middle << 64);
    product.high = (a >> 64) * (b >> 64) + (cross_a >> 64) + (cross_b >> 64) + (middle >> 64);
    return product;
}

std::optional<WideQuotient> wide_divide(const WideInteger& dividend, UInt128 divisor) {
    if (dividend.high == 0) return WideQuotient{dividend.low / divisor, dividend.low % divisor};
    if (dividend.high >= divisor) return std::nullopt;
    // Bit by bit: only numbers far beyond real amounts come here. The remainder stays below the
    // divisor, so doubling it cannot overflow.
    WideQuotient result{0, dividend.high};
    for (int bit = 127; bit >= 0; --bit) {
        result.remainder = (result.remainder << 1) | ((dividend.low >> bit) & 1);
        result.quotient <<= 1;
        if (result.remainder >= divisor) {
            result.remainder -= divisor;
            result.quotient |= 1;
        }
    }
    return result;
}

}  // namespace jixiao
