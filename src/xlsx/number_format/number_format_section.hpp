// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "xlsx/number_format/cell_number.hpp"
#include "xlsx/number_format/format_class.hpp"

namespace jixiao::xlsx {

enum class FormatTokenKind : std::uint8_t {
    literal,  // text
    digit,    // text[0] is 0, # or ?
    point,
    comma,     // gone after parsing: grouping, scaling or a literal
    percent,   // shown as %
    exponent,  // width: least digits; text[0] is '+' when the sign is always shown
    fraction,  // width: places of the denominator, or fixed: itself; text: the numerator's
    general,   // the number as it is
    text,      // @
    year,      // width: letters
    buddhist_year,
    month,
    minute,
    day,
    weekday,  // width 3 or 4
    hour,
    second,
    second_fraction,  // width: places
    half_day,         // text: "AM/PM", "A/P" or "上午/下午"
    elapsed_hours,
    elapsed_minutes,
    elapsed_seconds,
};

struct FormatToken {
    FormatTokenKind kind = FormatTokenKind::literal;
    std::uint8_t width = 0;
    std::int32_t fixed = 0;
    std::string text;
};

enum class FormatComparison : std::uint8_t {
    none,
    less,
    less_equal,
    equal,
    not_equal,
    greater,
    greater_equal
};

enum class ChineseDigits : std::uint8_t { none, plain, formal, full_width };  // [DBNum1] …

// One of the up to four parts of a format between its semicolons, ready to be filled in.
struct FormatSection {
    std::vector<FormatToken> tokens;
    FormatClass format_class = FormatClass::general;
    FormatComparison comparison = FormatComparison::none;
    CellNumber limit;
    ChineseDigits chinese_digits = ChineseDigits::none;
    bool chinese_names = false;  // month and day names in Chinese: [$-804]
    bool grouped = false;        // 1,234
    std::uint16_t percents = 0;
    std::uint16_t thousands = 0;  // commas behind the digits: divided by 1000 each
    std::uint16_t whole_places = 0;
    std::uint16_t places = 0;
    // How many places further left the section shows the point: commas that scale, and a point that
    // is just text in front of the last digits (0!.0).
    std::uint16_t moved_places = 0;
    bool fixed = false;  // nothing but one 0 and, behind a point, `places` of them: 0 or 0.00

    [[nodiscard]] bool has(FormatTokenKind kind) const;
};

// Never fails: what means nothing is shown as it stands, as lenient readers do.
std::vector<FormatSection> parse_number_format(std::string_view code);

}  // namespace jixiao::xlsx
