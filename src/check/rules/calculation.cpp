// SPDX-License-Identifier: MIT
#include "check/rules/calculation.hpp"

#include <algorithm>

namespace jixiao::check {
namespace {

constexpr std::size_t kMostTerms = 6;

std::string joined(const std::vector<Spot>& spots, const std::vector<Decimal>& numbers,
                   std::string_view sign) {
    std::string text;
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        if (i > 0) text.append(sign);
        text.append(figure(numbers[i], *spots[i].value));
    }
    return text;
}

}  // namespace

std::string figure(const Decimal& number) {
    return number.to_string();
}

std::string figure(const Decimal& number, const Value& cell) {
    const std::size_t point = cell.printed.find('.');
    int places = 0;
    for (std::size_t i = point; i != std::string_view::npos && ++i < cell.printed.size();) {
        if (cell.printed[i] < '0' || cell.printed[i] > '9') break;
        ++places;
    }
    places = std::min(places, Decimal::kMaxScale);
    return places > number.scale() ? number.to_fixed(places, Rounding::half_up) : figure(number);
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
    return joined(spots, numbers, " + ");
}

std::string sum_equation(const std::vector<Spot>& spots, const std::vector<Decimal>& numbers,
                         const std::string& sum) {
    return (numbers.size() == 1 ? cells_text(spots) : sum_text(spots, numbers)) + " = " + sum;
}

std::string rest_text(const std::string& total, const std::vector<Spot>& spots,
                      const std::vector<Decimal>& numbers, const Value& input,
                      const Decimal& rest) {
    std::string given = "0";
    std::string few = total;
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        const std::string number = figure(numbers[i], *spots[i].value);
        if (spots[i].value->cell == input.cell) {
            given = number;
        } else {
            few.append(" − ").append(number);
        }
    }
    const bool many = numbers.size() > kMostTerms;
    return (many ? given + " + (" + total + " − Σ(" + cells_text(spots) + "))" : few) + " = " +
           figure(rest, input);
}

}  // namespace jixiao::check
