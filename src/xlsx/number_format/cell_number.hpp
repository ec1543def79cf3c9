// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/number/decimal.hpp"

namespace jixiao::xlsx {

// A stored number as the 15 significant digits that Excel shows: digits × 10^exponent, digits
// without trailing zeros (zero is 0 × 10^0). "74.329999999999998" is 74.33. Never a double's noise.
struct CellNumber {
    std::int64_t digits = 0;  // below 10^15, sign included
    std::int32_t exponent = 0;
    // The whole part has over 15 digits as stored: an identity number kept as a number has lost
    // or zeroed its last digits.
    bool many_digits = false;
    bool operator==(const CellNumber&) const = default;

    // ASCII digits with an optional sign, point and exponent, white space around it; nullopt for
    // anything else and for what is beyond a double. Up to 15 digits are taken as they are, more
    // go through the nearest double.
    static std::optional<CellNumber> parse(std::string_view stored);

    [[nodiscard]] bool is_zero() const { return digits == 0; }
    [[nodiscard]] bool is_negative() const { return digits < 0; }
    // nullopt beyond about 10^38; what is smaller than a Decimal's last place is cut off.
    [[nodiscard]] std::optional<Decimal> exact() const;
    // The same as form_number() takes it; nullopt for what is too large for a form.
    [[nodiscard]] std::optional<Decimal> to_decimal() const;
    // Plain notation from 0.000001 to 21 digits, else as 1.5e-7, 1e300. A JSON number.
    void append_to(std::string& out) const;
};

}  // namespace jixiao::xlsx
