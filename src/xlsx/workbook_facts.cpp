// SPDX-License-Identifier: MIT
#include "xlsx/workbook_facts.hpp"

#include <algorithm>

#include "xlsx/zip_directory.hpp"

namespace jixiao::xlsx {
namespace {

// Sheet names are compared as Excel does, as far as ASCII goes.
bool same_name(std::string_view a, std::string_view b) {
    const auto small = [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    };
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [&](char x, char y) { return small(x) == small(y); });
}

}  // namespace

const SheetFact* WorkbookFacts::sheet(std::string_view name) const {
    const auto found = std::find_if(sheets.begin(), sheets.end(), [&](const SheetFact& sheet) {
        return same_name(sheet.layout.name, name);
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
