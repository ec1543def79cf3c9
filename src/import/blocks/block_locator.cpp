// SPDX-License-Identifier: MIT
#include "import/blocks/block_locator.hpp"

#include <algorithm>

#include "import/identify/near_heads.hpp"

namespace jixiao::importer {
namespace {

// What the rows can be heads of.
class HeadRowFilter {
  public:
    HeadRowFilter(const SheetView& sheet, RowSpan rows, const mapping::Block& block,
                  const BlockWords& words)
        : first_(rows.first), rows_(rows.last - rows.first) {
        for (std::size_t spec = 0; spec < block.columns.size(); ++spec) {
            if (is_needed(block.columns[spec], words.heads[spec])) needed_ |= column_bit(spec);
        }
        for (std::uint32_t row = rows.first; row < rows.last; ++row) {
            for (const KnownCell& known : sheet.known(row)) {
                const CellWords& said = *known.words;
                const ColumnBits lowest = words.headed[said.whole] | words.headed[said.head];
                const ColumnBits heads = lowest | words.headed[said.prefix];
                if (heads == 0) continue;
                row_at(row).any |= lowest != 0;
                // Through its merge the cell is seen from the rows below as well.
                const std::uint32_t last = sheet.grid().merge_at(known.cell->at).last.row;
                for (std::uint32_t seen = row; seen <= last && seen < rows.last; ++seen) {
                    row_at(seen).columns |= heads;
                }
            }
        }
    }

    // Whether some row holds the lowest head of a column, and all required ones can have theirs
    // there. Most rows of a table fail, which saves matching them.
    [[nodiscard]] bool may_be_heads(std::uint32_t top, std::uint32_t bottom) const {
        const Row all = together(top, bottom);
        return all.any && (needed_ & ~all.columns) == 0;
    }
    // Whether some row holds the lowest head of a column.
    [[nodiscard]] bool has_heads(std::uint32_t top, std::uint32_t bottom) const {
        return together(top, bottom).any;
    }

  private:
    struct Row {
        bool any = false;
        ColumnBits columns = 0;
    };

    [[nodiscard]] Row together(std::uint32_t top, std::uint32_t bottom) const {
        Row all;
        for (std::uint32_t row = top; row <= bottom; ++row) {
            all.any = all.any || rows_[row - first_].any;
            all.columns |= rows_[row - first_].columns;
        }
        return all;
    }
    Row& row_at(std::uint32_t row) { return rows_[row - first_]; }

    // A head that fits any text says nothing about a row.
    static bool is_needed(const mapping::ColumnSpec& column,
                          const std::vector<std::vector<Word>>& paths) {
        const bool fits_all = std::any_of(paths.begin(), paths.end(), [](const auto& parts) {
            return !parts.empty() && parts.back().any;
        });
        return column.required && !column.heads.empty() && !fits_all;
    }

