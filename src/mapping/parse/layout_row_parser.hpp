// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "mapping/layout.hpp"
#include "mapping/toml/table_reader.hpp"

namespace jixiao::mapping {

// rows = [ … ] of a part. A row is a text (of the table's first column), a list of texts (of its
// first columns) that may end with how many such rows there are, or a table column = text. In the
// first two the columns are not named yet: their paths are "#0", "#1" …
std::vector<LayoutRow> parse_layout_rows(TableReader& part);

}  // namespace jixiao::mapping
