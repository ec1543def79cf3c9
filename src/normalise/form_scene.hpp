// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/text/text_store.hpp"
#include "mapping/mapping.hpp"
#include "model/form.hpp"
#include "normalise/amount_scale.hpp"
#include "normalise/dictionaries.hpp"
#include "normalise/form_findings.hpp"
#include "normalise/measure_memo.hpp"

namespace jixiao::normalise {

// Numbers of one field that are stored as text.
struct TextNumbers {
    std::string_view path;
    const Value* first = nullptr;
    std::size_t count = 0;
};

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
    std::vector<TextNumbers> text_numbers;
    bool has_other_numbers = false;  // some number is stored as one
};

// What the values of one field have in common: of a table column, or of one field of the form.
struct FieldScene {
    std::string_view path;
    const mapping::ColumnSpec* spec = nullptr;  // nullptr for fields of the form
    const FoundColumn* column = nullptr;        // nullptr where no head was found
    const WordTable* words = nullptr;           // the dictionary that its words are looked up in
    const std::vector<mapping::Label>* choices = nullptr;  // printed options that it is one of
    bool is_taxonomy = false;                              // that is the indicators'
    bool mistyped = false;  // its head only resembles what it should say
    AmountScale scale;
    bool conflict_told = false;    // a number format that shows another unit is told once
    bool moved_told = false;       // so is one that moves the point
    const Value* last = nullptr;   // the value read last
    std::string_view parent_code;  // levels: code of the level above
    // Levels: the word read last, the code above it and its own. A level that is not merged stands
    // in every row of its group.
    std::string_view last_word;
    std::string_view last_parent;
    std::string_view last_code;
    // Numbers stored as text are told once per field, or once per form.
    const Value* first_text_number = nullptr;
    std::size_t text_numbers = 0;
    std::size_t other_numbers = 0;

    void count_number(const Value& value, bool as_text) {
        if (value.stored == CellType::number) ++other_numbers;
        if (as_text && text_numbers++ == 0) {
            first_text_number = &value;
        }
    }
};

}  // namespace jixiao::normalise
