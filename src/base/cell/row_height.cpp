// SPDX-License-Identifier: MIT
#include "base/cell/row_height.hpp"

#include <algorithm>
#include <cmath>

#include "base/text/utf8.hpp"

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

// One character of a text with what it means for the breaking of lines.
struct Glyph {
    std::size_t size = 0;  // bytes; 0 at the end of the text
    std::size_t width = 0;
    char32_t code = 0;
};

Glyph first_glyph(std::string_view text) {
    if (text.empty()) return {};
    const Utf8Character next = first_character(text);
    if (next.size == 0) return {1, 1, next.code};
    return {next.size, display_width(next.code), next.code};
}

// Takes a text apart into the pieces of a line that are never broken: Latin words, or single wide
// characters, with the closing marks behind them.
class Pieces {
  public:
    explicit Pieces(std::string_view text) : rest_(text), next_(first_glyph(text)) {}

    // False behind the last one.
    bool next() {
        if (next_.size == 0) return false;
        width_ = next_.width;
        is_only_space_ = is_space(next_.code);
        bool in_word = next_.width <= 1 && !is_only_space_;
        for (advance(); next_.size != 0 && !is_space(next_.code); advance()) {
            in_word = in_word && next_.width <= 1;
            if (!in_word && !is_closing(next_.code)) break;
            width_ += next_.width;
            is_only_space_ = false;
        }
        return true;
    }
    [[nodiscard]] std::size_t width() const { return width_; }
    [[nodiscard]] bool is_only_space() const { return is_only_space_; }

  private:
    void advance() {
        rest_.remove_prefix(next_.size);
        next_ = first_glyph(rest_);
    }

    std::string_view rest_;
    Glyph next_;
    std::size_t width_ = 0;
    bool is_only_space_ = false;
};

std::size_t lines_of_paragraph(std::string_view text, std::size_t room) {
    std::size_t lines = 1;
    std::size_t used = 0;
    for (Pieces pieces(text); pieces.next();) {
        std::size_t width = pieces.width();
        if (used + width > room && used > 0 && !pieces.is_only_space()) {
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
