// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <vector>

#include "import/blocks/block_locator.hpp"
#include "import/form_context.hpp"

namespace jixiao::importer {

// For a block that was not found: head rows that lack a few of its heads, above rows with something
// in them, outside of the heads of those that were `found`. Two thirds of the heads are there, or
// half of them above a row that is called as the mapping says. Slow.
std::optional<LocatedBlock> incomplete_heads(const FormContext& context, std::size_t block,
                                             const std::vector<const LocatedBlock*>& found);

}  // namespace jixiao::importer
