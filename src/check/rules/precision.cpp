// SPDX-License-Identifier: MIT
#include "check/rules/precision.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace jixiao::check {
namespace {

constexpr int kMostStoredDecimals = 6;
constexpr int kShownDigits = 6;

constexpr std::array<std::pair<Rounding, std::string_view>, 5> kNames{
    {{Rounding::half_up, "half-up"},
     {Rounding::half_even, "half-even"},
     {Rounding::truncate, "truncate"},
     {Rounding::ceil, "ceiling"},
     {Rounding::floor, "floor"}}};

std::string_view name_of(Rounding mode) {
    for (const auto& [known, name] : kNames) {
        if (known == mode) return name;
    }
    return {};
}

int decimals_of(const Value& given, const Decimal& number) {
    const int stored = std::min(number.scale(), kMostStoredDecimals);
    return std::min(std::max(shown_decimals(given), stored), kMostStoredDecimals);
}

// Whether the number is the exact result rounded to its own decimals, in one of the usual ways.
bool is_rounded(const Rational& exact, const Decimal& number, int scale) {
    return number == exact.rounded(scale, Rounding::half_up) ||
           number == exact.rounded(scale, Rounding::truncate);
}

}  // namespace

std::optional<Decimal> shown_number(const Value& value) {
    if (value.printed == value.raw) return std::nullopt;
    constexpr std::string_view kLayout = "%, ";
    if (value.printed.find_first_of(kLayout) == std::string_view::npos) {
        return Decimal::parse(value.printed);
    }
    std::string digits;
    for (const char c : value.printed) {
        if (kLayout.find(c) == std::string_view::npos) digits.push_back(c);
    }
    return Decimal::parse(digits);
}

int shown_decimals(const Value& value) {
    const std::size_t point = value.printed.find('.');
    if (point == std::string_view::npos) return 0;
    const std::string_view behind = value.printed.substr(point + 1);
    return static_cast<int>(std::min(behind.find_first_not_of("0123456789"), behind.size()));
}

Decimal Precision::round(const Rational& exact, const Value& given) const {
    const Decimal number = given.has_number ? given.number : Decimal();
    const int places = scale.value_or(std::max(2, decimals_of(given, number)));
    return exact.rounded(places, rounding.value_or(Rounding::half_up));
}

bool Precision::fits(const Rational& exact, const Value& given, const Decimal& number) const {
    const Decimal expected = round(exact, given);
    std::optional<Decimal> shown;
    if (given.has_number && number == given.number) shown = shown_number(given);
    if (number == expected || shown == expected) return true;
    // A cell that was computed carries all digits.
    if (number.scale() > kMostStoredDecimals &&
        number.rounded(kMostStoredDecimals, Rounding::half_up) ==
            exact.rounded(kMostStoredDecimals, Rounding::half_up) &&
        !rounding) {
        return true;
    }
    if (rounding) return false;
    if (is_rounded(exact, number, scale.value_or(decimals_of(given, number)))) return true;
    if (!shown) return false;
    const Decimal seen = *shown;
    return is_rounded(exact, seen, scale.value_or(decimals_of(given, seen)));
}

Judgement Precision::differing(const Rational& exact, const Value& given, const Decimal& number,
                               Code code, const std::string& left) const {
    Judgement out;
    const Decimal expected = round(exact, given);
    out.outcome = Outcome::fails;
    if (!tolerance.is_zero()) {
        out.tolerance = tolerance.to_string();
        const Rational off = absolute(Rational(number) - exact);
        if (off <= Rational(tolerance)) out.outcome = Outcome::near;
    }
    out.code = code;
    out.expected = expected;
    const int places = scale.value_or(expected.scale());
    out.expected_text = expected.to_fixed(std::max(places, expected.scale()), Rounding::half_up);
    out.calculation = left;
    const std::string all = exact.to_text(kShownDigits);
    if (all != left) out.calculation.append(" = ").append(all);
    if (Rational(expected) != exact) {
        out.calculation.append(" → ").append(out.expected_text);
        if (rounding) out.calculation.append(" (").append(name_of(*rounding)).append(")");
    }
    return out;
}

}  // namespace jixiao::check
