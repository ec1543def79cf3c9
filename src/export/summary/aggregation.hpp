// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <vector>

#include "export/summary/figure.hpp"
#include "mapping/summary.hpp"

namespace jixiao::exporter {

// A figure with what it weighs: the amount of money that stands behind it.
struct Weighed {
    const Figure* figure = nullptr;
    std::optional<Decimal> weight;
};

// What several figures of one kind come to; nothing if they cannot be put together: units differ,
// a unit is unknown, a relative figure has no weight.
std::optional<Figure> aggregate(const std::vector<Weighed>& figures, mapping::Aggregate how,
                                std::uint8_t scale);

// Whether two figures say the same.
bool agree(const Figure& a, const Figure& b);

}  // namespace jixiao::exporter
