// SPDX-License-Identifier: MIT
#pragma once

#include <optional>

#include "model/field_type.hpp"
#include "normalise/amount_scale.hpp"
#include "normalise/unit_table.hpp"
#include "xlsx/number_format/number_format.hpp"

namespace jixiao::fill {

// A figure that a cell has to say.
struct WantedFigure {
    FieldType type = FieldType::points;
    Decimal number;                                 // rates: in percent; amounts: in the scale
    const normalise::AmountScale* scale = nullptr;  // of amounts; nullptr: unknown
};

// The number that the cell has to store so that it is read as the wanted one through its format,
// which may show percents, name a unit (0"万元") or move the point; nullopt where no number is.
std::optional<Decimal> number_through_format(const xlsx::NumberFormat& format,
                                             const WantedFigure& wanted,
                                             const normalise::UnitTable& units);

}  // namespace jixiao::fill
