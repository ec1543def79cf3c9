// SPDX-License-Identifier: MIT
#pragma once

#include <deque>
#include <string>
#include <unordered_map>
#include <vector>

#include "export/summary/table.hpp"

namespace jixiao::exporter {

// What the order of rows and the words about them are taken from.
struct SummaryScene {
    std::vector<std::string> files;                           // names by number
    std::unordered_map<std::string, std::size_t> roster;      // place of a unit's key
    std::unordered_map<std::string, std::string> unit_names;  // by administrative code
};

// Puts the rows of one sheet in their order, groups them, and computes every cell. What the forms
// disagree about goes to the findings; figures put together of several are kept in `merged`. Rows
// and figures must outlive the table, `first_row` is where it begins on the sheet.
SummaryTable build_table(const mapping::SummarySheet& sheet, const std::vector<SummaryRow>& rows,
                         const SummaryScene& scene, std::uint32_t first_row,
                         std::deque<Figure>& merged, std::vector<Finding>& findings);

}  // namespace jixiao::exporter
