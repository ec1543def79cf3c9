// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "export/fill/fill_plan.hpp"
#include "mapping/mapping.hpp"
#include "model/field_type.hpp"
#include "model/value.hpp"
#include "normalise/amount_scale.hpp"
#include "normalise/dictionaries.hpp"
#include "xlsx/number_format/number_format.hpp"

namespace jixiao::fill {

// The cell that takes an answer, as far as it decides how the answer is written.
struct AnswerCell {
    FieldType type = FieldType::text;
    mapping::MeasureStyle style = mapping::MeasureStyle::free;
    bool percent = false;
    bool date = false;
    bool general = false;                           // no number format at all
    const xlsx::NumberFormat* format = nullptr;     // that numbers are read through; nullptr: none
    bool percent_head = false;                      // its head says that numbers are percentages
    const normalise::AmountScale* scale = nullptr;  // of amounts
    // The words of its drop-down list; nullptr where any text may stand.
    const std::vector<std::string>* choices = nullptr;
};

// How an answer is written.
struct AnswerContent {
    CellContent content;
    NumberLook look = NumberLook::as_it_is;
    // What there is to tell: fill_reads_differently, fill_unit_unknown, fill_error_value.
    std::optional<Code> trouble;
};

// Writes a canonical value so that reading the cell gives the same value again. `same_form`: the
// data come from the same form, whose texts stay as they were written; otherwise they are rendered
// from what they mean where this form writes it in another way. A label that shares its cell with
// the value is no part of it. Of yes/no and grades the word that the cell offers is taken.
AnswerContent content_of(const Value& value, FieldType type, const AnswerCell& cell, bool same_form,
                         const normalise::Dictionaries& dictionaries);

}  // namespace jixiao::fill
