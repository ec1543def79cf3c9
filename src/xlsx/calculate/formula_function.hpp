// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string_view>

#include "xlsx/calculate/formula_call.hpp"

namespace jixiao::xlsx {

// A function of spreadsheets that is calculated here.
struct FormulaFunction {
    std::string_view name;  // in capitals
    std::size_t least;      // arguments
    std::size_t most;
    FormulaValue (*give)(const FormulaCall& call);
};

inline constexpr std::size_t kAnyNumber = 255;

// nullptr for one that is not.
const FormulaFunction* formula_function(std::string_view name);

// The functions, one file a sort.
FormulaValue sum_of(const FormulaCall& call);
FormulaValue product_of(const FormulaCall& call);
FormulaValue average_of(const FormulaCall& call);
FormulaValue largest_of(const FormulaCall& call);
FormulaValue smallest_of(const FormulaCall& call);
FormulaValue count_numbers(const FormulaCall& call);
FormulaValue count_filled(const FormulaCall& call);
FormulaValue sum_if(const FormulaCall& call);
FormulaValue count_if(const FormulaCall& call);
FormulaValue sum_products(const FormulaCall& call);
FormulaValue rank_of(const FormulaCall& call);

FormulaValue round_half_up(const FormulaCall& call);
FormulaValue round_up(const FormulaCall& call);
FormulaValue round_down(const FormulaCall& call);
FormulaValue integer_below(const FormulaCall& call);
FormulaValue absolute_of(const FormulaCall& call);

FormulaValue choose_if(const FormulaCall& call);
FormulaValue unless_error(const FormulaCall& call);
FormulaValue all_true(const FormulaCall& call);
FormulaValue any_true(const FormulaCall& call);
FormulaValue not_true(const FormulaCall& call);
FormulaValue is_number(const FormulaCall& call);
FormulaValue is_text(const FormulaCall& call);
FormulaValue is_blank(const FormulaCall& call);
FormulaValue is_error(const FormulaCall& call);
FormulaValue number_in(const FormulaCall& call);

}  // namespace jixiao::xlsx
