// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "import/blocks/block_locator.hpp"
#include "import/form_context.hpp"

namespace jixiao::importer {

struct FormBlocks {
    std::vector<LocatedBlock> blocks;  // in the order of their rows, which no two share
    std::vector<std::uint32_t> gaps;   // rows with heads of a block that lack a few: it is not read
    bool all_required = true;

    // Where the rows of a block end at the latest, in a form that ends before `last`.
    [[nodiscard]] std::uint32_t end_of(std::size_t block, std::uint32_t last) const;
};

// Where the blocks of a form stand. Of two that fit the same head rows the one that binds more
// columns has them, of equals the one that the mapping names first; the other one is looked for in
// the rows that are left. Blocks of equal heads stand in the mapping's order. A block whose head is
// mistyped is read without that column; one that is not there is reported.
FormBlocks locate_blocks(const FormContext& context);

}  // namespace jixiao::importer
