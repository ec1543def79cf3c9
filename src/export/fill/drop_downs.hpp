// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/cell/cell_ref.hpp"
#include "xlsx/grid.hpp"

namespace jixiao::fill {

// A sheet of the workbook by its name; nullptr if there is none.
using SheetNamed = std::function<const xlsx::Grid*(std::string_view name)>;

// The words of a drop-down list from its formula: "是,否" in quotes, or a range of cells, on `own`
// unless it names another sheet. nullopt for anything else (names, calculations).
std::optional<std::vector<std::string>> words_of_list(std::string_view formula,
                                                      const xlsx::Grid& own,
                                                      const SheetNamed& sheet_named);

// The ranges of "B3:B9 D3".
std::vector<CellRange> ranges_of(std::string_view text);

}  // namespace jixiao::fill
