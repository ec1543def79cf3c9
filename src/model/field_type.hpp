// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>

namespace jixiao {

// What a field of a form holds; a mapping says it, the normaliser acts on it.
enum class FieldType : std::uint8_t {
    text,
    label,   // text that belongs to the form itself: a row's label, a band
    amount,  // money, with a unit
    rate,    // a share, in percent
    points,  // weights and scores
    count,   // a whole number
    rank,
    year,     // a year inside a text: （2023年度）
    date,     // a date or period
    measure,  // a target or an actual value: operator, number, unit, or words
    yes_no,   // 是 / 否
    grade,    // 优 良 中 差
    level,    // one of the indicator levels, filled down
};

// Whether fields of this type hold a number and nothing else.
constexpr bool is_figure(FieldType type) {
    return type == FieldType::amount || type == FieldType::rate || type == FieldType::points ||
           type == FieldType::count || type == FieldType::rank;
}

}  // namespace jixiao
