// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "base/finding/catalogue.hpp"
#include "export/summary/table.hpp"
#include "export/workbook/workbook_writer.hpp"

namespace jixiao::exporter {

// Writes where the figures of a table come from: for every row and every form that gave something
// to it the file, the sheet and, below the heads of the summary, the cells with what they store.
void write_source_page(WorkbookWriter& book, const mapping::Summary& summary,
                       const SummaryTable& table, const std::vector<std::string>& files,
                       const std::string& name, Language language);

}  // namespace jixiao::exporter
