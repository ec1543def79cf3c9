// SPDX-License-Identifier: MIT
#include "export/findings_csv.hpp"

#include "store/flat/csv_rows.hpp"

namespace jixiao::exporter {
namespace {

void end_line(std::string& out) {
    out.pop_back();  // the comma behind the last cell
    out.append("\r\n");
}

}  // namespace

std::string findings_csv(const FindingsReport& report) {
    std::string out(store::kCsvStart);
    for (const FindingColumn& column : finding_columns()) {
        store::append_csv_cell(out, column.head(report.language));
        out.push_back(',');
    }
    end_line(out);
    for (const Finding* const finding : report.findings) {
        for (const FindingColumn& column : finding_columns()) {
            store::append_csv_cell(out, column.text(*finding, report.language));
            out.push_back(',');
        }
        end_line(out);
    }
    return out;
}

}  // namespace jixiao::exporter
