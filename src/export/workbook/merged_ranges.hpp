// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <map>
#include <optional>

#include "base/cell/cell_ref.hpp"

namespace jixiao::exporter {

// The merged cells of a sheet: a spreadsheet repairs, that is damages, a file in which two of them
// overlap.
class MergedRanges {
  public:
    // The range that the new one overlaps; it is added only if there is none.
    std::optional<CellRange> add(const CellRange& range);

  private:
    // By column, then by first row.
    std::map<std::uint32_t, std::map<std::uint32_t, CellRange>> columns_;
};

}  // namespace jixiao::exporter
