// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "base/decimal.hpp"
#include "check/spot.hpp"

// How rules write down what they computed with, the same in every language.
namespace jixiao::check {

// A figure as its cell shows it, without trailing zeros: "3", "199".
std::string figure(const Decimal& number);
// Cells as ranges: "G13:G24, G6".
std::string cells_text(const std::vector<Spot>& spots);
// "199 + 3.5 + 2" for a few terms, "Σ(G13:G24, G6)" for many.
std::string sum_text(const std::vector<Spot>& spots, const std::vector<Decimal>& numbers);

}  // namespace jixiao::check
