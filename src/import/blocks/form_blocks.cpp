// SPDX-License-Identifier: MIT
#include "import/blocks/form_blocks.hpp"

#include <algorithm>

#include "import/blocks/block_findings.hpp"
#include "import/blocks/incomplete_heads.hpp"
#include "import/identify/near_heads.hpp"

namespace jixiao::importer {
namespace {

// All required columns are there, mistyped ones included; half of all where none is required.
bool is_complete(const HeadMatch& match, const mapping::Block& block) {
    const bool any_mistyped =
        std::any_of(match.columns.begin(), match.columns.end(),
                    [](const MatchedColumn& column) { return column.mistyped != nullptr; });
    return any_mistyped && missing_columns(match, block).empty() &&
           match.columns.size() * 2 >= block.columns.size();
}

bool share_rows(const LocatedBlock& one, const LocatedBlock& two) {
    return one.top <= two.bottom && two.top <= one.bottom;
}

// Finds the place of each block and settles which of two has the head rows that both fit.
class Placement {
  public:
    explicit Placement(const FormContext& context)
        : context_(context),
          places_(context.mapping.blocks.size()),
          nearest_(places_.size()),
          incomplete_(places_.size()),
          taken_(places_.size()) {}

    FormBlocks run() {
        for (std::size_t block = 0; block < places_.size(); ++block) {
            places_[block] = locate(block);
            if (!places_[block]) places_[block] = mistyped(block);
        }
        while (const auto loser = second_claim()) places_[*loser] = locate(*loser);
        for (std::size_t block = 0; block < places_.size(); ++block) {
            if (!taken_[block].empty()) keep_order(block);
        }
        for (std::size_t block = 0; block < places_.size(); ++block) {
            if (!places_[block]) settle_gap(block);
        }
        FormBlocks result;
        for (std::size_t block = 0; block < places_.size(); ++block) {
            const bool required = context_.mapping.blocks[block].required;
            if (places_[block] || (!required && !incomplete_[block])) continue;
            result.all_required = false;
            if (incomplete_[block]) result.gaps.push_back(incomplete_[block]->top);
            report_missing(block);
        }
        for (auto& place : places_) {
            if (place) result.blocks.push_back(std::move(*place));
        }
        std::sort(result.blocks.begin(), result.blocks.end(),
                  [](const auto& one, const auto& two) { return one.top < two.top; });
        return result;
    }

  private:
    std::optional<LocatedBlock> locate(std::size_t block) const {
        return locate_block(context_.sheet, context_.rows, context_.mapping, block, context_.words,
                            context_.index, taken_[block]);
    }

    // The nearest heads, if they are all there but for one that is mistyped.
    std::optional<LocatedBlock> mistyped(std::size_t block) {
        nearest_[block] = nearest_heads(context_.sheet, context_.rows, context_.mapping, block,
                                        context_.words, context_.index);
        const bool complete =
            nearest_[block] && is_complete(nearest_[block]->match, context_.mapping.blocks[block]);
        return complete ? nearest_[block] : std::nullopt;
    }

    // A block that must leave its place to another one; the rows are noted as taken.
    std::optional<std::size_t> second_claim() {
        for (std::size_t one = 0; one < places_.size(); ++one) {
            for (std::size_t two = one + 1; two < places_.size(); ++two) {
                if (!places_[one] || !places_[two] || !share_rows(*places_[one], *places_[two])) {
                    continue;
                }
                const bool later_fits_better = columns(*places_[two]) > columns(*places_[one]);
                const std::size_t loser = later_fits_better ? one : two;
                const LocatedBlock& winner = *places_[later_fits_better ? two : one];
                taken_[loser].push_back({winner.top, winner.bottom + 1});
                nearest_[loser].reset();
                return loser;
            }
        }
        return std::nullopt;
    }

    // A block that had to leave its place for an earlier one found another one above that: if each
    // fits the other's head as well, the earlier one has the upper.
    void keep_order(std::size_t later) {
        for (std::size_t earlier = 0; earlier < later; ++earlier) {
            auto& upper = places_[later];
            auto& lower = places_[earlier];
            if (!upper || !lower || upper->top > lower->top) continue;
            auto moved_up = locate_in(*upper, earlier);
            auto moved_down = locate_in(*lower, later);
            if (!moved_up || !moved_down) continue;
            if (columns(*moved_up) + columns(*moved_down) < columns(*upper) + columns(*lower)) {
                continue;
            }
            lower = std::move(moved_up);
            upper = std::move(moved_down);
        }
    }

    [[nodiscard]] std::vector<const LocatedBlock*> found() const {
        std::vector<const LocatedBlock*> blocks;
        for (const auto& place : places_) {
            if (place) blocks.push_back(&*place);
        }
        return blocks;
    }

