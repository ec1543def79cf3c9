// SPDX-License-Identifier: MIT
#include "import/blocks/form_blocks.hpp"

#include <algorithm>

#include "import/identify/near_heads.hpp"

namespace jixiao::importer {
namespace {

// The words of some columns' heads: 全年预算数、全年执行数.
std::string heads_of(const mapping::Block& block, const std::vector<std::uint16_t>& specs) {
    std::string text;
    for (const std::uint16_t spec : specs) {
        if (!text.empty()) text += "、";
        text += block.columns[spec].heads.front().text;
    }
    return text;
}

// The heads that the table must have and that the match lacks; any of its heads where it must have
// none in particular.
std::vector<std::uint16_t> lacking_heads(const HeadMatch& match, const mapping::Block& block) {
    std::vector<std::uint16_t> lacking = missing_columns(match, block);
    if (!missing_columns(HeadMatch(), block).empty()) return lacking;
    for (std::size_t i = 0; i < block.columns.size(); ++i) {
        const auto spec = static_cast<std::uint16_t>(i);
        if (!block.columns[i].heads.empty() && !match.has(spec)) lacking.push_back(spec);
    }
    return lacking;
}

// Those of the heads that no cell says, if there are any such.
std::vector<std::uint16_t> heads_not_said(const FormContext& context, const BlockWords& words,
                                          const std::vector<std::uint16_t>& specs, RowSpan rows) {
    ColumnBits said = 0;
    for (std::uint32_t row = rows.first; row < rows.last; ++row) {
        for (const KnownCell& known : context.sheet.known(row)) {
            said |= words.headed[known.words->whole] | words.headed[known.words->head];
        }
    }
    std::vector<std::uint16_t> rest;
    for (const std::uint16_t spec : specs) {
        if ((said & column_bit(spec)) == 0) rest.push_back(spec);
    }
    return rest.empty() ? specs : rest;
}

// A table that is not there: names the heads that it must have, and which of them the nearest row,
// or all rows `from` one on, lack.
void report_missing_block(const FormContext& context, std::size_t index,
                          const std::optional<LocatedBlock>& nearest, std::uint32_t from) {
    const mapping::Block& block = context.mapping.blocks[index];
    const CellRef place{nearest ? nearest->top : from, 0};
    const HeadMatch none;
    auto missing = lacking_heads(nearest ? nearest->match : none, block);
    if (!nearest) {
        missing = heads_not_said(context, context.words.blocks[index], missing,
                                 {from, context.rows.last});
    }
    context.report(Code::block_missing, place, "", heads_of(block, missing), block.name);
    context.form.findings.back().args.emplace_back("heads",
                                                   heads_of(block, lacking_heads(none, block)));
}

// Only one table is read below a row of heads.
void report_beside(const FormContext& context, const mapping::Block& block,
                   const LocatedBlock& other) {
    context.report(Code::block_beside, {other.top, 0}, "", context.mapping.blocks[other.block].name,
                   block.name);
    context.form.findings.back().args.emplace_back(
        "heads", heads_of(block, lacking_heads(HeadMatch(), block)));
}

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
        FormBlocks result;
        for (std::size_t block = 0; block < places_.size(); ++block) {
            if (places_[block] || !context_.mapping.blocks[block].required) continue;
            result.all_required = false;
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
        report_missing_block(context_, block, nearest_[block], from);
    }

    const FormContext& context_;
    std::vector<std::optional<LocatedBlock>> places_;   // by block
    std::vector<std::optional<LocatedBlock>> nearest_;  // by block, where it was not found
    std::vector<std::vector<RowSpan>> taken_;           // by block: heads that are another one's
};

}  // namespace

FormBlocks locate_blocks(const FormContext& context) {
    return Placement(context).run();
}

}  // namespace jixiao::importer
