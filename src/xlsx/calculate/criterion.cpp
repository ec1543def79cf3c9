// SPDX-License-Identifier: MIT
#include "xlsx/calculate/criterion.hpp"

#include <array>
#include <string_view>
#include <utility>

namespace jixiao::xlsx {
namespace {

using Kind = FormulaValue::Kind;

// Longer ones first.
constexpr std::array<std::pair<std::string_view, FormulaOperator>, 6> kSigns = {
    {{"<>", FormulaOperator::unequal},
     {"<=", FormulaOperator::at_most},
     {">=", FormulaOperator::at_least},
     {"=", FormulaOperator::equal},
     {"<", FormulaOperator::less},
     {">", FormulaOperator::greater}}};

}  // namespace

Criterion::Criterion(const FormulaValue& value) : wanted_(value) {
    if (value.kind == Kind::text) {
        std::string_view text = value.text;
        for (const auto& [sign, meaning] : kSigns) {
            if (!text.starts_with(sign)) continue;
            sign_ = meaning;
            text.remove_prefix(sign.size());
            break;
        }
        const auto number = Decimal::parse(text);
        wanted_ =
            number ? FormulaValue::of(Rational(*number)) : FormulaValue::of(std::string(text));
    }
    const bool orders = sign_ != FormulaOperator::equal && sign_ != FormulaOperator::unequal;
    const bool plain_text = wanted_.kind == Kind::text && !orders && !wanted_.text.empty() &&
                            wanted_.text.find_first_of("*?~") == std::string::npos;
    if (wanted_.kind != Kind::number && !plain_text) {
        throw FormulaFailure{FormulaValue::unknown()};
    }
}

bool Criterion::holds(const FormulaValue& cell) const {
    if (cell.kind == Kind::unknown) throw FormulaFailure{cell};
    if (cell.kind != wanted_.kind) return sign_ == FormulaOperator::unequal;
    return jixiao::xlsx::holds(sign_, compared(cell, wanted_));
}

}  // namespace jixiao::xlsx
