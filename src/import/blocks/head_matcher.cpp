// SPDX-License-Identifier: MIT
#include "import/blocks/head_matcher.hpp"

#include <algorithm>
#include <optional>
#include <utility>

namespace jixiao::importer {
namespace {

enum class By : std::uint8_t { words, synonyms };

bool part_fits(const CellWords& head, const Word& part, const LabelIndex& index, By by) {
    if (part.any || says(head, part)) return true;
    return by == By::synonyms && says_synonym(head, part, index);
}

// The parts must occur in the head path in their order, the last one lowest.
bool path_fits(const HeadColumn& head, const std::vector<Word>& parts, const LabelIndex& index,
               By by) {
    if (parts.empty() || !part_fits(head.lowest(), parts.back(), index, by)) return false;
    std::size_t part = 0;
    for (std::size_t i = 0; i + 1 < head.depth && part + 1 < parts.size(); ++i) {
        if (part_fits(*head.path[i], parts[part], index, by)) ++part;
    }
    return part + 1 == parts.size();
}

// Places of a list column. Each row has a value for every one, blank ones too; no form has half
// as many, and some thousand would make a small file fill the memory.
constexpr std::size_t kMostOfList = 40;

class Matcher {
  public:
    Matcher(const mapping::Block& block, const BlockWords& words, const LabelIndex& index)
        : block_(block), words_(words), index_(index), taken_(block.columns.size()) {}

    HeadMatch run(std::vector<HeadColumn> heads) {
        std::vector<std::optional<std::uint16_t>> specs(heads.size());
        std::vector<std::optional<std::uint16_t>> duplicate(heads.size());
        std::vector<bool> synonym(heads.size());
        for (const By by : {By::words, By::synonyms}) {
            std::string_view left;
            for (std::size_t i = 0; i < heads.size(); ++i) {
                if (!specs[i] && !duplicate[i]) {
                    specs[i] = choose(heads[i], left, by, duplicate, i);
                    synonym[i] = specs[i] && by == By::synonyms;
                }
                if (specs[i]) left = block_.columns[*specs[i]].path;
            }
        }
        HeadMatch result;
        result.columns.reserve(heads.size());
        for (std::size_t i = 0; i < heads.size(); ++i) {
            if (specs[i]) {
                result.columns.push_back({*specs[i], std::move(heads[i]), synonym[i], nullptr, {}});
            } else if (duplicate[i]) {
                result.duplicates.push_back(
                    {*duplicate[i], std::move(heads[i]), false, nullptr, {}});
            } else {
                result.extra.push_back(std::move(heads[i]));
            }
        }
        return result;
    }

  private:
    // Of the free columns that fit the one with the longest head path: the most telling.
    std::optional<std::uint16_t> choose(const HeadColumn& head, std::string_view left, By by,
                                        std::vector<std::optional<std::uint16_t>>& duplicate,
                                        std::size_t place) {
        std::optional<std::uint16_t> best;
        std::size_t best_length = 0;
        std::optional<std::uint16_t> fits_taken;
        for (std::size_t spec = 0; spec < block_.columns.size(); ++spec) {
            const mapping::ColumnSpec& column = block_.columns[spec];
            const std::size_t length = fit_length(head, spec, by);
            if (length == 0 || (!column.follows.empty() && column.follows != left)) continue;
            const std::size_t most = column.path.ends_with("[]") ? kMostOfList : 1;
            if (taken_[spec] == most) {
                if (most == 1) fits_taken = static_cast<std::uint16_t>(spec);
            } else if (length > best_length) {
                best = static_cast<std::uint16_t>(spec);
                best_length = length;
            }
        }
        if (best) {
            ++taken_[*best];
        } else if (fits_taken && by == By::words) {
            duplicate[place] = fits_taken;
        }
        return best;
    }

    // Parts of the longest head path of the column that fits; a wild card counts least.
    std::size_t fit_length(const HeadColumn& head, std::size_t spec, By by) const {
        std::size_t longest = 0;
        for (const auto& parts : words_.heads[spec]) {
            if (!path_fits(head, parts, index_, by)) continue;
            const std::size_t length = 2 * parts.size() - (parts.back().any ? 1 : 0);
            longest = std::max(longest, length);
        }
        return longest;
    }

    const mapping::Block& block_;
    const BlockWords& words_;
    const LabelIndex& index_;
    std::vector<std::size_t> taken_;  // how many heads each column has
};

}  // namespace

bool HeadMatch::has(std::uint16_t spec) const {
    return std::any_of(columns.begin(), columns.end(),
                       [&](const MatchedColumn& column) { return column.spec == spec; });
}

void prefer_visible(HeadMatch& match, const xlsx::Grid& grid) {
    if (match.duplicates.empty()) return;
    for (MatchedColumn& other : match.duplicates) {
        const auto read = std::find_if(match.columns.begin(), match.columns.end(),
                                       [&](const auto& one) { return one.spec == other.spec; });
        if (read == match.columns.end() || read->synonym) continue;
        const bool hidden = grid.column_hidden(read->head.first);
        if (hidden && !grid.column_hidden(other.head.first)) std::swap(read->head, other.head);
    }
    std::sort(match.columns.begin(), match.columns.end(),
              [](const auto& one, const auto& two) { return one.head.first < two.head.first; });
}

HeadMatch match_heads(std::vector<HeadColumn> heads, const mapping::Block& block,
                      const BlockWords& words, const LabelIndex& index) {
    return Matcher(block, words, index).run(std::move(heads));
}

}  // namespace jixiao::importer
