// SPDX-License-Identifier: MIT
#pragma once

#include "xlsx/calculate/formula_tree.hpp"

namespace jixiao::xlsx {

// What the cells of SUMIF and COUNTIF are asked: ">=60", "<>否", 优.
class Criterion {
  public:
    // Throws FormulaFailure for what is not understood: wildcards, texts in an order, blanks.
    explicit Criterion(const FormulaValue& value);

    [[nodiscard]] bool holds(const FormulaValue& cell) const;

  private:
    FormulaOperator sign_ = FormulaOperator::equal;
    FormulaValue wanted_;
};

}  // namespace jixiao::xlsx
