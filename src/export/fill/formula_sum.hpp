// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <optional>
#include <string_view>

#include "base/cell_ref.hpp"
#include "base/decimal.hpp"

namespace jixiao::fill {

// The number in a cell; nullopt where there is none.
using NumberAt = std::function<std::optional<Decimal>(CellRef at)>;

// What a formula gives that only adds: SUM(G13:G26)+H6, or the same behind a test whether there is
// anything to add, IF(COUNT(G13:G26)=0,"",…). nullopt for any other formula, for references to
// other sheets, and where there is nothing to add.
std::optional<Decimal> sum_of(std::string_view formula, const NumberAt& number_at);

}  // namespace jixiao::fill
