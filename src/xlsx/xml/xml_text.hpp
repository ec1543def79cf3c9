// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace jixiao::xlsx {

// Appends XML character data as a program should see it: references decoded, line ends as \n
// (a CR written as a reference counts as a line end, too: Excel's line breaks are stored in all
// of these forms). Returns false on a reference that is none: an unknown name, no character.
bool append_decoded(std::string& out, std::string_view raw);

// The same for a CDATA section, where & means itself.
void append_lines(std::string& out, std::string_view raw);

// The same as append_decoded() for attribute values and other short texts. An undecodable reference
// stays as it is.
std::string decoded(std::string_view raw);

// SpreadsheetML's own escapes: _x000D_ is a CR, _x005F_ an underscore. From `from` to the end of
// the text, in place. Line ends come out as \n; _x0000_ and whatever is no escape stays.
void unescape_spreadsheet_text(std::string& text, std::size_t from);

// Removes XML white space at both ends of what follows `from`.
void trim_spaces(std::string& text, std::size_t from);

inline bool is_xml_space(char c) {
    return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

}  // namespace jixiao::xlsx
