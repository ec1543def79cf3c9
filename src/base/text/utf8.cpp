// SPDX-License-Identifier: MIT
#include "base/text/utf8.hpp"

#include <unicode/uchar.h>

namespace jixiao {
namespace {

unsigned code_unit_at(std::string_view text, std::size_t index) {
    return static_cast<unsigned char>(text[index]);
}

// Length that a lead byte announces and the least code point worth that length.
struct Shape {
    std::size_t size;
    char32_t bits;
    char32_t least;
};

Shape shape_of(unsigned lead) {
    if (lead < 0xC2) return {0, 0, 0};
    if (lead < 0xE0) return {2, lead & 0x1FU, 0x80};
    if (lead < 0xF0) return {3, lead & 0x0FU, 0x800};
    if (lead < 0xF5) return {4, lead & 0x07U, 0x10000};
    return {0, 0, 0};
}

}  // namespace

std::size_t display_width(char32_t code) {
    if (code >= U' ' && code <= U'~') return 1;
    if (code >= 0x4E00 && code <= 0x9FFF) return 2;  // ideographs
    const auto c = static_cast<UChar32>(code);
    switch (u_charType(c)) {
        case U_NON_SPACING_MARK:
        case U_ENCLOSING_MARK:
        case U_FORMAT_CHAR:
        case U_CONTROL_CHAR:
            return 0;
        default:
            break;
    }
    const int width = u_getIntPropertyValue(c, UCHAR_EAST_ASIAN_WIDTH);
    return width == U_EA_WIDE || width == U_EA_FULLWIDTH ? 2 : 1;
}

namespace {

constexpr std::size_t kLongest = 4;  // bytes of a character

// Returns the end.
char* write_character(char* to, char32_t code) {
    const auto put = [&](char32_t bits) { *to++ = static_cast<char>(bits); };
    const auto put_rest = [&](unsigned shift) { put(0x80U | ((code >> shift) & 0x3FU)); };
    if (code < 0x80) {
        put(code);
    } else if (code < 0x800) {
        put(0xC0U | (code >> 6U));
        put_rest(0);
    } else if (code < 0x10000) {
        put(0xE0U | (code >> 12U));
        put_rest(6);
        put_rest(0);
    } else {
        put(0xF0U | (code >> 18U));
        put_rest(12);
        put_rest(6);
        put_rest(0);
    }
    return to;
}

}  // namespace

Utf8Character first_character(std::string_view text) {
    if (text.empty()) return {};
    const unsigned lead = code_unit_at(text, 0);
    if (lead < 0x80) return {lead, 1};
    // Nearly all others are Chinese; behind these lead bytes nothing is overlong or a surrogate.
    if (lead >= 0xE1 && lead <= 0xEC && text.size() >= 3) {
        const unsigned second = code_unit_at(text, 1);
        const unsigned third = code_unit_at(text, 2);
        if (!continues_character(text[1]) || !continues_character(text[2])) return {};
        return {(lead & 0x0FU) << 12U | (second & 0x3FU) << 6U | (third & 0x3FU), 3};
    }
    const Shape shape = shape_of(lead);
    if (shape.size == 0 || shape.size > text.size()) return {};
    char32_t code = shape.bits;
    for (std::size_t i = 1; i < shape.size; ++i) {
        if (!continues_character(text[i])) return {};
        code = (code << 6U) | (code_unit_at(text, i) & 0x3FU);
    }
    const bool surrogate = code >= 0xD800 && code <= 0xDFFF;
    if (code < shape.least || code > 0x10FFFF || surrogate) return {};
    return {code, shape.size};
}

std::string_view front_of(std::string_view text, std::size_t bytes) {
    if (text.size() <= bytes) return text;
    while (bytes > 0 && continues_character(text[bytes])) --bytes;
    return text.substr(0, bytes);
}

std::size_t utf16_length(std::string_view text) {
    std::size_t units = 0;
    for (const char byte : text) {
        if (continues_character(byte)) continue;
        units += static_cast<unsigned char>(byte) >= 0xF0U ? 2 : 1;
    }
    return units;
}

void append_character(std::string& out, char32_t code) {
    append_characters(out, {&code, 1});
}

void append_characters(std::string& out, std::u32string_view codes) {
    const std::size_t before = out.size();
    out.resize(before + kLongest * codes.size());
    char* to = out.data() + before;
    for (const char32_t code : codes) to = write_character(to, code);
    out.resize(static_cast<std::size_t>(to - out.data()));
}

bool is_utf8(std::string_view text) {
    while (!text.empty()) {
        const Utf8Character next = first_character(text);
        if (next.size == 0) return false;
        text.remove_prefix(next.size);
    }
    return true;
}

bool append_characters(std::u32string& out, std::string_view text) {
    while (!text.empty()) {
        const Utf8Character next = first_character(text);
        if (next.size == 0) return false;
        out.push_back(next.code);
        text.remove_prefix(next.size);
    }
    return true;
}

std::size_t display_width(std::string_view text) {
    std::size_t width = 0;
    while (!text.empty()) {
        const Utf8Character next = first_character(text);
        width += next.size == 0 ? 1 : display_width(next.code);
        text.remove_prefix(next.size == 0 ? 1 : next.size);
    }
    return width;
}

}  // namespace jixiao
