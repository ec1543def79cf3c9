// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

#include "import/blocks/block_locator.hpp"

namespace jixiao::importer {

// Whether a row does nothing but number the columns of a table: 栏次 or —, then 甲 乙 … or A B …,
// then 1 2 3 … (also in brackets or circles, and with what is computed: 3=2/1, C=B/A), each
// following the one on its left, and three at least. Bare figures, which may be answers, do so only
// where one stands in place of a name.
bool numbers_columns(std::span<const xlsx::Cell> cells, const LocatedBlock& located,
                     const mapping::Block& block);

// Whether a column with this head says nothing but which row it is: 序号, 行次.
bool names_row_numbers(std::string_view head);

}  // namespace jixiao::importer
