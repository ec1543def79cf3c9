// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "export/template/sheet_plan.hpp"
#include "mapping/mapping.hpp"

namespace jixiao::exporter {

inline constexpr std::size_t kNoCell = static_cast<std::size_t>(-1);

// A row of a table on the sheet.
struct PlacedRow {
    std::string kind;
    std::uint32_t row = 0;
    // By column of the block: its cells, as indices in SheetPlan::cells. A cell that is merged over
    // several rows stands in all of them.
    std::vector<std::vector<std::size_t>> cells;

    [[nodiscard]] std::size_t cell(std::uint16_t spec) const {
        return spec < cells.size() && !cells[spec].empty() ? cells[spec].front() : kNoCell;
    }
};

struct PlacedTable {
    std::uint16_t block = 0;
    RowSpanOnPage head;
    std::vector<PlacedRow> rows;
};

// A planned sheet, and where the form's values stand on it.
struct PlacedForm {
    const mapping::Mapping* mapping = nullptr;
    SheetPlan sheet;
    std::map<std::string, std::size_t, std::less<>> values;  // of the form itself: path → cell
    std::vector<PlacedTable> tables;
};

}  // namespace jixiao::exporter
