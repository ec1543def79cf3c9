// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <span>

#include "import/blocks/block_locator.hpp"

namespace jixiao::importer {

// Whether the cells of a row say nothing but the units of the columns that they stand in: 元 | 元 |
// %, at least one unit of money in a column of amounts, 单位 perhaps in front of them.
bool is_unit_row(std::span<const xlsx::Cell> cells, const LocatedBlock& located,
                 const mapping::Block& block, const LabelIndex& index);

// The row of units below the lowest head row `head`, right below it or below the row that numbers
// the columns.
std::optional<std::uint32_t> unit_row_below(const SheetView& sheet, std::uint32_t head,
                                            const LocatedBlock& located,
                                            const mapping::Block& block, const LabelIndex& index);

}  // namespace jixiao::importer
