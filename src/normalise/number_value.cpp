// SPDX-License-Identifier: MIT
#include "normalise/number_value.hpp"

#include <array>
#include <stdexcept>

#include "base/number/form_number.hpp"
#include "normalise/chinese_numeral.hpp"
#include "normalise/value_text.hpp"

namespace jixiao::normalise {
namespace {

std::size_t digits_at(std::string_view text, std::size_t at) {
    std::size_t count = 0;
    while (at + count < text.size() && is_digit(text[at + count])) ++count;
    return count;
}

bool is_group_mark(char c) {
    return c == ',' || c == ' ' || c == '\'';
}

// A mark and exactly three digits.
bool group_at(std::string_view text, std::size_t at, char mark) {
    return at < text.size() && text[at] == mark && digits_at(text, at + 1) == 3;
}

// Size of [.digits][E[+-]digits] at this place.
std::size_t tail_at(std::string_view text, std::size_t at) {
    std::size_t end = at;
    if (end < text.size() && text[end] == '.') {
        const std::size_t places = digits_at(text, end + 1);
        if (places == 0) return 0;
        end += 1 + places;
    }
    if (end < text.size() && (text[end] == 'E' || text[end] == 'e')) {
        std::size_t power = end + 1;
        if (power < text.size() && (text[power] == '+' || text[power] == '-')) ++power;
        if (const std::size_t count = digits_at(text, power); count != 0) end = power + count;
    }
    return end - at;
}

// Takes the separators out of 6,765.00; the first `size` bytes are the number.
std::optional<Decimal> parse_grouped(std::string_view number) {
    std::array<char, 64> digits;
    std::size_t count = 0;
    for (const char c : number) {
        if (is_group_mark(c)) continue;
        if (count == digits.size()) return std::nullopt;
        digits[count++] = c;
    }
    return Decimal::parse({digits.data(), count});
}

struct Digits {
    std::size_t size = 0;  // bytes; 0: there are none
    bool grouped = false;
};

Digits digits_of(std::string_view text) {
    const std::size_t first = !text.empty() && (text[0] == '-' || text[0] == '+') ? 1 : 0;
    const std::size_t whole = digits_at(text, first);
    if (whole == 0) return {};
    std::size_t end = first + whole;
    bool grouped = false;
    // Nobody groups 0,083: the comma may stand for the point.
    const bool leads_group = whole <= 3 && text[first] != '0';
    if (leads_group && end < text.size() && is_group_mark(text[end])) {
        const char mark = text[end];
        for (; group_at(text, end, mark); end += 4) grouped = true;
    }
    return {end + tail_at(text, end), grouped};
}

std::optional<ScannedNumber> scan_digits(std::string_view text) {
    const Digits digits = digits_of(text);
    if (digits.size == 0) return std::nullopt;
    const std::string_view number = text.substr(0, digits.size);
    const auto exact = digits.grouped ? parse_grouped(number) : Decimal::parse(number);
    const auto value = exact ? form_number(*exact) : std::nullopt;
    if (!value) return std::nullopt;
    return ScannedNumber{*value, digits.size, false, false};
}

}  // namespace

std::size_t digits_size(std::string_view text) {
    return digits_of(text).size;
}

std::optional<ScannedNumber> scan_number(std::string_view text) {
    if (const auto number = scan_digits(text)) return number;
    const auto numeral = scan_chinese_numeral(text);
    const auto value = numeral ? form_number(numeral->value) : std::nullopt;
    if (!value) return std::nullopt;
    return ScannedNumber{*value, numeral->size, numeral->percent, true};
}

std::optional<Decimal> exact_product(const Decimal& a, const Decimal& b) {
    try {
        return Decimal::multiply(a, b, 2 * Decimal::kMaxScale, Rounding::truncate);
    } catch (const std::overflow_error&) {
        return std::nullopt;
    }
}

std::optional<Decimal> exact_shift(const Decimal& a, int power) {
    try {
        return a.shifted(power);
    } catch (const std::overflow_error&) {
        return std::nullopt;
    }
}

std::optional<Decimal> quotient(const Decimal& a, const Decimal& b, int places) {
    if (b.is_zero()) return std::nullopt;
    try {
        return Decimal::divide(a, b, places, Rounding::half_up);
    } catch (const std::overflow_error&) {
        return std::nullopt;
    }
}

}  // namespace jixiao::normalise
