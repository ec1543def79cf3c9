// SPDX-License-Identifier: MIT
#pragma once

#include "export/findings_report.hpp"
#include "export/workbook/workbook_writer.hpp"

namespace jixiao::exporter {

// Sheets of a workbook about the findings of a run, made for reading and printing: A4 landscape, as
// wide as the page. Both are written row by row.

// 问题清单: all findings, ready to filter.
void add_findings_list(WorkbookWriter& out, const FindingsReport& report);
// 汇总: how many there are by code and by file.
void add_findings_summary(WorkbookWriter& out, const FindingsReport& report);

}  // namespace jixiao::exporter
