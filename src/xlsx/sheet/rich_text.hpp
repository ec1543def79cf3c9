// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "xlsx/xml/xml_scanner.hpp"

namespace jixiao::xlsx {

// Appends the text of an <si> or <is> element whose start is present, and reads up to its end:
// rich-text runs joined, phonetic runs left out, space at the ends of a <t> kept only where
// xml:space says so, escapes decoded. Cuts at nothing: `out` is checked against caps by callers.
void append_rich_text(XmlScanner& xml, std::string& out);

// The end of every <t>: what stands behind `from` is complete character data.
void finish_text(std::string& out, std::size_t from, bool keep_space);

}  // namespace jixiao::xlsx
