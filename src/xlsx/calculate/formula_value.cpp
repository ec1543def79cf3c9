// SPDX-License-Identifier: MIT
#include "xlsx/calculate/formula_value.hpp"

#include <algorithm>

#include "base/text/ascii.hpp"

namespace jixiao::xlsx {
namespace {

using Kind = FormulaValue::Kind;

bool has_digit(std::string_view text) {
    return std::any_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// Those that are not the same in the order of their bytes.
std::strong_ordering compared_texts(std::string_view a, std::string_view b) {
    if (same_in_ascii_case(a, b)) return std::strong_ordering::equal;
    const bool before =
        std::lexicographical_compare(a.begin(), a.end(), b.begin(), b.end(), [](char x, char y) {
            return static_cast<unsigned char>(ascii_lower(x)) <
                   static_cast<unsigned char>(ascii_lower(y));
        });
    return before ? std::strong_ordering::less : std::strong_ordering::greater;
}

int rank_of(Kind kind) {
    return kind == Kind::number ? 0 : kind == Kind::text ? 1 : 2;
}

// A blank beside it is taken for what it is.
FormulaValue filled(const FormulaValue& value, Kind other) {
    if (value.kind != Kind::blank) return value;
    if (other == Kind::text) return FormulaValue::of(std::string());
    return other == Kind::truth ? FormulaValue::of_truth(false) : FormulaValue::of(Rational());
}

std::strong_ordering compared_filled(const FormulaValue& left, const FormulaValue& right) {
    if (left.kind != right.kind) return rank_of(left.kind) <=> rank_of(right.kind);
    if (left.kind == Kind::number) return settled(left.number) <=> settled(right.number);
    if (left.kind == Kind::truth) return int{left.truth} <=> int{right.truth};
    return compared_texts(left.text, right.text);
}

void refuse(const FormulaValue& value) {
    if (value.kind == Kind::error || value.kind == Kind::unknown) throw FormulaFailure{value};
}

}  // namespace

FormulaValue FormulaValue::of(const Rational& number) {
    return {Kind::number, false, number, {}};
}

FormulaValue FormulaValue::of(std::string text) {
    return {Kind::text, false, {}, std::move(text)};
}

FormulaValue FormulaValue::of_truth(bool truth) {
    return {Kind::truth, truth, {}, {}};
}

FormulaValue FormulaValue::error(std::string_view name) {
    return {Kind::error, false, {}, std::string(name)};
}

FormulaValue FormulaValue::unknown() {
    return {Kind::unknown, false, {}, {}};
}

Rational as_number(const FormulaValue& value) {
    refuse(value);
    if (value.kind == Kind::number) return value.number;
    if (value.kind == Kind::truth) return Rational::integer(value.truth ? 1 : 0);
    if (value.kind == Kind::blank) return {};
    if (const auto number = Decimal::parse(value.text)) return *number;
    // Dates, percentages, numbers with commas: programs read some of them.
    throw FormulaFailure{has_digit(value.text) ? FormulaValue::unknown()
                                               : FormulaValue::error(kValueError)};
}

bool as_truth(const FormulaValue& value) {
    refuse(value);
    if (value.kind == Kind::truth) return value.truth;
    if (value.kind == Kind::text) {
        const std::string word = ascii_lower(value.text);
        if (word == "true" || word == "false") return word == "true";
        throw FormulaFailure{FormulaValue::error(kValueError)};
    }
    return value.kind == Kind::number && !value.number.is_zero();
}

std::string as_text(const FormulaValue& value) {
    refuse(value);
    if (value.kind == Kind::text) return value.text;
    if (value.kind == Kind::blank) return {};
    if (value.kind == Kind::truth) return value.truth ? "TRUE" : "FALSE";
    constexpr int kPlainDigits = 10;  // longer ones are cut or written with exponents
    const Decimal plain = significant(value.number, kPlainDigits);
    if (Rational(plain) != settled(value.number)) throw FormulaFailure{FormulaValue::unknown()};
    return plain.to_string();
}

std::strong_ordering compared(const FormulaValue& a, const FormulaValue& b) {
    refuse(a);
    refuse(b);
    if (a.kind == Kind::blank || b.kind == Kind::blank) {
        return compared_filled(filled(a, b.kind), filled(b, a.kind));
    }
    return compared_filled(a, b);
}

Decimal significant(const Rational& number, int digits) {
    const Rational size = absolute(number);
    int places = digits;
    if (size < Rational::integer(1)) {
        Rational grown = size;
        const Rational tenth = Decimal::from_parts(1, 1);
        while (places < Decimal::kMaxScale && grown < tenth) {
            grown = grown * Rational::integer(10);
            ++places;
        }
    } else {
        places -= static_cast<int>(size.rounded(0, Rounding::truncate).to_string().size());
    }
    return number.rounded(std::clamp(places, 0, Decimal::kMaxScale), Rounding::half_up);
}

Rational settled(const Rational& number) {
    constexpr int kDigits = 15;
    return significant(number, kDigits);
}

}  // namespace jixiao::xlsx
