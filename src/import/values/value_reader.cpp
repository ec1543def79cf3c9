// SPDX-License-Identifier: MIT
#include "import/values/value_reader.hpp"

#include <algorithm>

#include "xlsx/number_format/number_format.hpp"
#include "xlsx/number_format/serial_date.hpp"

namespace jixiao::importer {

Value ValueReader::read(CellRef where) {
    Value value;
    read(where, value);
    return value;
}

void ValueReader::read(CellRef where, Value& value) {
    value.cell = grid_.anchor(where);
    if (const xlsx::Cell* const cell = grid_.at(value.cell)) read(*cell, value);
}

void ValueReader::read(const xlsx::Cell& cell, Value& value) {
    value.cell = cell.at;
    value.stored = cell.type;
    value.formula_without_value = cell.formula_without_value;
    value.red = cell.style != 0 && styles_.red_font(cell.style);
    // Kept apart from the value: what has just been stored in two halves is slow to load as one.
    std::string_view raw = lasting_text(cell);
    if (cell.formula_without_value && !cell.formula.empty()) {
        shown_.assign("=").append(cell.formula);
        raw = texts_.add(shown_);
    }
    value.raw = raw;
    value.printed = raw;
    value.source = raw;
    if (cell.type == CellType::text || cell.type == CellType::blank) return;
    shown_.clear();
    xlsx::append_display_text(shown_, cell, styles_, epoch_1904_);
    if (shown_ != raw) {
        value.printed = texts_.add(shown_);
        note_scale(cell, value);
    }
    if (cell.type == CellType::date) value.source = iso_text(cell);
}

void ValueReader::use_text(std::string_view text, Value& value) {
    value.stored = CellType::text;
    value.raw = value.printed = value.source = texts_.add(text);
    value.moved_places = 0;
    value.percents = 0;
}

Value ValueReader::read_spread(CellRef where, std::string_view text) {
    Value value = read(where);
    use_text(text, value);
    if (text.empty()) value.stored = CellType::blank;
    return value;
}

// Shared texts live as long as the workbook; the grid's own end with the sheet.
std::string_view ValueReader::lasting_text(const xlsx::Cell& cell) {
    return cell.shared_string == xlsx::kNoIndex ? texts_.add(cell.text) : cell.text;
}

std::string_view ValueReader::stored_text(CellRef where) {
    const xlsx::Cell* const cell = grid_.seen_at(where);
    return cell == nullptr ? std::string_view() : lasting_text(*cell);
}

void ValueReader::note_scale(const xlsx::Cell& cell, Value& value) const {
    const xlsx::NumberFormat& format = styles_.number_format(cell.style);
    if (!format.moves_point() && !format.has_percents()) return;
    const auto number =
        cell.type == CellType::number ? xlsx::CellNumber::parse(cell.text) : std::nullopt;
    if (!number) return;
    constexpr std::uint16_t kMost = 255;
    value.moved_places = static_cast<std::uint8_t>(std::min(kMost, format.moved_places(*number)));
    value.percents = static_cast<std::uint8_t>(std::min(kMost, format.percents(*number)));
}

// What the number format shows may lack the year or say the month in words.
std::string_view ValueReader::iso_text(const xlsx::Cell& cell) {
    const auto serial = xlsx::CellNumber::parse(cell.text);
    shown_.clear();
    const auto format = styles_.format_class(cell.style);
    if (!serial || !xlsx::append_iso(shown_, *serial, format, false, epoch_1904_)) {
        return texts_.add(cell.text);  // type "d" is ISO text already
    }
    return texts_.add(shown_);
}

}  // namespace jixiao::importer
