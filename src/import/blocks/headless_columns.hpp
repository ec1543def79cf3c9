// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "import/blocks/block_locator.hpp"
#include "import/form_context.hpp"

namespace jixiao::importer {

// Tells the columns that rows of the table have something in and that have no head in the head
// rows. Not what speaks for rows instead: labels merged down beside the table, known labels, row
// numbers on its left.
void report_headless_columns(const FormContext& context, const LocatedBlock& block,
                             const Table& table);

// Tells the cells of one such column, at least one; `table` is the block's name.
void report_headless_cells(const FormContext& context, const LocatedBlock& block,
                           const std::vector<const xlsx::Cell*>& cells, std::string table);

}  // namespace jixiao::importer
