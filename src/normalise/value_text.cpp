// SPDX-License-Identifier: MIT
#include "normalise/value_text.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

#include "base/text/blank_characters.hpp"
#include "base/text/utf8.hpp"
#include "base/text/white_space.hpp"

namespace jixiao::normalise {
namespace {

struct Replacement {
    std::string_view from;
    std::string_view to;
    bool look_alike = false;
};

// In the order of their bytes. Full-width ASCII is calculated instead, and blanks have a list of
// their own: blank_characters.hpp.
constexpr Replacement kReplacements[] = {
    {"\u02B9", "'", true},  // ʹ
    {"\u02BC", "'", true},  // ʼ
    {"\u2010", "-"},       {"\u2011", "-"}, {"\u2012", "-"},       {"\u2013", "-"},
    {"\u2014", "-"},       {"\u2015", "-"}, {"\u2018", "'"},       {"\u2019", "'"},
    {"\u2022", "·"},                                          // •
    {"\u2027", "·"},                                          // ‧
    {"\u2032", "'", true},                                    // ′
    {"\u2044", "/"},                                          // ⁄
    {"\u2212", "-"},       {"\u2215", "/"}, {"\u2219", "·"},  // ∙
    {"\u2236", ":", true},                                    // ∶
    {"\u223C", "~"},       {"\u2266", "≤"},                   // ≦
    {"\u2267", "≥"},                                          // ≧
    {"\u226E", "≥"},                                          // ≮
    {"\u226F", "≤"},                                          // ≯
    {"\u22C5", "·"},                                          // ⋅
    {"\u2500", "-", true},                                    // ─
    {"\u2550", "=", true},                                    // ═
    {"\u2A7D", "≤"},                                          // ⩽
    {"\u2A7E", "≥"},                                          // ⩾
    {"\u3008", "<", true},                                    // 〈
    {"\u3009", ">", true},                                    // 〉
    {"\u3010", "("},       {"\u3011", ")"}, {"\u3014", "("},       {"\u3015", ")"},
    {"\u3016", "("},       {"\u3017", ")"}, {"\u301C", "~"},       {"\u30FB", "·"},  // ・
    {"\uFE50", ","},       {"\uFE52", "."}, {"\uFE55", ":"},       {"\uFE59", "("},
    {"\uFE5A", ")"},       {"\uFE62", "+"}, {"\uFE63", "-"},       {"\uFE64", "<"},
    {"\uFE65", ">"},       {"\uFE66", "="},                         // ﹦
    {"\uFE6A", "%"},       {"\uFF65", "·"}, {"\uFFE3", "-", true},  // ￣
};

constexpr bool in_byte_order() {
    for (std::size_t i = 1; i < std::size(kReplacements); ++i) {
        if (kReplacements[i - 1].from >= kReplacements[i].from) return false;
    }
    return true;
}
static_assert(in_byte_order(), "look-ups halve the table");

unsigned byte_at(std::string_view text, std::size_t index) {
    return static_cast<unsigned char>(text[index]);
}

// First bytes of characters that may have to be replaced; common Chinese characters are not among
// them.
constexpr auto kSuspects = [] {
    std::array<bool, 256> suspects = kMayBeBlank;
    for (const Replacement& entry : kReplacements) {
        suspects[static_cast<unsigned char>(entry.from.front())] = true;
    }
    suspects[' '] = false;
    suspects[0xEF] = true;
    for (const char c : {'[', ']', '`'}) suspects[static_cast<unsigned char>(c)] = true;
    return suspects;
}();

constexpr auto kAscii = [] {
    std::array<char, 128> table{};
    for (unsigned c = 0; c < 128; ++c) {
        table[c] = blank_kind(c) == Blank::space ? ' ' : static_cast<char>(c);
    }
    table['['] = '(';
    table[']'] = ')';
    table['`'] = '\'';
    return table;
}();

// The plain character of full-width ASCII (！ … ～), 0 for all others.
unsigned full_width(std::string_view character) {
    if (character.size() != 3 || byte_at(character, 0) != 0xEF) return 0;
    const unsigned code = (byte_at(character, 1) - 0xBCU) * 0x40U + byte_at(character, 2) - 0x80U;
    return code >= 0x01 && code <= 0x5E && byte_at(character, 1) >= 0xBC ? code + 0x20 : 0;
}

constexpr std::string_view kAsciiText(kAscii.data(), kAscii.size());

// What stands for a character that starts with a suspect byte: itself if it is plain already.
std::string_view plain_character(std::string_view character, bool& look_alike) {
    if (byte_at(character, 0) < 0x80) return kAsciiText.substr(byte_at(character, 0), 1);
    if (const unsigned code = full_width(character); code != 0) return kAsciiText.substr(code, 1);
    if (const Blank blank = blank_in_front(character).kind; blank != Blank::none) {
        return blank == Blank::space ? " " : "";
    }
    const auto* const found = std::lower_bound(
        std::begin(kReplacements), std::end(kReplacements), character,
        [](const Replacement& entry, std::string_view bytes) { return entry.from < bytes; });
    if (found == std::end(kReplacements) || found->from != character) return character;
    look_alike = look_alike || found->look_alike;
    return found->to;
}

std::size_t first_suspect(std::string_view text, std::size_t from) {
    const auto found =
        std::find_if(text.begin() + static_cast<std::ptrdiff_t>(from), text.end(),
                     [](char c) { return kSuspects[static_cast<unsigned char>(c)]; });
    return static_cast<std::size_t>(found - text.begin());
}

bool is_digit_character(std::string_view character) {
    if (character.size() == 1) return is_digit(character.front());
    const unsigned code = full_width(character);
    return code >= '0' && code <= '9';
}

// Whether a break of lines stands at this place, between digits.
bool parts_numbers(std::string_view text, std::size_t at) {
    constexpr std::size_t kFullWidth = 3;  // bytes
    if (text[at] != '\n' && text[at] != '\r') return false;
    const std::string_view front = text.substr(0, at);
    const std::string_view behind = text.substr(at + 1);
    if (front.empty() || behind.empty()) return false;
    const std::string_view last = front.substr(front.size() - 1);
    const bool digit_in_front =
        is_digit_character(last) ||
        (front.size() >= kFullWidth && is_digit_character(front.substr(front.size() - kFullWidth)));
    return digit_in_front && (is_digit_character(behind.substr(0, 1)) ||
                              is_digit_character(behind.substr(0, kFullWidth)));
}

// An apostrophe in front is how spreadsheets are told that a number is a text.
std::string_view without_text_mark(std::string_view text) {
    if (text.size() > 1 && text.front() == '\'') text.remove_prefix(1);
    return text;
}

}  // namespace

std::string with_digits_for_letters(std::string_view text) {
    constexpr std::string_view kRun = "0123456789.,OolI";
    const std::size_t first = text.find_first_of(kRun);
    if (first == std::string_view::npos) return {};
    const std::size_t end = std::min(text.find_first_not_of(kRun, first), text.size());
    const std::string_view run = text.substr(first, end - first);
    if (!std::any_of(run.begin(), run.end(), is_digit) ||
        run.find_first_of("OolI") == std::string_view::npos) {
        return {};
    }
    std::string figures(text);
    for (std::size_t at = first; at < end; ++at) {
        char& c = figures[at];
        if (c == 'O' || c == 'o') c = '0';
        if (c == 'l' || c == 'I') c = '1';
    }
    return figures;
}

std::string_view without_outer_blanks(std::string_view text) {
    while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
    while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
    return text;
}

std::size_t character_size(std::string_view text) {
    const unsigned lead = byte_at(text, 0);
    const std::size_t size = lead < 0xC2   ? 1
                             : lead < 0xE0 ? 2
                             : lead < 0xF0 ? 3
                             : lead < 0xF5 ? 4
                                           : 1;
    if (size > text.size()) return 1;
    for (std::size_t i = 1; i < size; ++i) {
        if (!continues_character(text[i])) return 1;
    }
    return size;
}

ValueText plain_value_text(std::string_view text, std::string& buffer) {
    text = trimmed(text);
    ValueText result;
    std::size_t kept = 0;  // everything in front of it stands in the buffer
    // A continuation byte is never a suspect, so a hit is the start of a character.
    for (std::size_t at = first_suspect(text, 0); at < text.size();) {
        const std::string_view character = text.substr(at, character_size(text.substr(at)));
        const std::string_view plain = plain_character(character, result.look_alike);
        if (plain != character) {
            if (!result.replaced) buffer.clear();
            result.replaced = true;
            buffer.append(text.substr(kept, at - kept)).append(plain);
            // Two blanks group no thousands: what stands in two lines is no one number.
            if (parts_numbers(text, at)) buffer.push_back(' ');
            kept = at + character.size();
        }
        at = first_suspect(text, at + character.size());
    }
    if (result.replaced) buffer.append(text.substr(kept));
    result.text = without_text_mark(result.replaced ? without_outer_blanks(buffer) : text);
    return result;
}

}  // namespace jixiao::normalise
