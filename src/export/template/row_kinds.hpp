// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include "mapping/mapping.hpp"

namespace jixiao::exporter {

// Tells the kinds of a table's rows from their labels, from top to bottom, as the import does.
class RowKindTeller {
  public:
    // The block must outlive it.
    explicit RowKindTeller(const mapping::Block& block) : block_(block) {}

    // Empty where the table has no kinds, or the label is none of them.
    std::string kind_of(std::string_view label);

  private:
    const mapping::Block& block_;
    std::string opened_;
};

}  // namespace jixiao::exporter
