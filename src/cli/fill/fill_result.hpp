// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "cli/import/import_result.hpp"

namespace jixiao::cli {

// A workbook that was made.
struct MadeWorkbook {
    std::string name;  // wanted, without extension
    std::string extension;
    std::string bytes;
    std::vector<Finding> findings;  // those without a file are about cells of the workbook
};

// What became of one input. `file.findings` are those of the filling: the input's own ones are for
// import and check to tell; those of the workbooks are added when these have a place.
struct FillResult {
    FileResult file;
    std::vector<MadeWorkbook> workbooks;
};

// Sums over all inputs of a run.
struct FillTotals {
    ImportTotals inputs;
    std::size_t written = 0;
    std::size_t kept = 0;  // stood there already, byte for byte
};

}  // namespace jixiao::cli
