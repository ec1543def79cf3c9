// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace jixiao::exporter {

// A cell holds this many UTF-16 units.
inline constexpr std::size_t kMostCellUnits = 32'767;

// Whether a workbook can hold the text: valid UTF-8 without control characters other than tab and
// line feed, and without the two code points that are none.
bool is_cell_text(std::string_view text);

// Any bytes as a text that a cell can hold and that shows them: what no workbook can hold is
// replaced by U+FFFD, what is too long is cut.
std::string presentable(std::string_view text);

}  // namespace jixiao::exporter
