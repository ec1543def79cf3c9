// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <string>

namespace jixiao::cli {

// A workbook under another name would not be opened: throws Error(usage_bad_value) for what --out
// gives and does not end in .xlsx.
void refuse_other_than_workbook(const std::filesystem::path& out);

}  // namespace jixiao::cli
