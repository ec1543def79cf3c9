// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <functional>
#include <vector>

#include "import/form_context.hpp"

namespace jixiao::importer {

// A cell that says a field's label; `inside` it stands in front of a colon together with its
// answer.
struct LabelCell {
    const xlsx::Cell* cell = nullptr;
    bool inside = false;
};

// Where the labels of a form's fields stand.
class LabelCells {
  public:
    // `rows`: those to look at, outside of the tables. Both must outlive this.
    LabelCells(const FormContext& context, const std::vector<std::uint32_t>& rows)
        : context_(context), rows_(rows) {}

    // Shows the cells that say the field's label as written, else those that say a synonym, from
    // the top down for each of its wordings, until one is taken.
    void visit(std::size_t field, const std::function<bool(const LabelCell&)>& take) const;

  private:
    [[nodiscard]] bool is_under(const xlsx::Cell& label, std::size_t field) const;
    [[nodiscard]] const xlsx::Cell* side_label_above(const xlsx::Cell& label) const;
    // Whether a label is one that fields stand under: any, or this one.
    [[nodiscard]] bool is_asked_for(const CellWords& said) const;
    [[nodiscard]] bool says_one(const CellWords& said, std::size_t field) const;

    const FormContext& context_;
    const std::vector<std::uint32_t>& rows_;
};

}  // namespace jixiao::importer
