// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "base/number/decimal.hpp"

namespace jixiao::normalise {

// A number at the start of a plain value text (see plain_value_text).
struct ScannedNumber {
    Decimal value;
    std::size_t size = 0;  // bytes that it takes
    bool percent = false;  // 百分之五 carries its unit in front
    bool words = false;    // 三万五千, not digits
};

// Digits with an optional sign, thousands separators (comma, space or apostrophe, one sort, every
// group behind the first of three digits), fraction and exponent; or a Chinese numeral.
std::optional<ScannedNumber> scan_number(std::string_view text);

// The bytes of the number in digits at the start of a text, even of one that is too large to be
// held; 0 if there is none.
std::size_t digits_size(std::string_view text);

// a × b where it can be held.
std::optional<Decimal> exact_product(const Decimal& a, const Decimal& b);
// a × 10^power where it can be held.
std::optional<Decimal> exact_shift(const Decimal& a, int power);
// a ÷ b, half up to so many places, where it can be held and b is not zero.
std::optional<Decimal> quotient(const Decimal& a, const Decimal& b, int places);

}  // namespace jixiao::normalise
