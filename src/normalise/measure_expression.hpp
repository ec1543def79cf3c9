// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include "mapping/mapping.hpp"
#include "model/value.hpp"
#include "normalise/dictionaries.hpp"

namespace jixiao::normalise {

// What a target or actual value written as text says. A number is set for quantitative ones only.
struct Measure {
    MeasureKind kind = MeasureKind::blank;
    Operator op = Operator::none;
    bool look_alike = false;  // the operator is written with other characters
    Decimal number;
    Unit unit;         // its name is empty where none is written
    std::string date;  // date_text: ISO, see read_date
};

// Reads a plain value text (see plain_value_text) as a whole: [operator] number [unit] [operator
// word], a date, or words. A text that holds numbers but is no such statement (4个/1000批次,
// 90%-95%, 完成90%) is compound, and so is 2024.10, which may be a month. Views in the result point
// into `text`, the dictionaries or `texts`.
Measure read_measure(std::string_view text, mapping::MeasureStyle style,
                     const Dictionaries& dictionaries, TextStore& texts);

// Whether a plain value text says that there is no value: empty, -, —, /.
bool is_no_value(std::string_view text);
// Whether it repeats what stands above: 同上, 〃. Nothing is known of what that is.
bool is_ditto(std::string_view text);

}  // namespace jixiao::normalise
