// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "mapping/mapping.hpp"
#include "model/form.hpp"

namespace jixiao::importer {

// Is the column filled in by the reporting unit? A form in which no such column has a value has
// not been filled in.
inline bool is_answer(const mapping::ColumnSpec& column) {
    switch (column.type) {
        case FieldType::amount:
        case FieldType::rate:
        case FieldType::measure:
        case FieldType::rank:
        case FieldType::date:
        case FieldType::points:
            return !column.given;
        default:
            return false;
    }
}

// The columns of a table that are filled in by the reporting unit, by spec. Where those that stand
// on the sheet (`bound`) hold no figures and dates, all that is not the form's own is an answer:
// words, counts, 是 and 否.
std::vector<bool> answer_columns(const mapping::Block& block,
                                 const std::vector<std::uint16_t>& bound);

// Has nobody filled the form in? That is told by the answers in its tables; where no table asks for
// figures or dates, by the fields beside labels too, those of the head (header.…) left out unless
// there is nothing else.
bool is_unfilled(const Form& form, const mapping::Mapping& mapping);

}  // namespace jixiao::importer
