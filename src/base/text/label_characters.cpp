// SPDX-License-Identifier: MIT
#include "base/text/label_characters.hpp"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>

#include "base/text/utf8.hpp"

namespace jixiao {
namespace {

constexpr std::u32string_view kMarks = U"★☆*※";
constexpr std::array<std::u32string_view, 5> kPointWords{U"满分", U"共计", U"共", U"计", U"权重"};

bool is_enclosed_number(char32_t c) {
    return (c >= 0x2460 && c <= 0x2473) || (c >= 0x24EB && c <= 0x24FF) ||
           (c >= 0x2776 && c <= 0x2793);
}

}  // namespace

bool is_label_mark(char32_t c) {
    return kMarks.find(c) != std::u32string_view::npos;
}

bool is_invisible(char32_t c) {
    const auto code = static_cast<UChar32>(c);
    if (u_isUWhiteSpace(code) || u_hasBinaryProperty(code, UCHAR_DEFAULT_IGNORABLE_CODE_POINT)) {
        return true;
    }
    const int type = u_charType(code);
    return type == U_CONTROL_CHAR || type == U_FORMAT_CHAR;
}

std::string_view without_enclosed_number(std::string_view text) {
    std::string_view rest = text;
    while (true) {
        const Utf8Character next = first_character(rest);
        if (next.size == 0) return text;
        rest.remove_prefix(next.size);
        if (is_enclosed_number(next.code)) return rest.empty() ? text : rest;
        if (!is_invisible(next.code)) return text;
    }
}

bool is_points(std::u32string_view inside) {
    if (!inside.ends_with(U'分')) return false;
    inside.remove_suffix(1);
    for (const std::u32string_view word : kPointWords) {
        if (inside.starts_with(word)) {
            inside.remove_prefix(word.size());
            break;
        }
    }
    return !inside.empty() && std::all_of(inside.begin(), inside.end(),
                                          [](char32_t c) { return is_digit(c) || c == U'.'; });
}

}  // namespace jixiao
