// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <map>
#include <vector>

#include "cli/import/import_result.hpp"

namespace jixiao::cli {

// What a check found out about all its files.
struct CheckResult {
    std::vector<FileResult> files;  // in the order of the inputs
    std::vector<Finding> others;    // about no file: a unit that sent nothing
    ImportTotals totals;

    // Adds findings across files to the files that they name, puts the findings of every file in
    // the order of its sheets and cells, and counts. Called once.
    void complete(std::vector<Finding> across);

    // The findings to be listed, at least as grave as `least`; refusals among them.
    [[nodiscard]] std::vector<const Finding*> listed(Level least) const;
};

// How many findings of each code there are.
std::map<Code, std::size_t> count_codes(const std::vector<const Finding*>& findings);

}  // namespace jixiao::cli