    [[nodiscard]] std::optional<LocatedBlock> incomplete(std::size_t block) const {
        // Nothing is near in the whole form.
        if (taken_[block].empty() && !nearest_[block]) return std::nullopt;
        return incomplete_heads(context_, block, found());
    }

    // Incomplete heads that are only mistyped are the block's place.
    void settle_gap(std::size_t block) {
        incomplete_[block] = incomplete(block);
        if (!incomplete_[block]) return;
        const std::size_t owner = move_up_gap(block);
        if (!is_complete(incomplete_[owner]->match, context_.mapping.blocks[owner])) return;
        places_[owner] = std::move(incomplete_[owner]);
        incomplete_[owner].reset();
    }

    // Of two blocks of equal heads the later one was not found, and incomplete heads stand above
    // those of the earlier one: they are the earlier one's, which then is the one not found. Gives
    // the block that they are of.
    std::size_t move_up_gap(std::size_t later) {
        for (std::size_t earlier = 0; earlier < later; ++earlier) {
            auto& place = places_[earlier];
            const LocatedBlock& gap = *incomplete_[later];
            if (!place || place->top < gap.top) continue;
            auto moved_down = locate_in(*place, later);
            auto moved_up = nearest_in(gap, earlier);
            if (!moved_down || !moved_up || columns(*moved_down) < columns(*place) ||
                columns(*moved_up) < columns(gap)) {
                continue;
            }
            places_[later] = std::move(moved_down);
            incomplete_[later].reset();
            place.reset();
            nearest_[earlier] = moved_up;
            incomplete_[earlier] = std::move(moved_up);
            return earlier;
        }
        return later;
    }

    // The block in another one's head rows, complete or not.
    [[nodiscard]] std::optional<LocatedBlock> nearest_in(const LocatedBlock& other,
                                                         std::size_t block) const {
        return nearest_heads(context_.sheet, {other.top, other.bottom + 1}, context_.mapping, block,
                             context_.words, context_.index);
    }
    // The block in another one's head rows.
    std::optional<LocatedBlock> locate_in(const LocatedBlock& other, std::size_t block) const {
        return locate_block(context_.sheet, {other.top, other.bottom + 1}, context_.mapping, block,
                            context_.words, context_.index);
    }

    static std::size_t columns(const LocatedBlock& place) { return place.match.columns.size(); }

    // Whether the columns that the block must have, or all where it must have none, are none of
    // the other table's.
    static bool stands_apart(const HeadMatch& match, const mapping::Block& block,
                             const HeadMatch& other) {
        const bool any_required =
            std::any_of(block.columns.begin(), block.columns.end(),
                        [](const mapping::ColumnSpec& column) { return column.required; });
        return std::none_of(
            match.columns.begin(), match.columns.end(), [&](const MatchedColumn& column) {
                if (any_required && !block.columns[column.spec].required) return false;
                return std::any_of(
                    other.columns.begin(), other.columns.end(),
                    [&](const MatchedColumn& its) { return its.head.first == column.head.first; });
            });
    }

    // The table that has the block's heads in its own head rows; nullptr if there is none.
    [[nodiscard]] const LocatedBlock* beside(std::size_t block) const {
        if (taken_[block].empty()) return nullptr;
        for (const auto& place : places_) {
            if (!place) continue;
            const auto here = locate_in(*place, block);
            if (here && stands_apart(here->match, context_.mapping.blocks[block], place->match))
                return &*place;
        }
        return nullptr;
    }

    void report_missing(std::size_t block) const {
        const auto& taken = taken_[block];
        if (const LocatedBlock* const other = beside(block)) {
            return report_beside(context_, context_.mapping.blocks[block], *other);
        }
        const std::uint32_t from = taken.empty() ? context_.rows.first : taken.back().last;
        report_missing_block(context_, block,
                             incomplete_[block] ? incomplete_[block] : nearest_[block], from);
    }

    const FormContext& context_;
    std::vector<std::optional<LocatedBlock>> places_;      // by block
    std::vector<std::optional<LocatedBlock>> nearest_;     // by block, where it was not found
    std::vector<std::optional<LocatedBlock>> incomplete_;  // of those, heads that lack a few
    std::vector<std::vector<RowSpan>> taken_;              // by block: heads that are another one's
};

}  // namespace

std::uint32_t FormBlocks::end_of(std::size_t block, std::uint32_t last) const {
    std::uint32_t end = block + 1 < blocks.size() ? blocks[block + 1].top : last;
    for (const std::uint32_t gap : gaps) {
        if (gap > blocks[block].bottom) end = std::min(end, gap);
    }
    return end;
}

FormBlocks locate_blocks(const FormContext& context) {
    return Placement(context).run();
}

}  // namespace jixiao::importer
