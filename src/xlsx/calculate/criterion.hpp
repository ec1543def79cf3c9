// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include "xlsx/calculate/formula_tree.hpp"

namespace jixiao::xlsx {

// What the cells of SUMIF and COUNTIF are asked: ">=60", "<>否", 优. A number is also found where a
// cell has it as a text.
class Criterion {
  public:
    // Throws FormulaFailure for what is not understood: wildcards, texts in an order, blanks,
    // dates.
    explicit Criterion(const FormulaValue& value);

    // Throws FormulaFailure where programs do not agree.
    [[nodiscard]] bool holds(const FormulaValue& cell) const;

  private:
    [[nodiscard]] bool asks_sameness() const;
    [[nodiscard]] bool is_written(std::string_view text) const;

    FormulaOperator sign_ = FormulaOperator::equal;
    FormulaValue wanted_;
    std::string written_;  // empty: it was no text
};

}  // namespace jixiao::xlsx
