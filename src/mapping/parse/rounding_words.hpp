// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <optional>

#include "base/number/decimal.hpp"
#include "mapping/toml/table_reader.hpp"

namespace jixiao::mapping {

// The words of the key `rounding`. any: right is what some usual way of rounding gives.
inline constexpr std::array<Named<std::optional<Rounding>>, 6> kRoundings{
    {{"any", std::nullopt},
     {"half-up", Rounding::half_up},
     {"half-even", Rounding::half_even},
     {"truncate", Rounding::truncate},
     {"ceiling", Rounding::ceil},
     {"floor", Rounding::floor}}};

}  // namespace jixiao::mapping
