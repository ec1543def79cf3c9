// SPDX-License-Identifier: MIT
#include "check/calculation.hpp"

namespace jixiao::check {
namespace {

constexpr std::size_t kMostTerms = 6;

}  // namespace

std::string figure(const Decimal& number) {
    return number.to_string();
}

std::string cells_text(const std::vector<Spot>& spots) {
    std::string text;
    for (std::size_t first = 0; first < spots.size();) {
        std::size_t last = first;
        while (last + 1 < spots.size() &&
               spots[last + 1].value->cell.column == spots[first].value->cell.column &&
               spots[last + 1].value->cell.row > spots[last].value->cell.row) {
            ++last;
        }
        if (!text.empty()) text.append(", ");
        text.append(spots[first].value->cell.to_string());
        if (last > first) text.append(":").append(spots[last].value->cell.to_string());
        first = last + 1;
    }
    return text;
}

std::string sum_text(const std::vector<Spot>& spots, const std::vector<Decimal>& numbers) {
    if (numbers.size() > kMostTerms) return "Σ(" + cells_text(spots) + ")";
    std::string text;
    for (const Decimal& number : numbers) {
        if (!text.empty()) text.append(" + ");
        text.append(figure(number));
    }
    return text;
}

}  // namespace jixiao::check
