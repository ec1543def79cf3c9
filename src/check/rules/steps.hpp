// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string_view>

#include "base/number/decimal.hpp"

// Points that are given or taken in steps.
namespace jixiao::check {

// Whether a number is so many whole steps; never for a step that is not above zero.
bool is_multiple(const Decimal& number, const Decimal& step);

// The number that stands between the two words in a text, the first one: 0.5 of 发现一处扣0.5分
// for 扣 and 分.
std::optional<Decimal> number_between(std::string_view text, std::string_view before,
                                      std::string_view behind);

}  // namespace jixiao::check
