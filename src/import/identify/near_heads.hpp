// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "import/blocks/head_matcher.hpp"

namespace jixiao::importer {

// Binds heads that fit nothing, but would but for one mistyped cell, to columns that were not
// found, and marks them: the clerk is asked about the cell, and nothing below it is interpreted.
void bind_near_heads(HeadMatch& match, const mapping::Block& block, const LabelIndex& index);

// Columns that the block cannot do without and that have no head.
std::vector<std::uint16_t> missing_columns(const HeadMatch& match, const mapping::Block& block);

}  // namespace jixiao::importer
