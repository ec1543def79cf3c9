// SPDX-License-Identifier: MIT
#include "base/row_height.hpp"

#include <algorithm>
#include <cmath>

#include "base/utf8.hpp"

namespace jixiao {
namespace {

// Marks that may not begin a line: they pull the character before them down with them.
constexpr std::string_view kClosing = "，。、；：？！）》】」』”’%,.;:?!)]}…—·";

bool is_closing(std::string_view character) {
    return kClosing.find(character) != std::string_view::npos;
}

bool is_space(std::string_view character) {
    return character == " " || character == "\t" || character == "\u3000";
}

// The first piece of a line that is never broken: a Latin word, or one wide character, with the
// closing marks behind it.
std::string_view first_piece(std::string_view text) {
    std::size_t end = 0;
    bool in_word = true;
    while (end < text.size()) {
        const Utf8Character next = first_character(text.substr(end));
        const std::string_view character = text.substr(end, std::max<std::size_t>(next.size, 1));
        const bool wide = display_width(character) > 1;
        const bool joins = end == 0 || is_closing(character) || (in_word && !wide);
        if (!joins || (end != 0 && is_space(character))) break;
        in_word = in_word && !wide && !is_space(character);
        end += character.size();
    }
    return text.substr(0, end);
}

std::size_t lines_of_paragraph(std::string_view text, double room) {
    std::size_t lines = 1;
    double used = 0;
    while (!text.empty()) {
        const std::string_view piece = first_piece(text);
        text.remove_prefix(piece.size());
        auto width = static_cast<double>(display_width(piece));
        if (used + width > room && used > 0 && !is_space(piece)) {
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
    room = std::max(std::floor(room), kLeast);
    // No character is wider than it has bytes.
    const bool is_short = static_cast<double>(text.size()) <= room;
    if (is_short && text.find('\n') == std::string_view::npos) return 1;
    std::size_t lines = 0;
    while (true) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        lines += lines_of_paragraph(text.substr(0, end), room);
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
