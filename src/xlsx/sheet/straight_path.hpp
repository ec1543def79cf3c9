// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <cstring>
#include <string_view>

#include "base/text/ascii.hpp"

namespace jixiao::xlsx {

// Moves `at` behind the literal when it stands there. Reads no more than kScanPadding bytes
// beyond the end of a stream's piece, where it cannot match.
template <std::size_t Size>
bool take(const char*& at, const char (&literal)[Size]) {
    static_assert(Size > 1 && Size - 1 <= 32);
    if (std::memcmp(at, literal, Size - 1) != 0) return false;
    at += Size - 1;
    return true;
}

// Digits alone, of a number below 10^9.
inline bool read_digits(std::string_view digits, std::uint32_t& number) {
    constexpr std::uint64_t kLimit = 1'000'000'000;
    std::uint64_t value = 0;
    for (const char c : digits) {
        if (!is_digit(c)) return false;
        value = value * 10 + static_cast<std::uint64_t>(c - '0');
        if (value >= kLimit) return false;
    }
    number = static_cast<std::uint32_t>(value);
    return !digits.empty();
}

}  // namespace jixiao::xlsx
