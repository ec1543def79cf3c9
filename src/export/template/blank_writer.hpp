// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "export/template/placed_form.hpp"
#include "mapping/parse/dimensions.hpp"

namespace jixiao::exporter {

// What a workbook of blanks says about itself, for whoever gets it back.
struct BlankMarks {
    std::string form;  // id of the mapping
    std::string version;
    std::string title;
    std::string unit;       // that the form is made for; empty: any
    std::string unit_code;  // of the dictionary of organisations; empty: not known
};

// Writes the planned sheets, and a hidden one with the words that answers are chosen from, as one
// protected workbook. Throws as WorkbookWriter does.
void write_blank(const std::filesystem::path& target, const std::vector<SheetPlan>& sheets,
                 const BlankMarks& marks, const std::string& password,
                 const mapping::Dictionaries& dictionaries);

}  // namespace jixiao::exporter
