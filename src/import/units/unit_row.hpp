// SPDX-License-Identifier: MIT
#pragma once

#include <span>

#include "import/blocks/block_locator.hpp"

namespace jixiao::importer {

// Whether the cells of a row say nothing but the units of the columns that they stand in: 元 | 元 |
// %, at least one unit of money in a column of amounts, 单位 perhaps in front of them.
bool is_unit_row(std::span<const xlsx::Cell> cells, const LocatedBlock& located,
                 const mapping::Block& block, const LabelIndex& index);

}  // namespace jixiao::importer
