// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include "base/text_store.hpp"
#include "mapping/mapping.hpp"
#include "model/form.hpp"
#include "normalise/dictionaries.hpp"
#include "normalise/form_findings.hpp"
#include "normalise/measure_memo.hpp"

namespace jixiao::normalise {

// Everything that reading the values of one form needs. One per form, in one thread.
struct FormScene {
    const Dictionaries& dictionaries;
    const mapping::Mapping& mapping;
    const Form& form;
    TextStore& texts;  // where produced texts live
    FormFindings& findings;
    MeasureMemo* measures;  // nullptr: nothing is remembered
    std::string buffer;     // plain value texts
    std::string key_buffer;
};

// The unit that a column's amounts are in.
struct AmountScale {
    std::string_view name;
    Decimal factor;
    UnitSource source = UnitSource::none;  // none: not looked up yet
    bool known = false;                    // a unit of money
};

// What the values of one field have in common: of a table column, or of one field of the form.
struct FieldScene {
    std::string_view path;
    const mapping::ColumnSpec* spec = nullptr;  // nullptr for fields of the form
    const FoundColumn* column = nullptr;        // nullptr where no head was found
    const WordTable* words = nullptr;           // the dictionary that its words are looked up in
    bool is_taxonomy = false;                   // that is the indicators'
    AmountScale scale;
    const Value* last = nullptr;   // the value read last
    std::string_view parent_code;  // levels: code of the level above
    // Numbers stored as text are told once per field.
    const Value* first_text_number = nullptr;
    std::size_t text_numbers = 0;
};

}  // namespace jixiao::normalise
