// SPDX-License-Identifier: MIT
#include "read_cells.hpp"

#include <vector>

#include "xlsx/sheet/sheet_reader.hpp"

namespace jixiao::bench {

void read_workbook(const std::filesystem::path& path, xlsx::ReaderState& state, Totals& totals) {
    std::vector<Finding> findings;
    xlsx::Workbook workbook(path, state);
    for (std::size_t i = 0; i < workbook.sheets().size(); ++i) {
        xlsx::SheetReader sheet(workbook, i, findings);
        for (xlsx::Cell cell; sheet.next(cell);) {
            ++totals.cells;
            totals.text_bytes += cell.text.size();
        }
    }
}

}  // namespace jixiao::bench
