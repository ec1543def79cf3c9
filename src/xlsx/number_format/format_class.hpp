// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>

namespace jixiao::xlsx {

// What a number format makes of a number. A duration counts on beyond a day ([h]:mm).
enum class FormatClass : std::uint8_t {
    general,
    number,
    percent,
    date,
    time,
    date_time,
    duration,
    text,
    fraction,
    scientific,
};

constexpr bool is_date_class(FormatClass format) {
    return format == FormatClass::date || format == FormatClass::time ||
           format == FormatClass::date_time;
}

}  // namespace jixiao::xlsx
