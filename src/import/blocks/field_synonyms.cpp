// SPDX-License-Identifier: MIT
#include "import/blocks/field_synonyms.hpp"

#include <algorithm>

namespace jixiao::importer {
namespace {

// By id: whether the form says the label.
std::vector<bool> labels_said(const FormContext& context) {
    std::vector<bool> said(context.index.size());
    for (std::uint32_t row = context.rows.first; row < context.rows.last; ++row) {
        for (const KnownCell& known : context.sheet.known(row)) {
            const CellWords& words = *known.words;
            said[words.whole] = said[words.head] = said[words.prefix] = true;
        }
    }
    said[kNoLabel] = false;
    return said;
}

}  // namespace

std::vector<bool> field_synonyms(const FormContext& context) {
    const std::vector<bool> said = labels_said(context);
    std::vector<bool> groups(context.index.size());
    for (const auto& labels : context.words.fields) {
        const bool has_own = std::any_of(labels.begin(), labels.end(),
                                         [&](const Word& word) { return said[word.id]; });
        if (has_own) continue;
        for (const Word& word : labels) groups[word.code] = true;
    }
    groups[kNoLabel] = false;
    for (const BlockWords& block : context.words.blocks) {
        const auto leave = [&](const std::vector<Word>& words) {
            for (const Word& word : words) groups[word.code] = false;
        };
        for (const auto& paths : block.heads) std::for_each(paths.begin(), paths.end(), leave);
        std::for_each(block.row_kinds.begin(), block.row_kinds.end(), leave);
        std::for_each(block.totals.begin(), block.totals.end(), leave);
    }
    return groups;
}

}  // namespace jixiao::importer
