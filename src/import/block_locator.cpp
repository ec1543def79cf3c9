// SPDX-License-Identifier: MIT
#include "import/block_locator.hpp"

#include <algorithm>

namespace jixiao::importer {
namespace {

// Rows that hold the lowest head of some column; others are no head rows.
std::vector<bool> rows_with_heads(const SheetView& sheet, RowSpan rows, const BlockWords& words,
                                  const LabelIndex& index) {
    std::vector<bool> found(rows.last - rows.first);
    for (std::uint32_t row = rows.first; row < rows.last; ++row) {
        for (const xlsx::Cell& cell : sheet.row(row)) {
            const CellWords& said = sheet.words(cell);
            if (words.is_head[said.whole] || words.is_head[said.head] ||
                words.is_head_code[index.code_of(said.whole)] ||
                words.is_head_code[index.code_of(said.head)]) {
                found[row - rows.first] = true;
                break;
            }
        }
    }
    return found;
}

std::size_t headed_columns(const mapping::Block& block) {
    return static_cast<std::size_t>(
        std::count_if(block.columns.begin(), block.columns.end(),
                      [](const auto& column) { return !column.heads.empty(); }));
}

// A block needs its required columns, or half of all when none is required.
bool enough(const HeadMatch& match, const mapping::Block& block) {
    bool any_required = false;
    for (std::size_t spec = 0; spec < block.columns.size(); ++spec) {
        const mapping::ColumnSpec& column = block.columns[spec];
        if (!column.required || column.heads.empty()) continue;
        any_required = true;
        if (!match.has(static_cast<std::uint16_t>(spec))) return false;
    }
    if (any_required) return !match.columns.empty();
    return match.columns.size() * 2 >= headed_columns(block);
}

// More columns are better, then fewer head rows: a row above the heads adds nothing.
bool better(const LocatedBlock& one, const LocatedBlock& two) {
    const auto columns = one.match.columns.size();
    if (columns != two.match.columns.size()) return columns > two.match.columns.size();
    return one.bottom - one.top < two.bottom - two.top;
}

}  // namespace

std::optional<LocatedBlock> locate_block(const SheetView& sheet, RowSpan rows,
                                         const mapping::Mapping& mapping, std::size_t block,
                                         const MappingWords& words, const LabelIndex& index) {
    const mapping::Block& rules = mapping.blocks[block];
    const BlockWords& block_words = words.blocks[block];
    const auto heads = rows_with_heads(sheet, rows, block_words, index);
    std::optional<LocatedBlock> best;
    for (std::uint32_t top = rows.first; top < rows.last; ++top) {
        bool any_head = false;
        for (std::uint32_t bottom = top;
             bottom < rows.last && bottom - top < std::uint32_t{rules.head_rows}; ++bottom) {
            any_head = any_head || heads[bottom - rows.first];
            if (!any_head) continue;
            HeadMatch match =
                match_heads(read_head_rows(sheet, top, bottom), rules, block_words, index);
            if (!enough(match, rules)) continue;
            LocatedBlock found{block, top, bottom, std::move(match)};
            if (!best || better(found, *best)) best = std::move(found);
        }
    }
    return best;
}

}  // namespace jixiao::importer
