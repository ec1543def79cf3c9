// SPDX-License-Identifier: MIT
#include "base/row_height.hpp"

#include <algorithm>
#include <cmath>

#include "base/utf8.hpp"

namespace jixiao {
namespace {

// Marks that may not begin a line: they pull the character before them down with them.
constexpr std::u32string_view kClosing = U"，。、；：？！）》】」』”’%,.;:?!)]}…—·";

bool is_closing(char32_t character) {
    const bool is_ideograph = character >= 0x4E00 && character <= 0x9FFF;
    return !is_ideograph && kClosing.find(character) != std::u32string_view::npos;
}

bool is_space(char32_t character) {
    return character == U' ' || character == U'\t' || character == U'\u3000';
}

struct Piece {
    std::size_t size = 0;  // bytes
    std::size_t width = 0;
    bool is_space = false;  // and nothing else
};

// The first piece of a line that is never broken: a Latin word, or one wide character, with the
// closing marks behind it.
Piece first_piece(std::string_view text) {
    Piece piece;
    bool in_word = true;
    while (piece.size < text.size()) {
        const Utf8Character next = first_character(text.substr(piece.size));
        const std::size_t width = next.size == 0 ? 1 : display_width(next.code);
        const bool is_first = piece.size == 0;
        const bool continues_word = in_word && width <= 1;
        const bool space = is_space(next.code);
        if (!is_first && (space || !(continues_word || is_closing(next.code)))) break;
        piece.is_space = is_first && space;
        in_word = continues_word && !space;
        piece.size += std::max<std::size_t>(next.size, 1);
        piece.width += width;
    }
    return piece;
}

std::size_t lines_of_paragraph(std::string_view text, std::size_t room) {
    std::size_t lines = 1;
    std::size_t used = 0;
    while (!text.empty()) {
        const Piece piece = first_piece(text);
        text.remove_prefix(piece.size);
        std::size_t width = piece.width;
        if (used + width > room && used > 0 && !piece.is_space) {
            ++lines;
            used = 0;
        }
        // A word that is longer than a line is broken where the line ends.
        while (width > room) {
            ++lines;
            width -= room;
        }
        used += width;
    }
    return lines;
}

}  // namespace

std::size_t wrapped_lines(std::string_view text, double room) {
    constexpr double kLeast = 2;  // one Chinese character always fits
    constexpr double kMost = 1e9;
    const auto characters = static_cast<std::size_t>(std::clamp(room, kLeast, kMost));
    // No character is wider than it has bytes.
    if (text.size() <= characters && text.find('\n') == std::string_view::npos) return 1;
    std::size_t lines = 0;
    while (true) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        lines += lines_of_paragraph(text.substr(0, end), characters);
        if (end == text.size()) return lines;
        text.remove_prefix(end + 1);
    }
}

double text_room(double width, double size) {
    // A column's unit is the digit of the workbook's plain font, 7 pixels or 5.25 points wide; a
    // half-width character of Chinese fonts is half as wide as the font is high.
    constexpr double kUnit = 5.25;
    return width * kUnit * 2 / size;
}

double lines_height(std::size_t lines, double size) {
    constexpr double kLeading = 1.32;  // of 宋体 and 仿宋 in Excel, WPS and LibreOffice
    constexpr double kMargin = 3;
    constexpr double kStep = 0.75;  // a pixel of a screen
    const double height = static_cast<double>(lines) * size * kLeading + kMargin;
    return std::ceil(height / kStep) * kStep;
}

}  // namespace jixiao
