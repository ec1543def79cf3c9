// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "xlsx/sheet/cell.hpp"

namespace jixiao::xlsx {
class Styles;
}

namespace jixiao::cli {

// How a value stands in JSON: without quotes, or as a string.
enum class ValueForm : std::uint8_t { literal, text };

struct CellValue {
    std::string_view type;  // number, string, bool, error, date, blank
    ValueForm form = ValueForm::text;
};

// Appends what a cell holds: texts and errors as they are, numbers with the 15 digits that Excel
// shows, true and false, dates in ISO 8601, null for a formula whose result was never stored.
// A number that is none is a string; a date out of the calendar's range is the number it is.
CellValue append_cell_value(std::string& out, const xlsx::Cell& cell, const xlsx::Styles& styles,
                            bool epoch_1904);

}  // namespace jixiao::cli
