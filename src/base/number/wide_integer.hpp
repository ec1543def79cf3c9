// SPDX-License-Identifier: MIT
#pragma once

#include <optional>

namespace jixiao {

__extension__ typedef unsigned __int128 UInt128;

// high × 2^128 + low: room for a product of two 128-bit numbers, and for nothing else.
struct WideInteger {
    UInt128 high = 0;
    UInt128 low = 0;
};

struct WideQuotient {
    UInt128 quotient = 0;
    UInt128 remainder = 0;
};

WideInteger wide_product(UInt128 a, UInt128 b);
// nullopt when the quotient needs more than 128 bits. The divisor is not zero and at most 2^127.
std::optional<WideQuotient> wide_divide(const WideInteger& dividend, UInt128 divisor);

}  // namespace jixiao
