// SPDX-License-Identifier: MIT
#include "xlsx/repeated_name.hpp"

#include <utility>

namespace jixiao::xlsx {

void report_repeated_name(const Workbook& workbook, std::size_t index,
                          std::vector<Finding>& findings) {
    const SheetInfo& sheet = workbook.sheets()[index];
    if (!sheet.name_repeated) return;
    Finding finding;
    finding.code = Code::workbook_sheet_name;
    finding.at = {workbook.file_name(), sheet.name, {}};
    finding.found = sheet.name;
    findings.push_back(std::move(finding));
}

}  // namespace jixiao::xlsx
