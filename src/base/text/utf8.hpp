// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace jixiao {

// One character of a UTF-8 text. `size` is the number of bytes it takes; 0 at the end of the text
// and where the bytes are no valid UTF-8 (overlong forms and surrogates included).
struct Utf8Character {
    char32_t code = 0;
    std::size_t size = 0;
};
Utf8Character first_character(std::string_view text);

// Whether the byte belongs to a character that began before it.
constexpr bool continues_character(char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}
// The whole characters among the first `bytes` of the text.
std::string_view front_of(std::string_view text, std::size_t bytes);
// How long UTF-16 takes valid UTF-8 to be: one unit a character, two for those of four bytes.
std::size_t utf16_length(std::string_view text);

// The codes must be Unicode scalar values.
void append_character(std::string& out, char32_t code);
void append_characters(std::string& out, std::u32string_view codes);

bool is_utf8(std::string_view text);
// False, and `out` of no use, if the text is no valid UTF-8.
bool append_characters(std::u32string& out, std::string_view text);

// Terminal columns that the text takes: two for wide and full-width characters, none for combining
// and invisible ones. Invalid bytes count as one each.
std::size_t display_width(std::string_view text);
std::size_t display_width(char32_t code);

}  // namespace jixiao
