// SPDX-License-Identifier: MIT
#include "xlsx/repeated_name.hpp"

#include <algorithm>

namespace jixiao::xlsx {

void report_repeated_name(const Workbook& workbook, std::size_t index,
                          std::vector<Finding>& findings) {
    const std::string& name = workbook.sheets()[index].name;
    const auto before = workbook.sheets().first(index);
    const bool repeated = std::any_of(before.begin(), before.end(),
                                      [&](const SheetInfo& other) { return other.name == name; });
    if (!repeated) return;
    Finding finding;
    finding.code = Code::workbook_sheet_name;
    finding.at = {workbook.file_name(), name, {}};
    finding.found = name;
    findings.push_back(std::move(finding));
}

}  // namespace jixiao::xlsx
