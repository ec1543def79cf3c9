// SPDX-License-Identifier: MIT
#include "base/form_number.hpp"

namespace jixiao {

std::optional<Decimal> form_number(const Decimal& number) {
    constexpr int kWholeDigits = 18;
    static const Decimal kBeyond = Decimal::from_parts(1, -kWholeDigits);
    if (number >= kBeyond || number <= kBeyond.negated()) return std::nullopt;
    return number.scale() <= kFormPlaces ? number : number.rounded(kFormPlaces, Rounding::half_up);
}

}  // namespace jixiao
