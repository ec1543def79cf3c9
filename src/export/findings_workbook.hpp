// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>

#include "export/findings_report.hpp"

namespace jixiao::exporter {

// Writes the findings as a workbook: a sheet that lists them, ready to filter and to print, and
// one that counts them by code and by file. A former file is replaced when the new one is complete.
// The same report gives the same bytes. Throws Error(output_unwritable).
void write_findings_workbook(const std::filesystem::path& target, const FindingsReport& report);

}  // namespace jixiao::exporter
