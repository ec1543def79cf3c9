// SPDX-License-Identifier: MIT
#include "check/rules/steps.hpp"

namespace jixiao::check {

bool is_multiple(const Decimal& number, const Decimal& step) {
    if (step.is_zero() || step.is_negative()) return false;
    const Decimal steps = Decimal::divide(number, step, 0, Rounding::truncate);
    return Decimal::multiply(steps, step, step.scale(), Rounding::truncate) == number;
}

std::optional<Decimal> number_between(std::string_view text, std::string_view before,
                                      std::string_view behind) {
    for (std::size_t at = text.find(before); at != std::string_view::npos;
         at = text.find(before, at + before.size())) {
        const std::string_view rest = text.substr(at + before.size());
        const std::size_t end = rest.find(behind);
        if (end == std::string_view::npos) return std::nullopt;
        if (const auto number = Decimal::parse(rest.substr(0, end))) return number;
    }
    return std::nullopt;
}

}  // namespace jixiao::check
