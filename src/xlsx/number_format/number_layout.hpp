// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "xlsx/number_format/number_format_section.hpp"

namespace jixiao::xlsx {

// Fills a section that shows no date with a number's magnitude; the sign is the caller's.
void append_number_layout(std::string& out, const FormatSection& section, const CellNumber& number);

}  // namespace jixiao::xlsx
