// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <functional>

#include "xlsx/calculate/calculation.hpp"

namespace jixiao::xlsx {

// A part of a formula that is being calculated. All members may throw FormulaFailure.
class FormulaCall {
  public:
    FormulaCall(const FormulaNode& node, std::size_t sheet, FormulaCells& cells)
        : node_(node), sheet_(sheet), cells_(cells) {}

    // What the part itself gives.
    [[nodiscard]] FormulaValue value() const;

    // Its arguments.
    [[nodiscard]] std::size_t size() const { return node_.parts.size(); }
    // False for one that was left out.
    [[nodiscard]] bool has(std::size_t i) const;
    [[nodiscard]] bool is_area(std::size_t i) const;
    // One value; errors and what is unknown are values, too.
    [[nodiscard]] FormulaValue raw(std::size_t i) const;
    [[nodiscard]] Rational number(std::size_t i) const { return as_number(raw(i)); }
    [[nodiscard]] bool truth(std::size_t i) const { return as_truth(raw(i)); }
    // A whole number between -100 and 100: places, exponents.
    [[nodiscard]] int small_number(std::size_t i) const;

    // An area as written.
    [[nodiscard]] const CellRange& area(std::size_t i) const { return node_.parts[i].area.cells; }
    [[nodiscard]] FormulaValue cell(std::size_t i, CellRef at) const;
    // Those cells of an area that may hold something, row after row.
    void each_cell(std::size_t i,
                   const std::function<void(CellRef, const FormulaValue&)>& take) const;
    [[nodiscard]] bool reaches_beyond_use(std::size_t i) const;
    // Of an area all cells, of other arguments the one value.
    void each_value(std::size_t i, const std::function<void(const FormulaValue&)>& take) const;
    // The numbers that a function such as SUM takes from all its arguments: of areas the numbers
    // alone, of other arguments what is or reads as a number.
    void each_number(const std::function<void(const Rational&)>& take) const;

  private:
    [[nodiscard]] CellRange used_area(std::size_t i) const;
    [[nodiscard]] FormulaValue part(const FormulaNode& node) const;
    [[nodiscard]] std::size_t sheet_of(const FormulaArea& area) const;
    [[nodiscard]] FormulaValue combined() const;
    [[nodiscard]] bool is_true(const FormulaValue& a, const FormulaValue& b) const;

    const FormulaNode& node_;
    std::size_t sheet_;
    FormulaCells& cells_;
};

}  // namespace jixiao::xlsx
