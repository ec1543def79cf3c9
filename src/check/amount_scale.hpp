// SPDX-License-Identifier: MIT
#pragma once

#include "base/decimal.hpp"
#include "check/form_view.hpp"
#include "check/rule.hpp"

// 元 in the place of 万元: amounts that are ten thousand times what they should be, or a
// ten-thousandth of it.
namespace jixiao::check {

constexpr int kScalePower = 4;

// Whether the one is about ten thousand times the other. `tolerance`: how far off, as a share of
// the larger one.
bool is_scale_slip(const Decimal& given, const Decimal& expected, const Decimal& tolerance);

// The number that an amount beyond its limit probably meant: a ten-thousandth of it, where that
// comes to at least half of the limit.
std::optional<Decimal> scaled_below(const Decimal& given, const Decimal& limit);

// The amounts of the column that this amount stands in, top to bottom, those of zero left out;
// empty where it is no amount of a table.
Cells amounts_beside(const FormView& form, const Value& amount);

bool is_amount(const FormView& form, const Value& value);

}  // namespace jixiao::check
