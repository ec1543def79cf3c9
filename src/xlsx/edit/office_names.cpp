// SPDX-License-Identifier: MIT
#include "xlsx/edit/office_names.hpp"

#include "xlsx/edit/tag_attributes.hpp"

namespace jixiao::xlsx {
namespace {

constexpr OfficeNames kTransitional{
    "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships"};
constexpr OfficeNames kStrict{"http://purl.oclc.org/ooxml/spreadsheetml/main",
                              "http://purl.oclc.org/ooxml/officeDocument/relationships"};

}  // namespace

OfficeNames office_names_in(std::string_view workbook) {
    TagAttributes root(workbook.substr(next_tag(workbook, 0)));
    while (root.next()) {
        if (root.name().starts_with("xmlns") && root.value() == kStrict.main) return kStrict;
    }
    return kTransitional;
}

}  // namespace jixiao::xlsx
