// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "base/number/decimal.hpp"
#include "mapping/toml/table_reader.hpp"

namespace jixiao::mapping {

// A grade and the lowest score that has it.
struct GradeBand {
    std::string name;
    Decimal from;
};

// The highest first. What is above all lower bounds is in the first; nullptr below the last.
using GradeBands = std::vector<GradeBand>;
const GradeBand* band_of(const GradeBands& bands, const Decimal& score);

// [{ name = "优", from = "90" }, { name = "良", from = "80" }, …]
GradeBands read_bands(const std::vector<const TomlNode*>& tables, Issues& issues);

}  // namespace jixiao::mapping
