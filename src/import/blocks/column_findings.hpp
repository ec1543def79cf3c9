// SPDX-License-Identifier: MIT
#pragma once

#include "import/blocks/block_columns.hpp"
#include "import/form_context.hpp"

namespace jixiao::importer {

// Reports what is unusual about the columns of a block: missing, extra, hidden or doubled ones,
// and extra ones that look much like a missing one. `columns` knows where the row labels stand.
void report_columns(const FormContext& context, const LocatedBlock& block, std::uint32_t end,
                    const BlockColumns& columns);

}  // namespace jixiao::importer
