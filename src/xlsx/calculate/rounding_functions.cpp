// SPDX-License-Identifier: MIT
// Functions of one number.
#include "xlsx/calculate/formula_function.hpp"

namespace jixiao::xlsx {
namespace {

Rational ten_to(int power) {
    Rational result = Rational::integer(1);
    for (int i = 0; i < power; ++i) result = result * Rational::integer(10);
    return result;
}

// Both signs alike; places may be negative.
FormulaValue rounded_size(const FormulaCall& call, Rounding mode) {
    const Rational number = settled(call.number(0));
    const int places = call.has(1) ? call.small_number(1) : 0;
    if (places > Decimal::kMaxScale || places < -Decimal::kMaxScale) {
        throw FormulaFailure{FormulaValue::unknown()};
    }
    const Rational size = absolute(number);
    const Rational result =
        places >= 0 ? Rational(size.rounded(places, mode))
                    : Rational((size / ten_to(-places)).rounded(0, mode)) * ten_to(-places);
    return FormulaValue::of(number.is_negative() ? Rational() - result : result);
}

}  // namespace

FormulaValue round_half_up(const FormulaCall& call) {
    return rounded_size(call, Rounding::half_up);
}

FormulaValue round_up(const FormulaCall& call) {
    return rounded_size(call, Rounding::ceil);
}

FormulaValue round_down(const FormulaCall& call) {
    return rounded_size(call, Rounding::truncate);
}

FormulaValue integer_below(const FormulaCall& call) {
    return FormulaValue::of(settled(call.number(0)).rounded(0, Rounding::floor));
}

FormulaValue absolute_of(const FormulaCall& call) {
    return FormulaValue::of(absolute(call.number(0)));
}

}  // namespace jixiao::xlsx
