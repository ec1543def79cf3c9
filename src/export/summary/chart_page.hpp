// SPDX-License-Identifier: MIT
#pragma once

#include <deque>

#include "export/summary/table.hpp"
#include "export/workbook/workbook_writer.hpp"

namespace jixiao::exporter {

// Writes the charts of a definition, below each other on one sheet. `tables` by sheet.
void write_chart_page(WorkbookWriter& book, const mapping::Summary& summary,
                      const std::deque<SummaryTable>& tables);

}  // namespace jixiao::exporter
