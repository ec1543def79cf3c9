// SPDX-License-Identifier: MIT
#pragma once

#include <compare>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/number/decimal.hpp"
#include "base/number/rational.hpp"

namespace jixiao::xlsx {

// What a cell holds or a part of a formula gives.
struct FormulaValue {
    enum class Kind : std::uint8_t {
        blank,
        number,
        text,
        truth,
        error,
        unknown,  // a spreadsheet program knows it, this one does not
    };
    Kind kind = Kind::blank;
    bool truth = false;
    Rational number = {};
    std::string text = {};  // of texts; of errors "#DIV/0!"

    static FormulaValue of(const Rational& number);
    static FormulaValue of(std::string text);
    static FormulaValue of_truth(bool truth);
    static FormulaValue error(std::string_view name);
    static FormulaValue unknown();
};

inline constexpr std::string_view kDivisionError = "#DIV/0!";
inline constexpr std::string_view kValueError = "#VALUE!";

// Thrown inside a calculation that ends with an error value, or cannot be done here.
struct FormulaFailure {
    FormulaValue value;
};

// What operators make of a value: a text of digits is a number, a blank is 0, "" or false. All
// throw FormulaFailure.
Rational as_number(const FormulaValue& value);
bool as_truth(const FormulaValue& value);
std::string as_text(const FormulaValue& value);
// Numbers stand before texts, texts before truths; the case of ASCII letters does not matter.
std::strong_ordering compared(const FormulaValue& a, const FormulaValue& b);

// With so many significant digits, half-up; at most Decimal::kMaxScale places. Throws
// std::overflow_error.
Decimal significant(const Rational& number, int digits);
// As programs see it when they compare and round: with 15 significant digits, so that what their
// binary fractions lack does not count.
Rational settled(const Rational& number);

}  // namespace jixiao::xlsx
