// SPDX-License-Identifier: MIT
#pragma once

#include <optional>

#include "base/number/decimal.hpp"

namespace jixiao::exporter {

// The number as a spreadsheet stores it; nullopt if it has more than the 15 significant digits that
// every spreadsheet keeps.
std::optional<double> exact_double(const Decimal& number);

}  // namespace jixiao::exporter
