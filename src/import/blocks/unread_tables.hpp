// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "import/blocks/block_locator.hpp"
#include "import/form_context.hpp"

namespace jixiao::importer {

// Reports the heads of the form's blocks that come once more below a table, outside of every other
// one, with filled rows under them: nothing of those rows was read. `tables`: the rows of the
// blocks, heads included.
void report_unread_tables(const FormContext& context, const std::vector<LocatedBlock>& blocks,
                          const std::vector<RowSpan>& tables);

}  // namespace jixiao::importer
