// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>

#include "export/findings_report.hpp"
#include "export/summary/summary_tables.hpp"

namespace jixiao::exporter {

// Writes a summary as a workbook: its sheets in the order of the definition, charts, where the
// figures come from, what was found. A former file is replaced when the new one is complete. The
// same input gives the same bytes. Throws Error(output_unwritable), Error(workbook_…).
void write_summary_workbook(const std::filesystem::path& target, const SummaryTables& tables,
                            const std::vector<std::string>& files, const FindingsReport& findings);

}  // namespace jixiao::exporter
