// SPDX-License-Identifier: MIT
#include "export/workbook/cell_text.hpp"

#include <algorithm>

#include "base/text/utf8.hpp"

namespace jixiao::exporter {
namespace {

constexpr char32_t kLastOfOneUnit = 0xFFFF;

bool can_stand_in_a_cell(char32_t code) {
    constexpr char32_t kLastControl = 0x1F;
    constexpr char32_t kNonCharacters = 0xFFFE;
    const bool control = code <= kLastControl && code != U'\n' && code != U'\t';
    return !control && (code & kNonCharacters) != kNonCharacters;
}

}  // namespace

bool is_cell_text(std::string_view text) {
    while (!text.empty()) {
        const Utf8Character next = first_character(text);
        if (next.size == 0 || !can_stand_in_a_cell(next.code)) return false;
        text.remove_prefix(next.size);
    }
    return true;
}

std::string presentable(std::string_view text) {
    constexpr char32_t kReplacement = 0xFFFD;
    constexpr std::size_t kMost = 32'000;
    std::string out;
    for (std::size_t units = 0; !text.empty() && units < kMost;) {
        const Utf8Character character = first_character(text);
        const bool good = character.size != 0 && can_stand_in_a_cell(character.code);
        append_character(out, good ? character.code : kReplacement);
        text.remove_prefix(std::max<std::size_t>(character.size, 1));
        units += character.code > kLastOfOneUnit ? 2 : 1;
    }
    return out;
}

}  // namespace jixiao::exporter
