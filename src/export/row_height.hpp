// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string_view>

// How high a row has to be for wrapped text. No program finds that out for merged cells, and some
// find it out for none.
namespace jixiao::exporter {

// Lines that the text takes in a cell. `width` is the cell's, in characters of the standard font as
// workbooks state it; `font_size` in points. Chinese text breaks anywhere, Latin words at spaces.
// At least 1.
std::size_t wrapped_lines(std::string_view text, double width, double font_size);

// The height in points of a row that shows so many lines.
double height_of_lines(std::size_t lines, double font_size);

}  // namespace jixiao::exporter
