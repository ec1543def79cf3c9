// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "base/number/decimal.hpp"
#include "check/rules/spot.hpp"

// How rules write down what they computed with, the same in every language.
namespace jixiao::check {

// A figure as its cell shows it, without trailing zeros: "3", "199".
std::string figure(const Decimal& number);
// With as many decimals as the cell shows, where the number has fewer: "3561.70".
std::string figure(const Decimal& number, const Value& cell);
// Cells as ranges: "G13:G24, G6".
std::string cells_text(const std::vector<Spot>& spots);
// "199 + 3.5 + 2" for a few terms, "Σ(G13:G24, G6)" for many.
std::string sum_text(const std::vector<Spot>& spots, const std::vector<Decimal>& numbers);
// The same with what it comes to: "199 + 3.5 = 202.5"; of one cell "G6 = 3691.03".
std::string sum_equation(const std::vector<Spot>& spots, const std::vector<Decimal>& numbers,
                         const std::string& sum);
// What is left of a total for one of its terms: "74.33 − 0 − 0 = 74.33"; of many
// "12 + (100 − Σ(F13:F24)) = 10".
std::string rest_text(const std::string& total, const std::vector<Spot>& spots,
                      const std::vector<Decimal>& numbers, const Value& input, const Decimal& rest);

}  // namespace jixiao::check
