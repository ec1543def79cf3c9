// SPDX-License-Identifier: MIT
#pragma once

#include <map>
#include <string>
#include <vector>

#include "check/template/template_view.hpp"
#include "xlsx/formula/formula_text.hpp"

namespace jixiao::check {

// The formulas of a form's sheet and the cells that they follow from, as far as those are few.
class TemplateFormulas {
  public:
    // The form must outlive it.
    explicit TemplateFormulas(const TemplateForm& form);

    struct Formula {
        const xlsx::LayoutCell* cell = nullptr;
        xlsx::FormulaText text;
    };
    [[nodiscard]] const std::vector<Formula>& all() const { return formulas_; }
    [[nodiscard]] const Formula* at(CellRef cell) const;

    // A cell and how often it is counted.
    using Counts = std::map<CellRef, std::size_t>;
    // The cells of the form's own sheet that the formula names, those of a merge as its first one,
    // blank ones outside of the form left out.
    [[nodiscard]] Counts cells_of(const Formula& formula) const;
    // The same without those that it only counts or asks: =IF(COUNT(A1:A9)=0,"",SUM(A1:A9)),
    // =IF(SUM(A1:A9)=0,"",SUM(A1:A9)).
    [[nodiscard]] Counts added_cells_of(const Formula& formula) const;
    // The same with totals replaced by what they are the sums of, as the rules say.
    [[nodiscard]] Counts parts_of(const Counts& cells) const;
    // What the rules say about the figure in a cell; sums of several rules together.
    [[nodiscard]] std::vector<const RuleCell*> rules_of(CellRef cell) const;

  private:
    [[nodiscard]] bool is_here(const xlsx::ReferredCells& reference) const;
    void add_cells(const CellRange& range, Counts& cells) const;
    void add_parts(CellRef cell, std::size_t times, std::size_t depth, Counts& parts) const;

    const TemplateForm& form_;
    std::vector<Formula> formulas_;
};

// "G13、G26": the first few and how many there are.
std::string cell_list(const std::vector<CellRef>& cells);

}  // namespace jixiao::check
