// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>

#include "base/rational.hpp"
#include "check/rule.hpp"

namespace jixiao::check {

// How a rule rounds its one result. Where a rule does not say, a figure is right when it is the
// exact one rounded in any way to the decimals that it is given with.
struct Precision {
    std::optional<int> scale;
    std::optional<Rounding> rounding;
    Decimal tolerance;  // of sources that carried more decimals than they print

    // Compares the cell with the exact result; fills everything but code and calculation. The
    // calculation of the exact result comes as `left` ("199 ÷ 200 × 3") and goes on with " = … →
    // …".
    [[nodiscard]] Judgement compare(const Rational& exact, const Value& given,
                                    const Decimal& number, Code code,
                                    const std::string& left) const;
    [[nodiscard]] Decimal round(const Rational& exact, const Value& given) const;
};

// The number that the cell shows, where that differs from the one it holds: 8.96 for 8.9554….
std::optional<Decimal> shown_number(const Value& value);

}  // namespace jixiao::check
