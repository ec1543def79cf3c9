// SPDX-License-Identifier: MIT
#include "base/display_width.hpp"

#include <unicode/uchar.h>
#include <unicode/unistr.h>

namespace jixiao {
namespace {

std::size_t width_of(UChar32 character) {
    constexpr UChar32 kAsciiEnd = 0x80;
    if (character < kAsciiEnd) return character < 0x20 || character == 0x7F ? 0 : 1;
    if (u_hasBinaryProperty(character, UCHAR_DEFAULT_IGNORABLE_CODE_POINT) != 0) return 0;
    const auto category = u_charType(character);
    if (category == U_NON_SPACING_MARK || category == U_ENCLOSING_MARK ||
        category == U_CONTROL_CHAR) {
        return 0;
    }
    const int width = u_getIntPropertyValue(character, UCHAR_EAST_ASIAN_WIDTH);
    return width == U_EA_WIDE || width == U_EA_FULLWIDTH ? 2 : 1;
}

}  // namespace

std::size_t display_width(std::string_view text) {
    std::size_t width = 0;
    const auto characters = icu::UnicodeString::fromUTF8(
        icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
    for (std::int32_t i = 0; i < characters.length(); i = characters.moveIndex32(i, 1)) {
        width += width_of(characters.char32At(i));
    }
    return width;
}

}  // namespace jixiao
