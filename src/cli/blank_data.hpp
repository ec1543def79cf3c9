// SPDX-License-Identifier: MIT
#pragma once

#include <span>
#include <string>
#include <vector>

#include "base/finding.hpp"
#include "cli/input_files.hpp"
#include "export/template/allotments.hpp"
#include "export/template/blank_maker.hpp"

namespace jixiao::cli {

// A workbook to make: what it is called, and what is printed on its sheets.
struct BlankBook {
    std::string name;  // without an ending
    std::vector<exporter::FormContent> sheets;
};

struct BlankData {
    std::vector<BlankBook> books;  // at least one
    exporter::Allotments allotments;
    std::vector<Finding> refused;  // inputs that could not be read
};

// Reads workbooks and JSON Lines: a book for every workbook that holds forms of the mapping, and
// what tables of allotments say. Without such forms one book of what the mapping itself prints.
BlankData read_blank_data(std::span<const InputFile> files, const mapping::MappingSet& set,
                          const exporter::BlankMaker& maker);

}  // namespace jixiao::cli