    std::uint32_t first_;
    std::vector<Row> rows_;
    ColumnBits needed_ = 0;
};

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

constexpr std::size_t kFewestNearHeads = 2;
constexpr std::uint32_t kTallestHead = 6;  // rows from the first head to the last

// More columns are better, then fewer head rows: a row above the heads adds nothing.
bool better(const LocatedBlock& one, const LocatedBlock& two) {
    const auto columns = one.match.columns.size();
    if (columns != two.match.columns.size()) return columns > two.match.columns.size();
    return one.bottom - one.top < two.bottom - two.top;
}

// What both searches look through.
struct Search {
    const SheetView& sheet;
    RowSpan rows;
    std::size_t block;
    const mapping::Block& rules;
    const BlockWords& words;
    const LabelIndex& index;
    std::span<const RowSpan> taken;
};

bool is_taken(const Search& search, std::uint32_t top, std::uint32_t bottom) {
    return std::any_of(search.taken.begin(), search.taken.end(), [&](const RowSpan& other) {
        return top < other.last && other.first <= bottom;
    });
}

// How many rows of the stretch have heads: one that was inserted among them has none.
std::uint32_t filled_rows(const SheetView& sheet, std::uint32_t top, std::uint32_t bottom) {
    std::uint32_t filled = 1;
    for (std::uint32_t row = top + 1; row <= bottom; ++row) {
        filled += is_between_heads(sheet, row) ? 0 : 1;
    }
    return filled;
}

// The best of all stretches of rows that pass both tests.
template <typename MayBeHeads, typename Accept, typename Better>
std::optional<LocatedBlock> best_stretch(const Search& search, MayBeHeads may_be_heads,
                                         Accept accept, Better better_than) {
    const auto& [sheet, rows, block, rules, words, index, taken] = search;
    std::optional<LocatedBlock> best;
    for (std::uint32_t top = rows.first; top < rows.last; ++top) {
        if (sheet.row(top).empty()) continue;
        std::uint32_t filled = 0;
        for (std::uint32_t bottom = top; bottom < rows.last && bottom - top < kTallestHead;
             ++bottom) {
            if (bottom != top && is_between_heads(sheet, bottom)) continue;
            if (++filled > rules.head_rows) break;
            if (!may_be_heads(top, bottom) || is_taken(search, top, bottom)) continue;
            HeadMatch match = match_heads(read_head_rows(sheet, top, bottom), rules, words, index);
            if (!accept(match)) continue;
            LocatedBlock found{block, top, bottom, std::move(match)};
            if (!best || better_than(found, *best)) best = std::move(found);
        }
    }
    return best;
}

// The next row that may have heads, if it is near; else `row`.
std::uint32_t next_heads(const Search& search, std::uint32_t row) {
    const std::uint32_t end = std::min(search.rows.last, row + kTallestHead);
    for (std::uint32_t next = row; next < end; ++next) {
        if (!is_between_heads(search.sheet, next)) return next;
    }
    return row;
}

// Whether the next row says, below a head that fits nothing, the head of a column that was not
// found, and has nothing below those that were.
bool groups_go_on(const Search& search, const LocatedBlock& found) {
    const CellRef below{next_heads(search, found.bottom + 1), 0};
    const auto known = search.sheet.known(below.row);
    if (known.empty()) return false;
    const xlsx::Grid& grid = search.sheet.grid();
    ColumnBits missing = ~ColumnBits{0};
    for (const MatchedColumn& column : found.match.columns) {
        if (grid.at({below.row, column.head.first}) != nullptr) return false;
        missing &= ~column_bit(column.spec);
    }
    return std::any_of(found.match.extra.begin(), found.match.extra.end(), [&](const auto& head) {
        if (grid.merge_at(head.head).last.row >= below.row) return false;
        return std::any_of(known.begin(), known.end(), [&](const KnownCell& cell) {
            const ColumnBits said =
                search.words.headed[cell.words->whole] | search.words.headed[cell.words->head];
            return (said & missing) != 0 && head.first <= cell.cell->at.column &&
                   cell.cell->at.column <= head.last;
        });
    });
}

// Group heads in other words than the mapping's bind nothing: the rows below them are heads all the
// same, which shows what they should say.
void take_rows_of_groups(const Search& search, LocatedBlock& found) {
    while (filled_rows(search.sheet, found.top, found.bottom) < search.rules.head_rows &&
           next_heads(search, found.bottom + 1) < search.rows.last && groups_go_on(search, found)) {
        const std::uint32_t bottom = next_heads(search, found.bottom + 1);
        HeadMatch match = match_heads(read_head_rows(search.sheet, found.top, bottom), search.rules,
                                      search.words, search.index);
        if (match.columns.size() < found.match.columns.size() || !enough(match, search.rules)) {
            return;
        }
        found.match = std::move(match);
        found.bottom = bottom;
    }
}

}  // namespace

std::optional<LocatedBlock> locate_block(const SheetView& sheet, RowSpan rows,
                                         const mapping::Mapping& mapping, std::size_t block,
                                         const MappingWords& words, const LabelIndex& index,
                                         std::span<const RowSpan> taken) {
    const mapping::Block& rules = mapping.blocks[block];
    const BlockWords& block_words = words.blocks[block];
    const HeadRowFilter filter(sheet, rows, rules, block_words);
    const Search search{sheet, rows, block, rules, block_words, index, taken};
    auto best = best_stretch(
        search, [&](auto top, auto bottom) { return filter.may_be_heads(top, bottom); },
        [&](const HeadMatch& match) { return enough(match, rules); }, better);
    if (!best) return best;
    take_rows_of_groups(search, *best);
    prefer_visible(best->match, sheet.grid());
    bind_near_heads(best->match, rules, index);
    return best;
}

std::optional<LocatedBlock> nearest_heads(const SheetView& sheet, RowSpan rows,
                                          const mapping::Mapping& mapping, std::size_t block,
                                          const MappingWords& words, const LabelIndex& index,
                                          std::span<const RowSpan> taken) {
    const mapping::Block& rules = mapping.blocks[block];
    const BlockWords& block_words = words.blocks[block];
    const HeadRowFilter filter(sheet, rows, rules, block_words);
    const std::size_t fewest = std::min(kFewestNearHeads, (headed_columns(rules) + 1) / 2);
    return best_stretch(
        {sheet, rows, block, rules, block_words, index, taken},
        [&](auto top, auto bottom) { return filter.has_heads(top, bottom); },
        [&](HeadMatch& match) {
            const std::size_t right = match.columns.size();
            bind_near_heads(match, rules, index);
            return right > 0 && match.columns.size() >= fewest;
        },
        [&](const LocatedBlock& one, const LocatedBlock& two) {
            const bool first = missing_columns(one.match, rules).empty();
            const bool second = missing_columns(two.match, rules).empty();
            return first != second ? first : better(one, two);
        });
}

}  // namespace jixiao::importer
