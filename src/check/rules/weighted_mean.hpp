// SPDX-License-Identifier: MIT
#pragma once

#include "base/number/rational.hpp"

namespace jixiao::check {

// Σ figure × weight ÷ Σ weight, exact.
struct WeightedMean {
    Rational weighted;
    Rational weights;

    void add(const Decimal& figure, const Decimal& weight) {
        weighted = weighted + Rational(figure) * Rational(weight);
        weights = weights + Rational(weight);
    }
    [[nodiscard]] bool has_weight() const { return !weights.is_zero(); }
    // Only while there is weight.
    [[nodiscard]] Rational value() const { return weighted / weights; }
};

}  // namespace jixiao::check
