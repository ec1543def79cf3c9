// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "normalise/form_scene.hpp"

namespace jixiao::normalise {

// A number as a format shows it; the counts are the format's for this number, as in Value.
struct ShownNumber {
    std::string_view text;
    std::uint16_t moved_places = 0;
    std::uint16_t percents = 0;
};

// A number with the unit that its own cell gives it.
struct CellQuantity {
    Decimal number;
    std::string_view unit;  // plain text behind the number; "%" makes the number a percentage
    bool look_alike = false;
    bool words = false;      // 十, 三万五千
    bool myriads = false;    // in words that name 万 or 亿: 十二万
    bool none = false;       // 无: no number, said in words
    bool bare_text = false;  // stored as text, with nothing but the number in it
    bool own_cell = false;   // stored as text, in a cell that holds no label too
    // Words that the format shows in front and that may mean anything: 约, 元.
    std::string_view before;
    // A display unit that the stored number is not in: 83000 shown as 8.3万.
    bool unit_of_display = false;
    // The format shows the number's point so many places further left and names no unit.
    int moved_places = 0;
};

enum class CellContent : std::uint8_t { nothing, quantity, other };

// Reads a cell that should hold a number. `nothing` for blank cells and for texts that stand for
// none (-, —, /, 无); `other` when it cannot be read. Tells what is wrong with the cell as such:
// errors, lost digits, look-alikes; saying that it is no number is left to the caller. The texts
// point into the value or the scene's buffer.
CellContent read_number_cell(const Value& value, FieldScene& field, FormScene& scene,
                             CellQuantity& quantity);

// What the display of the quantity's stored number adds to it: the unit behind it (%, 个, 万元) and
// words in front. A percent sign that multiplies makes the number one of percents. The texts point
// into the buffer or the display.
void read_display(const ShownNumber& shown, std::string& buffer, CellQuantity& quantity);

// The unit of money that the stored number of a quantity with a unit is in; nullptr if it is none.
const Unit* money_unit_of(const CellQuantity& quantity, const UnitTable& units);

// Whether a plain value text is 一 and nothing else, which is typed for — and told as read so. As a
// number it has a unit.
bool tell_dash_like(std::string_view text, const Value& value, const FieldScene& field,
                    FormScene& scene);

// Tells, once per field, that the format shows another number than the cell stores; `read` is the
// one that is taken.
void tell_moved_point(const Value& value, const Decimal& read, FieldScene& field, FormScene& scene);

// Tells that the format shows words in front of the number that are not understood.
void tell_words_before(const Value& value, const CellQuantity& quantity, const FieldScene& field,
                       FormScene& scene);

// Why what stands behind a number is no unit of it: value_comma_misplaced (83,00),
// value_words_for_number (83（其中结转0）), or `otherwise`.
Code trouble_behind_number(std::string_view rest, Code otherwise);

// The answer in the cell: its text, its date in ISO 8601, or for other types what it shows.
std::string_view answer_of(const Value& value);

}  // namespace jixiao::normalise
