// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "xlsx/workbook.hpp"

namespace jixiao::xlsx {

struct DefinedName {
    std::string name;   // "_xlnm.Print_Area", "单位"
    std::string sheet;  // the sheet that it belongs to; empty: the whole workbook
    std::string text;   // what it stands for, without "=": "字典!$A$1:$A$4"
    bool hidden = false;
};

// In the order of the file.
std::vector<DefinedName> read_defined_names(Workbook& workbook);

}  // namespace jixiao::xlsx
