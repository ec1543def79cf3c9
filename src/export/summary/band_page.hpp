// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "export/summary/table.hpp"
#include "export/workbook/workbook_writer.hpp"

namespace jixiao::exporter {

// Writes a sheet of grades: how many rows of another table fall into each band, and which; below
// it mean, extremes and range. Counts are formulas that follow the other sheet.
void write_band_page(WorkbookWriter& book, const mapping::Summary& summary,
                     const mapping::SummarySheet& sheet, const SummaryTable& counted,
                     const std::string& title);

}  // namespace jixiao::exporter
