// SPDX-License-Identifier: MIT
#include "export/row_height.hpp"

#include <algorithm>
#include <cmath>

#include "base/utf8.hpp"

namespace jixiao::exporter {
namespace {

constexpr double kPixelsPerWidth = 7;  // of one digit of the standard font
constexpr double kPixelsPerPoint = 96.0 / 72.0;
constexpr double kLineSpacing = 1.32;
constexpr double kPadding = 5;  // points above and below the text together

// Half-width characters that fit into a line; a full-width one takes two.
std::size_t columns_of(double width, double font_size) {
    const double half = font_size * kPixelsPerPoint / 2;
    return std::max<std::size_t>(static_cast<std::size_t>(width * kPixelsPerWidth / half), 2);
}

std::size_t paragraph_lines(std::string_view text, std::size_t columns) {
    std::size_t lines = 1;
    std::size_t used = 0;
    while (!text.empty()) {
        const std::size_t size = std::max<std::size_t>(first_character(text).size, 1);
        std::size_t piece = size;
        if (size == 1 && text.front() > ' ') {
            while (piece < text.size() && text[piece] > ' ' && text[piece] < '\x7F') ++piece;
        }
        std::size_t width = display_width(text.substr(0, piece));
        if (used > 0 && used + width > columns) {
            ++lines;
            used = 0;
        }
        for (; width > columns; width -= columns) ++lines;
        used += width;
        text.remove_prefix(piece);
    }
    return lines;
}

}  // namespace

std::size_t wrapped_lines(std::string_view text, double width, double font_size) {
    const std::size_t columns = columns_of(width, font_size);
    std::size_t lines = 0;
    while (true) {
        const std::size_t end = text.find('\n');
        lines += paragraph_lines(text.substr(0, end), columns);
        if (end == std::string_view::npos) return lines;
        text.remove_prefix(end + 1);
    }
}

double height_of_lines(std::size_t lines, double font_size) {
    constexpr double kTenths = 10;
    constexpr double kNothing = 1e-6;  // what binary fractions add to a whole tenth
    const double height = static_cast<double>(lines) * font_size * kLineSpacing + kPadding;
    return std::ceil(height * kTenths - kNothing) / kTenths;
}

}  // namespace jixiao::exporter
