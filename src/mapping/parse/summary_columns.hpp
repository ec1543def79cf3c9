// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>
#include <vector>

#include "mapping/parse/dimensions.hpp"
#include "mapping/summary.hpp"
#include "mapping/toml/table_reader.hpp"

// The columns of one sheet of a definition, and how other keys name them.
namespace jixiao::mapping {

// [[sheet.column]] tables, with a column for every member of the dimensions in their ids.
std::vector<SummaryColumn> parse_summary_columns(TableReader& sheet,
                                                 const Dictionaries& dictionaries, Issues& issues);

// The columns that a text names: an id, or a pattern in which * fits one part of an id. None is
// an issue.
std::vector<std::uint16_t> find_columns(const std::vector<SummaryColumn>& columns,
                                        std::string_view pattern, SourceAt at, Issues& issues);
// The same for a key that names one column; nothing is reported of a key that is not there.
std::optional<std::uint16_t> find_column(const std::vector<SummaryColumn>& columns,
                                         TableReader& reader, std::string_view key);

}  // namespace jixiao::mapping
