// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/text/ascii.hpp"

namespace jixiao::normalise {

// A value's text in plain characters, for reading numbers, operators, units and dates out of it.
struct ValueText {
    std::string_view text;    // the input itself when nothing had to be replaced, else the buffer
    bool replaced = false;    // text stands in the buffer
    bool look_alike = false;  // a character was taken for one that it only resembles: ═ for =
};

// Full-width characters, all brackets ( ), spaces, operators, dashes, apostrophes and middle dots
// become plain ones, invisible characters go, outer white space too. Words and the case of units
// stay. `text` and `buffer` must live as long as the result; any bytes are accepted.
ValueText plain_value_text(std::string_view text, std::string& buffer);

// A plain value text with 0 for O and 1 for l and I where they stand among the digits of its first
// number (2.OO, 1O0); empty if none do.
std::string with_digits_for_letters(std::string_view text);

// Plain value texts know no other white space.
std::string_view without_outer_blanks(std::string_view text);

// Length in bytes of the character at the start of a text: at least 1, never beyond its end.
std::size_t character_size(std::string_view text);
// Up to four bytes as one number: for comparing a character with many others.
constexpr std::uint32_t character_code(std::string_view character) {
    std::uint32_t code = 0;
    for (const char c : character) code = code << 8 | static_cast<unsigned char>(c);
    return code;
}

}  // namespace jixiao::normalise
