// SPDX-License-Identifier: MIT
#pragma once

#include "import/blocks/block_locator.hpp"

namespace jixiao::importer {

// Whether a row below the head of a block is that head once more, after a page break: every cell is
// what stands in the head above it, or every filled column of the block says one of its heads,
// whatever stands beside them (a page number, another side label). Two cells at least.
bool repeats_head(const SheetView& sheet, const LocatedBlock& located, const BlockWords& words,
                  std::uint32_t row);

}  // namespace jixiao::importer
