// SPDX-License-Identifier: MIT
#include "import/fields/label_cells.hpp"

#include <algorithm>

namespace jixiao::importer {

void LabelCells::visit(std::size_t field, const std::function<bool(const LabelCell&)>& take) const {
    bool any = false;
    for (const bool synonyms : {false, true}) {
        for (const Word& word : context_.words.fields[field]) {
            for (const std::uint32_t row : rows_) {
                for (const auto& [cell, said] : context_.sheet.known(row)) {
                    const bool fits = synonyms ? says_synonym(*said, word, context_.index) &&
                                                     !context_.is_label(*said)
                                               : says(*said, word);
                    if (!fits || !is_under(*cell, field)) continue;
                    const LabelId id = said->whole != kNoLabel ? said->whole : said->head;
                    if (take({cell, said->has_colon && id == kNoLabel})) return;
                    any = true;
                }
            }
        }
        if (any) return;
    }
}

// Whether the label stands right of or below one that the mapping asks for. The nearest of those
// that any field of the form asks for counts.
bool LabelCells::is_under(const xlsx::Cell& label, std::size_t field) const {
    if (context_.mapping.fields[field].under.empty()) return true;
    const xlsx::Grid& grid = context_.sheet.grid();
    const auto says_one = [&](const CellWords& said, std::size_t of) {
        const auto& words = context_.words.under[of];
        return std::any_of(words.begin(), words.end(),
                           [&](const Word& word) { return says(said, word); });
    };
    std::uint32_t from = 0;
    for (std::uint32_t row = label.at.row + 1; row-- > context_.rows.first;) {
        // Left of the label in its own row, above it in the others.
        for (std::uint32_t column = label.at.column + 1; column-- > from;) {
            const xlsx::Cell* const cell = grid.seen_at({row, column});
            if (cell == nullptr || cell == &label) continue;
            const CellWords& said = context_.sheet.words(*cell);
            if (!said.known()) continue;
            for (std::size_t other = 0; other < context_.words.under.size(); ++other) {
                if (says_one(said, other)) return says_one(said, field);
            }
        }
        from = label.at.column;
    }
    return false;
}

}  // namespace jixiao::importer
