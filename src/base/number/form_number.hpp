// SPDX-License-Identifier: MIT
#pragma once

#include <optional>

#include "base/number/decimal.hpp"

namespace jixiao {

// Numbers as forms can hold them: below 10^18, and what stands behind the 19th place is noise of
// binary arithmetic (5.55111512312578E-17 for a difference of nothing) and is rounded away, half
// up. So sums, differences and shifts of them fit a Decimal. nullopt for larger ones.
inline constexpr int kFormPlaces = 19;
std::optional<Decimal> form_number(const Decimal& number);

}  // namespace jixiao
