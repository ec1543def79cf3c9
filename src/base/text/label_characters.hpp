// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

// Kinds of characters and pieces that the comparison of labels sets aside. Used by label_key,
// split_head and the normal form only.
namespace jixiao {

constexpr bool is_digit(char32_t c) {
    return c >= U'0' && c <= U'9';
}

// Of the basic block: nearly all Chinese characters.
constexpr bool is_ideograph(char32_t c) {
    return c >= 0x4E00 && c <= 0x9FFF;
}

// ★ ☆ * ※ in front of or behind a label.
bool is_label_mark(char32_t c);

// White space, controls, zero-width and other characters that show nothing.
bool is_invisible(char32_t c);

// The text without a leading ① ⑳ ❶ ⓵; NFKC would glue a bare digit to the words.
std::string_view without_enclosed_number(std::string_view text);

// What stands inside the brackets of (50分) or (满分50分), folded.
bool is_points(std::u32string_view inside);

}  // namespace jixiao
