// SPDX-License-Identifier: MIT
#pragma once

#include <iosfwd>
#include <string>
#include <utility>
#include <vector>

#include "cli/import/import_result.hpp"

namespace jixiao::cli {

// The table that a report ends with: a label and a text a row.
using ClosingRows = std::vector<std::pair<std::string, std::string>>;

// The rows about files, forms, indicators and findings.
ClosingRows rows_of(const ImportTotals& totals, Language language);

void print_rows(std::ostream& out, const ClosingRows& rows);

}  // namespace jixiao::cli
