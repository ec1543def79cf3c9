// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "check/template/template_view.hpp"

namespace jixiao::check {

// What a drop-down offers.
struct OfferedList {
    enum class State : std::uint8_t {
        known,
        nowhere,  // it points at blank or missing cells
        unknown,  // its formula would have to be computed
    };
    State state = State::known;
    std::vector<std::string> words;
    std::size_t written_out = 0;  // characters of a list that is written into the validation
    std::string left_out;         // the word right below the range that it points at
};

// `sheet`: where the validation stands.
OfferedList offered_list(const xlsx::WorkbookFacts& facts, const xlsx::SheetLayout& sheet,
                         const xlsx::DataValidation& validation);

// The ranges of "B3:B9 D3".
std::vector<CellRange> ranges_of(const xlsx::DataValidation& validation);

// As a user reads it: "是,否", "decimal 0…5".
std::string shown(const xlsx::DataValidation& validation);

}  // namespace jixiao::check
