// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "base/number/decimal.hpp"
#include "check/rules/figures.hpp"
#include "check/rules/precision.hpp"
#include "check/rules/spot.hpp"

namespace jixiao::check {

// The cells of a sum, as they are added up.
struct Terms {
    std::vector<Spot> spots;
    std::vector<Decimal> numbers;
    Decimal sum;

    // Room for the rows of a usual form.
    void expect_rows() {
        constexpr std::size_t kUsual = 64;
        spots.reserve(kUsual);
        numbers.reserve(kUsual);
    }

    void add(const Spot& spot, const Figures& figures) {
        const auto number = figures.number(spot.value);
        if (!number) return;
        spots.push_back(spot);
        numbers.push_back(*number);
        sum = sum + *number;
    }

    // Of the numbers as they are shown; `figures`: those that they were added with.
    [[nodiscard]] Decimal shown_sum(const Figures& figures) const {
        Decimal shown;
        for (std::size_t i = 0; i < spots.size(); ++i) {
            const Value& value = *spots[i].value;
            const bool given = !figures.is_supposed(value.cell);
            shown = shown + (given ? shown_number(value).value_or(numbers[i]) : numbers[i]);
        }
        return shown;
    }
};

}  // namespace jixiao::check
