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
// anything to add, IF(COUNT(G13:G26)=0,"",…).
struct FormulaSum {
    bool only_adds = false;  // false for any other formula and for references to other sheets
    std::optional<Decimal> sum = {};  // nullopt where there is nothing to add
};

FormulaSum sum_of(std::string_view formula, const NumberAt& number_at);

}  // namespace jixiao::fill
