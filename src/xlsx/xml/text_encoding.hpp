// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace jixiao::xlsx {

enum class TextFault : std::uint8_t { none, cut_off, bad_bytes, control_character };

struct TextCheck {
    std::size_t valid = 0;  // bytes before the fault; all when there is none
    TextFault fault = TextFault::none;
};

// Whether the bytes are UTF-8 made of characters that XML allows (no surrogates, no control
// characters but tab and line ends). `cut_off`: the last character may go on in bytes to come.
// Reads up to kScanPadding bytes beyond the end.
TextCheck check_utf8(std::string_view text);

// What the first bytes of an XML part say about its encoding: byte-order mark, the shape of "<"
// in UTF-16, the declaration. Empty name: UTF-8.
struct Encoding {
    std::string name;            // as ICU knows it
    std::size_t mark_bytes = 0;  // length of the byte-order mark
};
Encoding detect_encoding(std::string_view beginning);

// The whole text as UTF-8. Returns false when the encoding is unknown or the bytes are not in it.
bool convert_to_utf8(std::string_view bytes, const std::string& encoding, std::string& out);

// Appends the character; anything that is none becomes U+FFFD.
void append_utf8(std::string& out, std::uint32_t character);

}  // namespace jixiao::xlsx
