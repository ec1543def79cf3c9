// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "xlsx/edit/formula_references.hpp"

namespace jixiao::xlsx {

// In bytes; programs take no formula with more characters.
inline constexpr std::size_t kLongestFormula = 8'192;

// A reference that a formula takes together with others.
struct ListMember {
    std::size_t reference = 0;  // index in references_in(formula)
    Span term;                  // with the name of its sheet
    char joint = '+';           // what another one is joined to it with: + - ,
    bool subtracts = false;
};
using ReferenceList = std::vector<ListMember>;  // in the formula's order

// The references that a formula names one by one to add them up, F5+F6+F7, F5+SUM(F6:F8,F9),
// 100-F5-F6, or to count or compare them, COUNT(F5,F6): two at least, all with the same sign. Those
// that are multiplied, or stand in any other function, are in no list. `references` are those of
// references_in(formula).
std::vector<ReferenceList> lists_in(std::string_view formula,
                                    const std::vector<FormulaReference>& references);

}  // namespace jixiao::xlsx
