// SPDX-License-Identifier: MIT
#include "export/findings_workbook.hpp"

#include "export/findings_sheets.hpp"
#include "xlsx/facts/own_report.hpp"

namespace jixiao::exporter {

void write_findings_workbook(const std::filesystem::path& target, const FindingsReport& report) {
    // Fonts that Excel and WPS have.
    WorkbookWriter out(target, report.language == Language::zh ? "等线" : "Calibri",
                       CellOrder::by_row);
    add_findings_list(out, report);
    add_findings_summary(out, report);
    out.define_name(std::string(xlsx::kReportName), "=1");
    out.commit();
}

}  // namespace jixiao::exporter
