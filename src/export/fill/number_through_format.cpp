// SPDX-License-Identifier: MIT
#include "export/fill/number_through_format.hpp"

#include <string>

#include "normalise/number_cell.hpp"
#include "normalise/number_value.hpp"
#include "xlsx/number_format/cell_number.hpp"

namespace jixiao::fill {
namespace {

using normalise::CellQuantity;

// How a stored number reads: as the importer and the normaliser read it.
struct Reading {
    CellQuantity quantity;
    std::string printed;
    std::string plain;  // the quantity's unit points into it
};

bool read_back(const xlsx::NumberFormat& format, const Decimal& stored, Reading& reading) {
    const auto number = xlsx::CellNumber::parse(stored.to_string());
    const auto kept = number ? number->to_decimal() : std::nullopt;
    if (!kept) return false;
    reading.quantity = {};
    reading.quantity.number = *kept;
    reading.printed.clear();
    format.append_number(reading.printed, *number, false);
    const std::uint16_t moved = format.moved_places(*number);
    normalise::read_display({reading.printed, moved, format.percents(*number)}, reading.plain,
                            reading.quantity);
    if (!reading.quantity.unit.empty() || !format.moves_point() || number->is_zero()) return true;
    const auto shown = normalise::exact_shift(*kept, -moved);
    if (shown) reading.quantity.number = *shown;
    return shown.has_value();
}

// Money compares in 元 where its unit is known.
bool says_amount(const CellQuantity& read, const WantedFigure& wanted,
                 const normalise::UnitTable& units) {
    if (read.unit.empty()) return read.before.empty() && read.number == wanted.number;
    const normalise::Unit* const unit = normalise::money_unit_of(read, units);
    if (unit == nullptr || wanted.scale == nullptr || !wanted.scale->known) return false;
    const auto meant = normalise::exact_product(wanted.number, wanted.scale->factor);
    return meant && normalise::exact_product(read.number, unit->factor) == meant;
}

bool says(const CellQuantity& read, const WantedFigure& wanted, const normalise::UnitTable& units) {
    if (wanted.type == FieldType::amount) return says_amount(read, wanted, units);
    return read.number == wanted.number && !read.unit_of_display;
}

// The amount in the unit that the display names.
std::optional<Decimal> in_unit_shown(const CellQuantity& read, const WantedFigure& wanted,
                                     const normalise::UnitTable& units) {
    const normalise::Unit* const unit = normalise::money_unit_of(read, units);
    if (unit == nullptr || wanted.scale == nullptr || !wanted.scale->known) return std::nullopt;
    const auto yuan = normalise::exact_product(wanted.number, wanted.scale->factor);
    return yuan ? normalise::quotient(*yuan, unit->factor, Decimal::kMaxScale) : std::nullopt;
}

// A number that the display may turn into the wanted one, as one that is stored just so shows.
std::optional<Decimal> other_number(const xlsx::NumberFormat& format, const Reading& reading,
                                    const WantedFigure& wanted, const normalise::UnitTable& units) {
    constexpr int kPercentPlaces = -2;
    if (wanted.type == FieldType::amount && !reading.quantity.unit.empty()) {
        return in_unit_shown(reading.quantity, wanted, units);
    }
    if (format.format_class() == xlsx::FormatClass::percent) {
        return normalise::exact_shift(wanted.number, kPercentPlaces);
    }
    const auto number = xlsx::CellNumber::parse(wanted.number.to_string());
    if (!number || !format.moves_point()) return std::nullopt;
    return normalise::exact_shift(wanted.number, format.moved_places(*number));
}

}  // namespace

std::optional<Decimal> number_through_format(const xlsx::NumberFormat& format,
                                             const WantedFigure& wanted,
                                             const normalise::UnitTable& units) {
    Reading reading;
    if (!read_back(format, wanted.number, reading)) return std::nullopt;
    if (says(reading.quantity, wanted, units)) return wanted.number;
    const auto other = other_number(format, reading, wanted, units);
    if (!other || !read_back(format, *other, reading)) return std::nullopt;
    return says(reading.quantity, wanted, units) ? other : std::nullopt;
}

}  // namespace jixiao::fill
