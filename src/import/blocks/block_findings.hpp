// SPDX-License-Identifier: MIT
#pragma once

#include <optional>

#include "import/blocks/block_locator.hpp"
#include "import/form_context.hpp"

namespace jixiao::importer {

// A table that is not there: names the heads that it must have, and which of them the nearest row,
// or all rows `from` one on, lack.
void report_missing_block(const FormContext& context, std::size_t index,
                          const std::optional<LocatedBlock>& nearest, std::uint32_t from);

// A table whose heads stand in the head rows of `other`: only one is read below a row of heads.
void report_beside(const FormContext& context, const mapping::Block& block,
                   const LocatedBlock& other);

}  // namespace jixiao::importer
