// SPDX-License-Identifier: MIT
#include "xlsx/read_grid.hpp"

#include <algorithm>
#include <string>

#include "xlsx/repeated_name.hpp"
#include "xlsx/sheet/repeated_cells.hpp"
#include "xlsx/sheet/sheet_reader.hpp"

namespace jixiao::xlsx {
namespace {

void report_too_large(const Workbook& workbook, std::size_t index, std::string found, Grid& grid,
                      std::vector<Finding>& findings) {
    grid.clear();
    grid.finish();
    Finding finding;
    finding.code = Code::sheet_too_large;
    finding.at = {workbook.file_name(), workbook.sheets()[index].name, {}};
    finding.found = std::move(found);
    findings.push_back(std::move(finding));
}

// The others can still be read.
bool lacks_sheet(const Workbook& workbook, std::size_t index) {
    const auto sheets = workbook.sheets();
    return sheets[index].is_lost && !std::all_of(sheets.begin(), sheets.end(),
                                                 [](const auto& sheet) { return sheet.is_lost; });
}

}  // namespace

bool read_grid(Workbook& workbook, std::size_t index, Grid& grid, std::vector<Finding>& findings) {
    grid.clear();
    if (lacks_sheet(workbook, index)) {
        const SheetInfo& sheet = workbook.sheets()[index];
        findings.push_back({Code::workbook_incomplete,
                            {workbook.file_name(), sheet.name, {}},
                            {},
                            {},
                            {},
                            {{"part", sheet.part}}});
        grid.finish();
        return false;
    }
    report_repeated_name(workbook, index, findings);
    const Limits& limits = workbook.limits();
    SheetReader reader(workbook, index, findings);
    while (grid.add([&](Cell& cell) { return reader.next(cell); })) {
        if (grid.cells().size() <= limits.grid_cells) continue;
        report_too_large(workbook, index, "> " + std::to_string(limits.grid_cells), grid, findings);
        return false;
    }
    const SheetFacts& facts = reader.facts();
    if (facts.merges.size() > limits.grid_merges) {
        report_too_large(workbook, index, std::to_string(facts.merges.size()), grid, findings);
        return false;
    }
    for (const CellRange& merge : facts.merges) grid.add_merge(merge);
    for (const std::uint32_t row : facts.hidden_rows) grid.hide_row(row);
    for (const auto& [first, last] : facts.hidden_columns) grid.hide_columns(first, last);
    grid.finish();
    report_repeated(workbook, index, grid.repeated(), findings);
    return true;
}

}  // namespace jixiao::xlsx
