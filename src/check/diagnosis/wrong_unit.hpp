// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <vector>

#include "check/diagnosis/form_cells.hpp"
#include "check/diagnosis/suspicion.hpp"
#include "check/diagnosis/trial.hpp"

namespace jixiao::check {

// Amounts of a form that may be in the wrong unit, as its failures tell.
class WrongUnit {
  public:
    // All must outlive it. `tolerance`: see is_scale_slip().
    WrongUnit(const FormView& form, const FormCells& cells, const Trial& trial,
              const Decimal& tolerance)
        : form_(form), cells_(cells), trial_(trial), tolerance_(tolerance) {}

    // Sets what the number that a failure asks for says of the unit. What is only too much may be
    // meant in the other unit too.
    void note(const Decimal& given, Suspicion& now) const;
    // Amounts that each fail in a way that the other unit would mend, by cell.
    [[nodiscard]] std::vector<Suspicion> each() const;
    // Groups of amounts of one failing sum that are too large beside its others.
    [[nodiscard]] std::vector<std::vector<Suspicion>> groups(std::size_t failure) const;

  private:
    [[nodiscard]] Cells amounts(const Failure& failure) const;
    [[nodiscard]] std::optional<Suspicion> of(const Value& cell, std::size_t failure) const;

    const FormView& form_;
    const FormCells& cells_;
    const Trial& trial_;
    const Decimal& tolerance_;
};

}  // namespace jixiao::check
