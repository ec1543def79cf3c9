// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <string_view>

#include "base/text/utf8.hpp"

namespace jixiao {

// Characters of which nothing is seen. All that cut, skip or replace them go by this list.
enum class Blank : std::uint8_t {
    none,
    space,     // of some width, or a break: Unicode's White_Space and the controls of ASCII
    no_width,  // takes no room: format characters that are Default_Ignorable_Code_Point
};

struct BlankRange {
    char32_t first;
    char32_t last;
    Blank kind;
};

// Left out are the default-ignorable characters that choose how another one is drawn (variation
// selectors, Hangul fillers, tags): they are of that character, not between two.
inline constexpr BlankRange kBlankRanges[] = {
    {0x0000, 0x0020, Blank::space},     // controls and the usual space
    {0x007F, 0x007F, Blank::space},     // delete
    {0x0085, 0x0085, Blank::space},     // next line
    {0x00A0, 0x00A0, Blank::space},     // no-break space
    {0x00AD, 0x00AD, Blank::no_width},  // soft hyphen
    {0x061C, 0x061C, Blank::no_width},  // direction mark
    {0x1680, 0x1680, Blank::space},     // Ogham space
    {0x180E, 0x180E, Blank::no_width},  // Mongolian vowel separator
    {0x2000, 0x200A, Blank::space},     // typographic spaces
    {0x200B, 0x200F, Blank::no_width},  // zero-width characters and direction marks
    {0x2028, 0x2029, Blank::space},     // line and paragraph separator
    {0x202A, 0x202E, Blank::no_width},  // directions
    {0x202F, 0x202F, Blank::space},     // narrow no-break space
    {0x205F, 0x205F, Blank::space},     // mathematical space
    {0x2060, 0x206F, Blank::no_width},  // word joiner, invisible operators, directions
    {0x3000, 0x3000, Blank::space},     // of the width of a Chinese character
    {0xFEFF, 0xFEFF, Blank::no_width},  // byte order mark
};
static_assert(std::ranges::is_sorted(kBlankRanges, {}, &BlankRange::first), "look-ups halve it");

constexpr Blank blank_kind(char32_t code) {
    const auto* const found = std::ranges::lower_bound(kBlankRanges, code, {}, &BlankRange::last);
    return found != std::end(kBlankRanges) && found->first <= code ? found->kind : Blank::none;
}

// By byte: whether a blank character begins with it in UTF-8. Those of common Chinese characters
// (E4 … E9) are not among them; the marks “ 、 （ share theirs with blanks.
inline constexpr std::array<bool, 256> kMayBeBlank = [] {
    std::array<bool, 256> bytes{};
    for (const BlankRange& range : kBlankRanges) {
        for (char32_t code = range.first; code <= range.last; ++code) {
            bytes[code < 0x80    ? code
                  : code < 0x800 ? 0xC0 | code >> 6U
                                 : 0xE0 | code >> 12U] = true;
        }
    }
    return bytes;
}();
// The same of the second of three bytes: it tells ≥ and （ from blanks.
inline constexpr std::array<bool, 256> kMayGoOn = [] {
    std::array<bool, 256> bytes{};
    for (const BlankRange& range : kBlankRanges) {
        for (char32_t code = range.first; code <= range.last; ++code) {
            if (code >= 0x800) bytes[0x80 | (code >> 6U & 0x3F)] = true;
        }
    }
    return bytes;
}();
inline constexpr std::size_t kLongestBlank = 3;  // bytes

// The blank character that a text begins or ends with; size 0: there is none.
struct BlankCharacter {
    Blank kind = Blank::none;
    std::size_t size = 0;  // bytes
};
BlankCharacter decoded_blank(std::string_view text);

inline BlankCharacter blank_in_front(std::string_view text) {
    constexpr unsigned char kOfThreeBytes = 0xE0;
    if (text.empty()) return {};
    const auto first = static_cast<unsigned char>(text.front());
    if (!kMayBeBlank[first]) return {};
    const bool longer = first >= kOfThreeBytes;
    if (longer && (text.size() < 3 || !kMayGoOn[static_cast<unsigned char>(text[1])])) return {};
    return decoded_blank(text);
}

// The bytes that continue a character are of all kinds: only its first one tells.
inline BlankCharacter blank_at_end(std::string_view text) {
    if (text.empty()) return {};
    std::size_t size = 1;
    const std::size_t most = std::min(kLongestBlank, text.size());
    while (size < most && continues_character(text[text.size() - size])) ++size;
    const BlankCharacter found = blank_in_front(text.substr(text.size() - size));
    return found.size == size ? found : BlankCharacter{};
}

// False for nearly all texts of a form: they begin and end with what is seen, which is told here
// for ASCII and for most characters of three bytes. Those of Chinese begin with E4 … E9, and behind
// E3 stands one blank alone, of the width of a Chinese character.
inline bool may_have_blanks_around(std::string_view text) {
    if (text.empty()) return false;
    const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(text[at]); };
    if (kMayBeBlank[byte(0)]) return true;
    const std::size_t size = text.size();
    if (byte(size - 1) < 0x80) return kMayBeBlank[byte(size - 1)];
    if (size < kLongestBlank) return true;
    const auto lead = byte(size - 3);
    if (lead == 0xE3) return byte(size - 1) == 0x80;
    return lead < 0xE4 || lead > 0xE9;
}

}  // namespace jixiao
