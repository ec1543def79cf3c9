// SPDX-License-Identifier: MIT
#pragma once

#include <optional>

#include "base/number/rational.hpp"
#include "export/summary/figure.hpp"

namespace jixiao::exporter {

// How much of a target was reached, at most 1, as the check of completion rates counts it. Nothing
// where the two cannot be compared.
std::optional<Rational> completion_of(const Figure& target, const Figure& actual);

}  // namespace jixiao::exporter
