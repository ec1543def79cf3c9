// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "base/cell_ref.hpp"
#include "xlsx/edit/workbook_source.hpp"

namespace jixiao::xlsx {

// The merges of a sheet in its order; what is no range is left out.
std::vector<CellRange> merged_ranges(const PartName& where, const SheetText& sheet,
                                     const Limits& limits, StreamBuffers& buffers);

}  // namespace jixiao::xlsx
