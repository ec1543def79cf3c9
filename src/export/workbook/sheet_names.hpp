// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include "base/cell/cell_ref.hpp"

namespace jixiao::exporter {

// Whether a sheet may have this name: 1 … 31 UTF-16 units, none of []:*?/\, no apostrophe at either
// end, not the name that Excel keeps for itself (History).
bool is_sheet_name(std::string_view name);
// Excel does not tell names apart by the case of Latin letters.
bool same_sheet_name(std::string_view a, std::string_view b);
// Any text as a name that is_sheet_name() accepts: for names that come from users' data.
std::string as_sheet_name(std::string_view text);

// A range as formulas write it: "$A$1:$B$2", "'21市州'!$A$1:$B$2".
std::string absolute_range(const CellRange& range);
std::string absolute_range(std::string_view sheet, const CellRange& range);
// "'21市州'!", in front of a cell or range.
std::string sheet_prefix(std::string_view sheet);
// "'21市州'!A1".
std::string cell_on_sheet(std::string_view sheet, CellRef cell);

// Whether a workbook may define this name: a letter or _, then letters, digits, _ and full stops;
// no cell reference such as A1 or R1C1; at most 60 characters.
bool is_defined_name(std::string_view name);

}  // namespace jixiao::exporter
