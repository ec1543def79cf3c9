// SPDX-License-Identifier: MIT
#include "xlsx/calculate/formula_function.hpp"

#include <algorithm>
#include <array>

#include "base/text/ascii.hpp"

namespace jixiao::xlsx {
namespace {

constexpr std::array kFunctions = {
    FormulaFunction{"SUM", 1, kAnyNumber, sum_of},
    FormulaFunction{"PRODUCT", 1, kAnyNumber, product_of},
    FormulaFunction{"AVERAGE", 1, kAnyNumber, average_of},
    FormulaFunction{"MAX", 1, kAnyNumber, largest_of},
    FormulaFunction{"MIN", 1, kAnyNumber, smallest_of},
    FormulaFunction{"COUNT", 1, kAnyNumber, count_numbers},
    FormulaFunction{"COUNTA", 1, kAnyNumber, count_filled},
    FormulaFunction{"SUMIF", 2, 3, sum_if},
    FormulaFunction{"COUNTIF", 2, 2, count_if},
    FormulaFunction{"SUMPRODUCT", 1, kAnyNumber, sum_products},
    FormulaFunction{"RANK", 2, 3, rank_of},
    FormulaFunction{"ROUND", 2, 2, round_half_up},
    FormulaFunction{"ROUNDUP", 2, 2, round_up},
    FormulaFunction{"ROUNDDOWN", 2, 2, round_down},
    FormulaFunction{"TRUNC", 1, 2, round_down},
    FormulaFunction{"INT", 1, 1, integer_below},
    FormulaFunction{"ABS", 1, 1, absolute_of},
    FormulaFunction{"IF", 2, 3, choose_if},
    FormulaFunction{"IFERROR", 2, 2, unless_error},
    FormulaFunction{"AND", 1, kAnyNumber, all_true},
    FormulaFunction{"OR", 1, kAnyNumber, any_true},
    FormulaFunction{"NOT", 1, 1, not_true},
    FormulaFunction{"ISNUMBER", 1, 1, is_number},
    FormulaFunction{"ISTEXT", 1, 1, is_text},
    FormulaFunction{"ISBLANK", 1, 1, is_blank},
    FormulaFunction{"ISERROR", 1, 1, is_error},
    FormulaFunction{"N", 1, 1, number_in},
};

}  // namespace

const FormulaFunction* formula_function(std::string_view name) {
    const auto found = std::find_if(kFunctions.begin(), kFunctions.end(), [&](const auto& one) {
        return same_in_ascii_case(one.name, name);
    });
    return found == kFunctions.end() ? nullptr : &*found;
}

}  // namespace jixiao::xlsx
