// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string_view>

namespace jixiao {

// What no spreadsheet program does for merged cells, and some for none: how high a row has to be
// for its texts. Estimates, on the safe side by a fraction of a line.

// How many lines a wrapped text takes. `room` is the width of the cell in half-width characters of
// the text's size: a Chinese character takes two. Latin words stay whole, closing marks do not
// begin a line. At least 1; an empty line counts.
std::size_t wrapped_lines(std::string_view text, double room);

// The room of a cell: `width` is that of its column, or of all its columns together, in characters
// of a spreadsheet; `size` that of the font in points.
double text_room(double width, double size);

// The height of so many lines in points, rounded up to whole pixels of a screen.
double lines_height(std::size_t lines, double size);

}  // namespace jixiao
