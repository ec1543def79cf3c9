// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "base/number/decimal.hpp"
#include "check/diagnosis/form_cells.hpp"
#include "check/rules/form_view.hpp"
#include "check/rules/rule.hpp"

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

// Amounts that may all be in the wrong unit: the largest of the cells, at least two, where those
// that follow are far smaller. One group for each such gap.
std::vector<Cells> far_larger(Cells amounts);

// The numbers of the column that this one stands in, top to bottom, those of zero left out; empty
// where it is in no table.
Cells numbers_beside(const FormCells& form, const Value& one);

bool is_amount(const FormCells& form, const Value& value);

// Whether the form counts in 万元 or the like: then 元 are what is typed by mistake.
bool counts_in_larger_unit(const FormView& form);

}  // namespace jixiao::check
