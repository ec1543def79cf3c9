// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string_view>

namespace jixiao {

// How a cell stores its value. A date is a number whose format shows it as a date, or a cell of
// type "d"; the reader decides, so that nobody else has to look at formats.
enum class CellType : std::uint8_t { blank, number, text, boolean, error, date };

constexpr std::string_view cell_type_name(CellType type) {
    switch (type) {
        case CellType::number:
            return "number";
        case CellType::text:
            return "text";
        case CellType::boolean:
            return "bool";
        case CellType::error:
            return "error";
        case CellType::date:
            return "date";
        case CellType::blank:
            break;
    }
    return "blank";
}

}  // namespace jixiao
