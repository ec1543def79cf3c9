// SPDX-License-Identifier: MIT
#pragma once

#include "mapping/mapping.hpp"

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

}  // namespace jixiao::importer
