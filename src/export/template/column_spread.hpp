// SPDX-License-Identifier: MIT
#pragma once

#include <span>
#include <vector>

#include "base/number/decimal.hpp"
#include "mapping/layout.hpp"

namespace jixiao::exporter {

// Shares the columns of `room` out to things that would like to be so wide: every one gets at least
// one column, one beside the other, and the room is used up. `widths` are those of the sheet's
// columns. There must be a column for each.
std::vector<mapping::ColumnSpan> spread(mapping::ColumnSpan room, std::span<const Decimal> wanted,
                                        std::span<const Decimal> widths);

}  // namespace jixiao::exporter
