// SPDX-License-Identifier: MIT
#include "import/blocks/incomplete_heads.hpp"

#include <algorithm>

#include "import/blocks/repeated_heads.hpp"

namespace jixiao::importer {
namespace {

constexpr std::size_t kFewestHeads = 2;

// Whether these heads are nearly those of the block, and above what.
class IncompleteHeads {
  public:
    IncompleteHeads(const FormContext& context, const LocatedBlock& heads)
        : context_(context),
          heads_(heads),
          block_(context.mapping.blocks[heads.block]),
          words_(context.words.blocks[heads.block]) {}

    [[nodiscard]] bool are_of_table(std::uint32_t end) const {
        std::uint32_t below = heads_.bottom + 1;
        while (below < end && context_.sheet.row(below).empty()) ++below;
        if (below == end || holds_numbers() || !is_filled(below)) return false;
        const std::size_t said = heads_said();
        const std::size_t all = heads_of_block();
        if (said >= kFewestHeads && said * 3 >= all * 2) return true;
        return said > 0 && said * 2 >= all && is_row_of_block(below);
    }

  private:
    // 预算数 | 100 | 执行数 | 90 are labels with their answers.
    [[nodiscard]] bool holds_numbers() const {
        return std::any_of(heads_.match.extra.begin(), heads_.match.extra.end(),
                           [](const HeadColumn& head) {
                               const xlsx::Cell* const lowest = head.cells[head.depth - 1U];
                               return lowest->type == CellType::number;
                           });
    }

    [[nodiscard]] bool is_filled(std::uint32_t row) const {
        return std::any_of(heads_.match.columns.begin(), heads_.match.columns.end(),
                           [&](const MatchedColumn& column) {
                               const CellRef where{row, column.head.first};
                               return context_.sheet.grid().seen_at(where) != nullptr;
                           });
    }

    // Labels of fields may stand beside each other anywhere.
    [[nodiscard]] std::size_t heads_said() const {
        return static_cast<std::size_t>(
            std::count_if(heads_.match.columns.begin(), heads_.match.columns.end(),
                          [&](const MatchedColumn& column) {
                              return !context_.is_field_label(column.head.lowest());
                          }));
    }

    [[nodiscard]] std::size_t heads_of_block() const {
        return static_cast<std::size_t>(
            std::count_if(block_.columns.begin(), block_.columns.end(),
                          [](const auto& column) { return !column.heads.empty(); }));
    }

    [[nodiscard]] bool is_row_of_block(std::uint32_t row) const {
        const auto known = context_.sheet.known(row);
        return std::any_of(known.begin(), known.end(), [&](const KnownCell& cell) {
            return std::any_of(words_.row_kinds.begin(), words_.row_kinds.end(), [&](auto& kind) {
                return std::any_of(kind.begin(), kind.end(),
                                   [&](const Word& word) { return says(*cell.words, word); });
            });
        });
    }

    const FormContext& context_;
    const LocatedBlock& heads_;
    const mapping::Block& block_;
    const BlockWords& words_;
};

// Whether the heads are those of a table above once more.
bool come_again(const FormContext& context, const LocatedBlock& heads,
                const std::vector<const LocatedBlock*>& found) {
    return std::any_of(found.begin(), found.end(), [&](const LocatedBlock* table) {
        if (table->bottom >= heads.top) return false;
        const BlockWords& words = context.words.blocks[table->block];
        return repeats_head(context.sheet, *table, words, heads.bottom);
    });
}

}  // namespace

std::optional<LocatedBlock> incomplete_heads(const FormContext& context, std::size_t block,
                                             const std::vector<const LocatedBlock*>& found) {
    std::vector<RowSpan> taken;
    for (const LocatedBlock* const table : found) taken.push_back({table->top, table->bottom + 1});
    auto heads = nearest_heads(context.sheet, context.rows, context.mapping, block, context.words,
                               context.index, taken);
    if (!heads || come_again(context, *heads, found)) return std::nullopt;
    std::uint32_t end = context.rows.last;
    for (const RowSpan& table : taken) {
        if (table.first > heads->bottom) end = std::min(end, table.first);
    }
    if (!IncompleteHeads(context, *heads).are_of_table(end)) return std::nullopt;
    return heads;
}

}  // namespace jixiao::importer
