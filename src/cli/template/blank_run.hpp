// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "check/roster/roster.hpp"
#include "cli/template/blank_data.hpp"
#include "cli/terminal/progress.hpp"

namespace jixiao::cli {

struct BlankJob {
    const exporter::BlankMaker& maker;
    const mapping::MappingSet& mappings;
    const BlankData& data;
    const check::Roster& roster;  // without units: one file for all
    std::filesystem::path out;    // a folder, or the one file
    std::string password;         // empty: none
    std::size_t jobs = 1;
};

// A workbook that was made.
struct MadeBlank {
    std::string path;
    std::size_t sheets = 0;
    std::size_t rows = 0;
    std::size_t answers = 0;
    std::size_t formulas = 0;
    std::vector<std::string> left_out;  // ids of rules that its sheets cannot say
    bool lacks_allotment = false;       // nobody said what its unit was allotted
};

// Makes the workbooks, on several threads; the result is in the order of roster and data. Throws
// Error: usage_bad_value where several would go to one file, and what writing throws.
std::vector<MadeBlank> run_blanks(const BlankJob& job, Progress& progress);

}  // namespace jixiao::cli
