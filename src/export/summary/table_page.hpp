// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "export/summary/table.hpp"
#include "export/workbook/workbook_writer.hpp"

namespace jixiao::exporter {

// Writes a table as a sheet that looks as offices make them.
void write_table_page(WorkbookWriter& book, const mapping::Summary& summary,
                      const SummaryTable& table, const std::string& title);

}  // namespace jixiao::exporter
