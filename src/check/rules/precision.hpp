// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>

#include "base/number/rational.hpp"
#include "check/rules/rule.hpp"

namespace jixiao::check {

// How a rule rounds its one result. Where a rule does not say, a figure is right when it is the
// exact one rounded in any way to the decimals that it is given with.
struct Precision {
    std::optional<int> scale;
    std::optional<Rounding> rounding;
    Decimal tolerance;  // of sources that carried more decimals than they print

    // Compares the cell with the exact result. `left` is only called where they differ: it gives
    // the calculation of the exact result ("199 ÷ 200 × 3"), which goes on with " = … → …".
    template <class Left>
    [[nodiscard]] Judgement compare(const Rational& exact, const Value& given,
                                    const Decimal& number, Code code, const Left& left) const {
        if (fits(exact, given, number)) return {};
        return differing(exact, given, number, code, left());
    }
    [[nodiscard]] bool fits(const Rational& exact, const Value& given, const Decimal& number) const;
    [[nodiscard]] Decimal round(const Rational& exact, const Value& given) const;

  private:
    [[nodiscard]] Judgement differing(const Rational& exact, const Value& given,
                                      const Decimal& number, Code code,
                                      const std::string& left) const;
};

// The number that the cell shows, where that differs from the one it holds: 8.96 for 8.9554….
std::optional<Decimal> shown_number(const Value& value);

// Decimals as the cell shows them: 2 for "90.00".
int shown_decimals(const Value& value);

}  // namespace jixiao::check
