// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "base/finding/finding.hpp"
#include "cli/files/input_files.hpp"
#include "export/template/allotments.hpp"
#include "export/template/blank_maker.hpp"

namespace jixiao::cli {

// A workbook to make: what it is called, and what is printed on its sheets.
struct BlankBook {
    std::string name;  // without an ending
    std::vector<exporter::FormContent> sheets;
};

enum class UnusedReason : std::uint8_t {
    no_form,     // nothing in the file is a known form
    other_form,  // of another mapping
    no_rows,     // of this mapping, without a row to take
    no_roster,   // a table of allotments, which are given to the units of a roster
};

// What was given as data and could not be used.
struct UnusedForm {
    UnusedReason reason = UnusedReason::no_form;
    std::string file;
    std::string sheet;
    std::string id;  // of the form's mapping
};

struct BlankData {
    std::vector<BlankBook> books;  // at least one
    exporter::Allotments allotments;
    std::vector<Finding> refused;  // inputs that could not be read
    std::vector<UnusedForm> unused;
    bool any_used = false;
};

// Reads workbooks and JSON Lines: a book for every workbook that holds forms of the mapping, called
// like its file in the maker's year, and, for a roster, what tables of allotments say. Without such
// forms one book of what the mapping itself prints.
BlankData read_blank_data(std::span<const InputFile> files, const mapping::MappingSet& set,
                          const exporter::BlankMaker& maker, bool for_roster);

}  // namespace jixiao::cli
