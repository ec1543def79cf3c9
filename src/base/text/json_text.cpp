// SPDX-License-Identifier: MIT
#include "base/text/json_text.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>

#include "base/text/utf8.hpp"

namespace jixiao {
namespace {

// What to do with a byte: 0 stays, 'u' becomes \u00xx, '8' begins a UTF-8 sequence, anything else
// is the letter behind the backslash.
constexpr std::array<char, 256> kActions = [] {
    std::array<char, 256> actions{};
    for (std::size_t byte = 0; byte < 0x20; ++byte) actions[byte] = 'u';
    for (std::size_t byte = 0x80; byte < 0x100; ++byte) actions[byte] = '8';
    actions['\b'] = 'b';
    actions['\f'] = 'f';
    actions['\n'] = 'n';
    actions['\r'] = 'r';
    actions['\t'] = 't';
    actions['"'] = '"';
    actions['\\'] = '\\';
    actions[0x7F] = 'u';
    return actions;
}();

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

std::uint8_t byte_at(std::string_view text, std::size_t at) {
    return static_cast<std::uint8_t>(text[at]);
}

bool continues(std::string_view text, std::size_t at) {
    return at < text.size() && continues_character(text[at]);
}

// Bytes of the well-formed sequence at `at` (which is not ASCII); 0 if there is none.
std::size_t sequence_at(std::string_view text, std::size_t at) {
    const std::uint8_t first = byte_at(text, at);
    if (first < 0xC2 || first > 0xF4 || !continues(text, at + 1)) return 0;
    if (first < 0xE0) return 2;
    const std::uint8_t second = byte_at(text, at + 1);
    if (!continues(text, at + 2)) return 0;
    if (first < 0xF0) {
        const bool overlong = first == 0xE0 && second < 0xA0;
        const bool surrogate = first == 0xED && second >= 0xA0;
        return overlong || surrogate ? 0 : 3;
    }
    const bool overlong = first == 0xF0 && second < 0x90;
    const bool beyond = first == 0xF4 && second >= 0x90;
    return overlong || beyond || !continues(text, at + 3) ? 0 : 4;
}

void append_escape(std::string& out, char action, std::uint8_t byte) {
    constexpr std::string_view kHex = "0123456789abcdef";
    out.push_back('\\');
    out.push_back(action);
    if (action != 'u') return;
    out.append("00");
    out.push_back(kHex[byte >> 4]);
    out.push_back(kHex[byte & 0xF]);
}

constexpr std::uint64_t every(std::uint8_t byte) {
    return 0x0101010101010101ULL * byte;
}

// Not zero if one of eight bytes needs an escape. Bytes of UTF-8 sequences never do. A difference
// has its highest bit set where it fell below zero; a borrow from the byte before it can only do
// the same where that byte is a hit already.
constexpr std::uint64_t any_escape(std::uint64_t bytes) {
    const std::uint64_t below_zero = (bytes - every(0x20)) | ((bytes ^ every('"')) - every(1)) |
                                     ((bytes ^ every('\\')) - every(1)) |
                                     ((bytes ^ every(0x7F)) - every(1));
    return below_zero & ~bytes & every(0x80);
}

std::uint64_t load_eight(const char* at) {
    std::uint64_t bytes;
    std::memcpy(&bytes, at, sizeof bytes);
    return bytes;
}

// The first byte from `at` on that needs an escape; the text's size if there is none.
std::size_t next_escape(std::string_view text, std::size_t at) {
    for (; at + 8 <= text.size(); at += 8) {
        if (any_escape(load_eight(text.data() + at)) != 0) break;
    }
    while (at < text.size() && (kActions[byte_at(text, at)] == 0 || byte_at(text, at) >= 0x80))
        ++at;
    return at;
}

// Bytes that need an escape leave a mark in their place of `marks`. Of fixed length and without a
// branch, so that compilers make vector code of it.
template <std::size_t Size>
void copy_block(char* to, const char* from, std::array<std::uint8_t, Size>& marks) {
    std::array<std::uint8_t, Size> bytes;
    std::memcpy(bytes.data(), from, Size);
    std::memcpy(to, bytes.data(), Size);
    for (std::size_t i = 0; i < Size; ++i) {
        const std::uint8_t byte = bytes[i];
        marks[i] |= static_cast<std::uint8_t>((byte < 0x20) | (byte == '"') | (byte == '\\') |
                                              (byte == 0x7F));
    }
}

// Blocks from front to end, the last one reaching back over the one before.
template <std::size_t Size>
bool copy_blocks(char* to, std::string_view text) {
    std::array<std::uint8_t, Size> marks{};
    const std::size_t last = text.size() - Size;
    for (std::size_t at = 0; at < last; at += Size) copy_block(to + at, text.data() + at, marks);
    copy_block(to + last, text.data() + last, marks);
    return marks == std::array<std::uint8_t, Size>{};
}

}  // namespace

bool copy_plain_json(char* to, std::string_view text) {
    if (text.size() >= 16) return copy_blocks<16>(to, text);
    if (text.size() >= 8) return copy_blocks<8>(to, text);
    if (text.size() >= 4) return copy_blocks<4>(to, text);
    std::array<std::uint8_t, 1> marks{};
    for (std::size_t at = 0; at < text.size(); ++at) copy_block(to + at, text.data() + at, marks);
    return marks[0] == 0;
}

void append_json_utf8(std::string& out, std::string_view text) {
    out.push_back('"');
    std::size_t kept = 0;
    for (std::size_t at = next_escape(text, 0); at < text.size(); at = next_escape(text, kept)) {
        out.append(text.substr(kept, at - kept));
        append_escape(out, kActions[byte_at(text, at)], byte_at(text, at));
        kept = at + 1;
    }
    out.append(text.substr(kept));
    out.push_back('"');
}

void append_json_string(std::string& out, std::string_view text) {
    out.push_back('"');
    std::size_t kept = 0;  // everything before it is in `out`
    std::size_t at = 0;
    while (at < text.size()) {
        const std::uint8_t byte = byte_at(text, at);
        const char action = kActions[byte];
        if (action == 0) {
            ++at;
            continue;
        }
        if (action == '8') {
            if (const std::size_t length = sequence_at(text, at); length != 0) {
                at += length;
                continue;
            }
        }
        out.append(text.substr(kept, at - kept));
        if (action == '8') {
            out.append(kReplacement);
        } else {
            append_escape(out, action, byte);
        }
        kept = ++at;
    }
    out.append(text.substr(kept));
    out.push_back('"');
}

void append_json_key(std::string& out, std::string_view key) {
    out.push_back(',');
    append_json_string(out, key);
    out.push_back(':');
}

}  // namespace jixiao
