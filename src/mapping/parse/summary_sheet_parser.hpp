// SPDX-License-Identifier: MIT
#pragma once

#include "mapping/parse/summary_columns.hpp"

namespace jixiao::mapping {

// One [[sheet]] of a definition. `former` are the sheets before it, which it may count.
SummarySheet parse_summary_sheet(const TomlNode& node, const std::vector<SummarySheet>& former,
                                 const Dictionaries& dictionaries, Issues& issues);

// The position of the sheet that a key names; what is no sheet is an issue.
std::optional<std::uint16_t> find_sheet(const std::vector<SummarySheet>& sheets,
                                        TableReader& reader, std::string_view key);

}  // namespace jixiao::mapping
