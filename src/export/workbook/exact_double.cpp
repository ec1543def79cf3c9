// SPDX-License-Identifier: MIT
#include "export/workbook/exact_double.hpp"

#include <array>
#include <charconv>

namespace jixiao::exporter {
namespace {

// Powers of ten that a double holds exactly; further ones need a longer way.
constexpr std::array kPowers{1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,  1e8,  1e9,  1e10, 1e11,
                             1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22};
constexpr Decimal::Mantissa kMostMantissa = 1'000'000'000'000'000;  // 16 digits

// The same number with a mantissa that does not end in 0.
Decimal::Mantissa significant(Decimal::Mantissa mantissa) {
    constexpr Decimal::Mantissa kTen = 10;
    while (mantissa != 0 && mantissa % kTen == 0) mantissa /= kTen;
    return mantissa;
}

}  // namespace

std::optional<double> exact_double(const Decimal& number) {
    const Decimal::Mantissa mantissa = number.mantissa();
    const bool is_short = mantissa > -kMostMantissa && mantissa < kMostMantissa;
    if (is_short && static_cast<std::size_t>(number.scale()) < kPowers.size()) {
        // Both are exact, so that the one division rounds correctly.
        return static_cast<double>(static_cast<std::int64_t>(mantissa)) /
               kPowers[static_cast<std::size_t>(number.scale())];
    }
    const Decimal::Mantissa digits = significant(mantissa);
    if (digits <= -kMostMantissa || digits >= kMostMantissa) return std::nullopt;
    const std::string text = number.to_string();
    double value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

}  // namespace jixiao::exporter
