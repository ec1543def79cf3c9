// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <vector>

#include "import/blocks/head_rows.hpp"
#include "mapping/mapping.hpp"

namespace jixiao::importer {

// A column of the form bound to a column of the mapping.
struct MatchedColumn {
    std::uint16_t spec = 0;
    HeadColumn head;
    bool synonym = false;  // fits through the dictionary of labels
    // The head cell that only resembles what it should say; nullptr where all are right.
    const xlsx::Cell* mistyped = nullptr;
    std::string_view meant;  // what that cell should say
};

struct HeadMatch {
    std::vector<MatchedColumn> columns;  // left to right
    std::vector<HeadColumn> extra;       // heads that fit nothing
    // Heads whose column of the mapping is taken, each with that column.
    std::vector<MatchedColumn> duplicates;
    [[nodiscard]] bool has(std::uint16_t spec) const;
};

// Of two columns with the same head the visible one counts, wherever it stands.
void prefer_visible(HeadMatch& match, const xlsx::Grid& grid);

// Binds heads to columns: first by the words as the mapping writes them, then by synonyms. Never
// by likeness.
HeadMatch match_heads(std::vector<HeadColumn> heads, const mapping::Block& block,
                      const BlockWords& words, const LabelIndex& index);

}  // namespace jixiao::importer
