// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <span>

#include "import/blocks/head_matcher.hpp"

namespace jixiao::importer {

// Where a block of the form stands.
struct LocatedBlock {
    std::size_t block = 0;
    std::uint32_t top = 0;  // head rows
    std::uint32_t bottom = 0;
    HeadMatch match;
};

// The head rows of a block: of all stretches of one to head_rows rows the one that binds the most
// columns, all required ones among them; the first of equals. nullopt if there is none. Rows that
// are `taken` by other blocks' heads are not looked at.
std::optional<LocatedBlock> locate_block(const SheetView& sheet, RowSpan rows,
                                         const mapping::Mapping& mapping, std::size_t block,
                                         const MappingWords& words, const LabelIndex& index,
                                         std::span<const RowSpan> taken = {});

// For a block that locate_block did not find: the head rows that come nearest, at least two columns
// among them, mistyped ones included, or one of two. Rows with all required columns are nearer than
// others; then more columns are nearer. Rows `taken` by other blocks' heads are not looked at.
// Slow.
std::optional<LocatedBlock> nearest_heads(const SheetView& sheet, RowSpan rows,
                                          const mapping::Mapping& mapping, std::size_t block,
                                          const MappingWords& words, const LabelIndex& index,
                                          std::span<const RowSpan> taken = {});

}  // namespace jixiao::importer
