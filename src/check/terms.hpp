// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "base/decimal.hpp"
#include "check/figures.hpp"
#include "check/precision.hpp"
#include "check/spot.hpp"

namespace jixiao::check {

// The cells of a sum, as they are added up.
struct Terms {
    std::vector<Spot> spots;
    std::vector<Decimal> numbers;
    Decimal sum;
    Decimal shown_sum;  // of the numbers as they are shown

    void add(const Spot& spot, const Figures& figures) {
        const auto number = figures.number(spot.value);
        if (!number) return;
        spots.push_back(spot);
        numbers.push_back(*number);
        sum = sum + *number;
        const bool given = !figures.is_supposed(spot.value->cell);
        shown_sum = shown_sum + (given ? shown_number(*spot.value).value_or(*number) : *number);
    }
};

}  // namespace jixiao::check
