// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "base/cell/cell_ref.hpp"
#include "base/number/decimal.hpp"
#include "model/value.hpp"

namespace jixiao::exporter {

// Of figures that stand in none of a source's blocks.
inline constexpr std::uint8_t kNoBlock = 0xFF;
// Behind the point: more than any spreadsheet keeps.
inline constexpr int kMostPlaces = 15;

// Where a figure stands. Files count in the order of the inputs.
struct Origin {
    std::uint32_t file = 0;
    std::string sheet;
    CellRef cell;
    std::string raw;  // as stored
};

// A value of a form as a summary takes it, independent of the form.
struct Figure {
    std::optional<Decimal> number;  // amounts in the sheet's unit
    std::string text;               // of what is no number; the shown text where that is wanted
    bool unknown = false;           // words stand where a number should be: 无, 209,36
    bool red = false;               // an allocation that stands in for an executed amount of zero
    // Of measures: what they state, to add them up.
    MeasureKind kind = MeasureKind::blank;
    Operator op = Operator::none;
    Nature nature = Nature::unknown;
    std::string unit;
    std::string base_unit;  // of units that are known (份 of 万份), with the number in it
    Decimal base;
    std::string date;               // ISO, of dates
    std::uint8_t block = kNoBlock;  // place in the order of the source's blocks
    Origin origin;

    [[nodiscard]] bool is_filled() const { return number.has_value() || !text.empty() || unknown; }
};

}  // namespace jixiao::exporter
