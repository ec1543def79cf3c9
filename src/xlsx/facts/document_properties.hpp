// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "xlsx/workbook.hpp"

namespace jixiao::xlsx {

// One thing that a workbook says about itself: "creator", "lastModifiedBy", "Company", "title" …
// (the names of the elements), or the name of a custom property.
struct DocumentProperty {
    std::string name;
    std::string text;
    bool custom = false;
};

// The properties in docProps that are not blank, in the order of the parts.
std::vector<DocumentProperty> read_document_properties(Workbook& workbook);

}  // namespace jixiao::xlsx
