// SPDX-License-Identifier: MIT
#include "xlsx/number_format/fraction_layout.hpp"

#include <algorithm>
#include <utility>

namespace jixiao::xlsx {
namespace {

constexpr int kFractionPlaces = 15;
constexpr std::uint64_t kUnit = 1'000'000'000'000'000;  // 10^kFractionPlaces

std::uint64_t digits_between(const DigitRow& row, int first_power, int last_power) {
    std::uint64_t digits = 0;
    for (int power = first_power; power >= last_power; --power) {
        digits = digits * 10 + static_cast<std::uint64_t>(row.at(power) - '0');
    }
    return digits;
}

std::int64_t largest_denominator(const FormatToken& format) {
    std::int64_t bound = 1;
    for (int place = 0; place < std::min<int>(format.width, 4); ++place) bound *= 10;
    return bound - 1;
}

Fraction nearest(std::uint64_t part, std::int64_t denominator) {
    const auto scaled = part * static_cast<std::uint64_t>(denominator);  // below 10^19
    return {static_cast<std::int64_t>((scaled + kUnit / 2) / kUnit), denominator, false};
}

// The last convergent of the continued fraction whose denominator still has a place, as Excel does
// it: pi in two places is 3 1/7, not the nearer 3 14/99.
Fraction best_fraction(std::uint64_t part, const FormatToken& format) {
    if (format.fixed > 0) return nearest(part, format.fixed);
    const auto bound = static_cast<std::uint64_t>(largest_denominator(format));
    Fraction before{1, 0, false};
    Fraction best{0, 1, false};
    for (std::uint64_t divisor = part, dividend = kUnit; divisor != 0;) {
        const std::uint64_t quotient = dividend / divisor;
        if (quotient > bound) break;
        const auto step = static_cast<std::int64_t>(quotient);
        const Fraction next{step * best.numerator + before.numerator,
                            step * best.denominator + before.denominator, false};
        if (static_cast<std::uint64_t>(next.denominator) > bound) break;
        before = best;
        best = next;
        dividend = std::exchange(divisor, dividend % divisor);
    }
    return best;
}

}  // namespace

Fraction split_fraction(DigitRow& row, const FormatToken& format, bool whole_part) {
    constexpr int kMostWholeDigits = 12;  // more have no digits left for a fraction
    Fraction fraction = best_fraction(digits_between(row, -1, -kFractionPlaces), format);
    const bool carry = fraction.numerator == fraction.denominator;
    if (whole_part) {
        if (carry) {
            row.round_half_up(0);
        } else {
            row.truncate();
        }
        if (carry) fraction.numerator = 0;
        fraction.blank = fraction.numerator == 0;
        return fraction;
    }
    const int whole_digits = std::min(row.whole_digits(), kMostWholeDigits);
    const auto whole = static_cast<std::int64_t>(digits_between(row, whole_digits - 1, 0));
    fraction.numerator += whole * fraction.denominator;
    return fraction;
}

void append_fraction(std::string& out, const Fraction& fraction, const FormatToken& format) {
    const std::size_t width = format.text.find('#') == std::string::npos ? format.text.size() : 0;
    if (fraction.blank) {
        out.append(width + 1 + format.width, ' ');
        return;
    }
    const std::string numerator = std::to_string(fraction.numerator);
    const std::string denominator = std::to_string(fraction.denominator);
    if (numerator.size() < width) out.append(width - numerator.size(), ' ');
    out.append(numerator).append("/").append(denominator);
    if (width > 0 && denominator.size() < format.width) {
        out.append(format.width - denominator.size(), ' ');
    }
}

}  // namespace jixiao::xlsx
