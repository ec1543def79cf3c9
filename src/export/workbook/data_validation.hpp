// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>

#include "base/cell/cell_ref.hpp"

struct lxw_worksheet;

namespace jixiao::exporter {

enum class ValidationKind : std::uint8_t { any, list, decimal, whole, date, text_length, custom };
enum class Criterion : std::uint8_t {
    between,
    not_between,
    equal,
    not_equal,
    greater,
    less,
    at_least,
    at_most,
};
// accept: the validation offers its words and takes everything else without a word.
enum class OnMistake : std::uint8_t { stop, warn, inform, accept };

// What may be entered into a cell, and what the spreadsheet says before and after.
struct DataValidation {
    ValidationKind kind = ValidationKind::any;
    Criterion criterion = Criterion::between;  // of decimal, whole, date, text_length
    // Formulas or numbers: "0", "100", "DATE(2023,1,1)", "$B$5". A list is a range or a defined
    // name, never the words themselves: "=字典!$A$2:$A$9". custom: a formula that must be true.
    std::string first = {};
    std::string second = {};  // upper bound of between and not_between
    bool ignore_blank = true;
    OnMistake on_mistake = OnMistake::stop;
    std::string prompt_title = {};  // titles: at most 32 characters; texts: 255
    std::string prompt = {};
    std::string error_title = {};
    std::string error = {};
};

// Throws Error(workbook_text…) or Error(workbook_formula) with the sheet and the range.
void apply_validation(lxw_worksheet* sheet, const std::string& name, const CellRange& range,
                      const DataValidation& validation);

}  // namespace jixiao::exporter
