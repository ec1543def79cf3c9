// SPDX-License-Identifier: MIT
#pragma once

#include <cstring>

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

}  // namespace jixiao::xlsx
