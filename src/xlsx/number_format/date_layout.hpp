// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "xlsx/number_format/number_format_section.hpp"

namespace jixiao::xlsx {

// Fills a section that shows a date, a time or a duration. False, and nothing appended, where
// Excel shows #####.
bool append_date_layout(std::string& out, const FormatSection& section, const CellNumber& serial,
                        bool epoch_1904);

}  // namespace jixiao::xlsx
