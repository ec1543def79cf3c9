// SPDX-License-Identifier: MIT
#include "check/roster/roster_workbook.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "base/finding/finding.hpp"
#include "base/text/white_space.hpp"
#include "xlsx/facts/sheet_layout.hpp"
#include "xlsx/reader_state.hpp"
#include "xlsx/workbook.hpp"

namespace jixiao::check {
namespace {

constexpr std::uint32_t kMostColumns = 64;  // no list of units is wider

}  // namespace

std::vector<RosterRow> roster_rows(xlsx::MappedFile file) {
    xlsx::ReaderState buffers;
    xlsx::Workbook workbook(std::move(file), buffers);
    const auto sheets = workbook.sheets();
    const auto first = std::find_if(sheets.begin(), sheets.end(), [](const auto& sheet) {
        return sheet.state == xlsx::SheetState::visible;
    });
    std::vector<RosterRow> rows;
    if (first == sheets.end()) return rows;
    const auto index = static_cast<std::size_t>(first - sheets.begin());
    const xlsx::SheetLayout layout = xlsx::read_sheet_layout(workbook, index);
    for (const xlsx::LayoutCell& cell : layout.cells) {
        if (cell.type != CellType::text || cell.at.column >= kMostColumns) continue;
        const std::size_t line = std::size_t{cell.at.row} + 1;
        if (rows.empty() || rows.back().line != line) rows.push_back({line, {}});
        rows.back().cells.resize(cell.at.column + 1);
        rows.back().cells.back() = trimmed(cell.text);
    }
    return rows;
}

}  // namespace jixiao::check
