// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

namespace jixiao::fill {

// How well record `record` goes with row `row`; 0: not at all.
using FitScore = std::function<std::uint32_t(std::size_t record, std::size_t row)>;

// Pairs records with rows without changing the order of either, so that the sum of the scores is
// the largest; of equals the one that uses the earliest rows. Per record its row, or nullopt.
// Of tables too large for that, each record gets the first row that fits behind the one before.
std::vector<std::optional<std::size_t>> align(std::size_t records, std::size_t rows,
                                              const FitScore& score);

}  // namespace jixiao::fill
