// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "xlsx/calculate/formula_tree.hpp"

namespace jixiao::xlsx {

// The cells that formulas take.
class FormulaCells {
  public:
    FormulaCells() = default;
    FormulaCells(const FormulaCells&) = delete;
    FormulaCells& operator=(const FormulaCells&) = delete;
    virtual ~FormulaCells() = default;

    [[nodiscard]] virtual std::optional<std::size_t> sheet_named(std::string_view name) const = 0;
    // Holds every cell of the sheet that is not blank.
    [[nodiscard]] virtual CellRange used(std::size_t sheet) const = 0;
    // Of a cell with a formula, what that gives.
    virtual FormulaValue at(std::size_t sheet, CellRef cell) = 0;

    // One level of a calculation, formulas that take each other included, as long as it lives.
    // Throws FormulaFailure where there are too many.
    class Level {
      public:
        explicit Level(FormulaCells& cells);
        ~Level() { --cells_.levels_; }
        Level(const Level&) = delete;
        Level& operator=(const Level&) = delete;

      private:
        FormulaCells& cells_;
    };

  private:
    std::size_t levels_ = 0;
};

// What a formula on the sheet gives, as spreadsheet programs calculate it but exactly: a value that
// is neither blank (which a cell shows as 0) nor, as far as it can be told here, unknown. A number
// has 20 significant digits at most.
FormulaValue calculate(const FormulaNode& formula, std::size_t sheet, FormulaCells& cells);

}  // namespace jixiao::xlsx
