// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace jixiao::xlsx {

// Excel's limit for one cell, in UTF-16 units.
inline constexpr std::size_t kMostCellText = 32'767;

// Whether a cell can hold the text: valid UTF-8 without NUL, not too long.
bool fits_cell(std::string_view text);

// The text of a cell as XML character data: & and < as references, what XML cannot hold and what
// would be taken for an escape as SpreadsheetML's own _xHHHH_, line breaks as they are.
void append_cell_text(std::string& out, std::string_view text);

// Other character data, such as formulas: what would be markup as references.
void append_escaped(std::string& out, std::string_view text);

// The value of an attribute, in whichever quotes: line breaks and tabs as references, too.
void append_attribute_text(std::string& out, std::string_view text);

// Leading, trailing and line-breaking space is lost unless the element says so.
bool needs_preserved_space(std::string_view text);

}  // namespace jixiao::xlsx
