// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

#include "base/number/decimal.hpp"
#include "base/number/wide_integer.hpp"

namespace jixiao {

inline constexpr int kMaxPower = 38;  // the highest power of ten in 128 bits
inline constexpr Int128 kMaxInt128 = static_cast<Int128>(~UInt128{0} >> 1);

inline constexpr auto kPowers = [] {
    std::array<Int128, kMaxPower + 1> powers{};
    powers[0] = 1;
    for (int i = 1; i <= kMaxPower; ++i) powers[i] = powers[i - 1] * 10;
    return powers;
}();

// 10^power, of powers that 64 bits hold: 0 to 18.
inline std::int64_t power_of_ten(int power) {
    return static_cast<std::int64_t>(kPowers[static_cast<std::size_t>(power)]);
}

// value × 10^power in place; false, and the value as it was, when it does not fit. The bound is a
// division at compile time: checked 128-bit multiplication needs a library that clang lacks.
inline bool multiply_by_power(Int128& value, int power) {
    constexpr auto kBounds = [] {
        auto bounds = kPowers;
        for (Int128& bound : bounds) bound = kMaxInt128 / bound;
        return bounds;
    }();
    if (value == 0) return true;
    if (power > kMaxPower || value > kBounds[power] || value < -kBounds[power]) return false;
    value *= kPowers[power];
    return true;
}

inline UInt128 magnitude(Int128 value) {
    return value < 0 ? UInt128{0} - static_cast<UInt128>(value) : static_cast<UInt128>(value);
}

}  // namespace jixiao
