// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "xlsx/part_stream.hpp"

namespace jixiao::xlsx {

// What workbook.xml says, before relationships are followed.
struct WorkbookPart {
    struct Sheet {
        std::string name;
        std::string relationship;
        std::string state;  // "", "visible", "hidden", "veryHidden"
    };
    std::string root;  // "workbook"; another document's part has another root
    std::vector<Sheet> sheets;
    bool epoch_1904 = false;
};

WorkbookPart read_workbook_part(PartStream& stream);

}  // namespace jixiao::xlsx
