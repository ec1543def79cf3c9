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
// that any field of the form asks for counts, a synonym of them too if it is no other label.
bool LabelCells::is_under(const xlsx::Cell& label, std::size_t field) const {
    if (context_.mapping.fields[field].under.empty()) return true;
    const xlsx::Cell* const side = side_label_above(label);
    if (side != nullptr && is_asked_for(context_.sheet.words(*side))) {
        return says_one(context_.sheet.words(*side), field);
    }
    std::uint32_t from = 0;
    for (std::uint32_t row = label.at.row + 1; row-- > context_.rows.first;) {
        // Left of the label in its own row, above it in the others.
        for (std::uint32_t column = label.at.column + 1; column-- > from;) {
            const xlsx::Cell* const cell = context_.sheet.grid().seen_at({row, column});
            if (cell == nullptr || cell == &label) continue;
            const CellWords& said = context_.sheet.words(*cell);
            if (is_asked_for(said)) return says_one(said, field);
        }
        from = label.at.column;
    }
    return false;
}

// A side label that is not merged down stands in the first of its rows: the labels that go on below
// it have blank places on their left.
const xlsx::Cell* LabelCells::side_label_above(const xlsx::Cell& label) const {
    const auto left_of = [&](std::uint32_t row) {
        return label.at.column == 0 ? nullptr
                                    : context_.sheet.grid().seen_at({row, label.at.column - 1});
    };
    for (std::uint32_t row = label.at.row; row > context_.rows.first; --row) {
        if (left_of(row) != nullptr) return left_of(row);
        const xlsx::Cell* const above = context_.sheet.grid().seen_at({row - 1, label.at.column});
        const bool goes_on = above != nullptr && above->type == CellType::text;
        if (!goes_on) return nullptr;
    }
    return nullptr;
}

bool LabelCells::is_asked_for(const CellWords& said) const {
    if (!said.known()) return false;
    for (std::size_t field = 0; field < context_.words.under.size(); ++field) {
        if (says_one(said, field)) return true;
    }
    return false;
}

bool LabelCells::says_one(const CellWords& said, std::size_t field) const {
    const auto& words = context_.words.under[field];
    return std::any_of(words.begin(), words.end(), [&](const Word& word) {
        return says(said, word) ||
               (says_synonym(said, word, context_.index) && !context_.is_label(said));
    });
}

}  // namespace jixiao::importer
