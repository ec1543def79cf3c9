// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "import/sheet_view.hpp"

namespace jixiao::importer {

// A cell that contains a title of some mappings.
struct FoundTitle {
    CellRef cell;
    std::string key;                    // label_key of the cell's text
    std::vector<std::size_t> mappings;  // whose title it contains
    std::vector<std::size_t> lengths;   // bytes of the longest title contained, per mapping
};

// All title cells of a sheet in reading order.
std::vector<FoundTitle> find_titles(const SheetView& sheet, const LabelIndex& index,
                                    std::size_t mappings);

}  // namespace jixiao::importer
