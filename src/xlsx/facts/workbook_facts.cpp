// SPDX-License-Identifier: MIT
#include "xlsx/facts/workbook_facts.hpp"

#include <algorithm>

#include "base/text/ascii.hpp"
#include "xlsx/package/zip_directory.hpp"

namespace jixiao::xlsx {

const SheetFact* WorkbookFacts::sheet(std::string_view name) const {
    const auto found = std::find_if(sheets.begin(), sheets.end(), [&](const SheetFact& sheet) {
        // As Excel compares names, as far as ASCII goes.
        return same_in_ascii_case(sheet.layout.name, name);
    });
    return found == sheets.end() ? nullptr : &*found;
}

WorkbookFacts read_workbook_facts(Workbook& workbook) {
    WorkbookFacts facts;
    facts.file_bytes = workbook.file_bytes().size();
    for (const ZipEntry& entry : workbook.package().entries()) {
        facts.parts.push_back({std::string(entry.name), entry.packed_size});
    }
    facts.properties = read_document_properties(workbook);
    facts.names = read_defined_names(workbook);
    facts.links = read_external_links(workbook);
    facts.looks = read_cell_looks(workbook);
    for (std::size_t i = 0; i < workbook.sheets().size(); ++i) {
        facts.sheets.push_back({read_sheet_layout(workbook, i), read_comments(workbook, i)});
    }
    return facts;
}

}  // namespace jixiao::xlsx
