// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>

#include "xlsx/number_format/digit_row.hpp"
#include "xlsx/number_format/number_format_section.hpp"

namespace jixiao::xlsx {

struct Fraction {
    std::int64_t numerator = 0;
    std::int64_t denominator = 1;
    bool blank = false;  // nothing behind a whole number: "5" rather than "5 0/1"
};

// The nearest fraction that the format's denominator allows. With a place for the whole part, `row`
// becomes that part and the fraction what is left; else the fraction holds everything.
Fraction split_fraction(DigitRow& row, const FormatToken& format, bool whole_part);
void append_fraction(std::string& out, const Fraction& fraction, const FormatToken& format);

}  // namespace jixiao::xlsx
