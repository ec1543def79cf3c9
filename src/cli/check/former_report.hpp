// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <vector>

#include "cli/files/input_files.hpp"

namespace jixiao::cli {

// Takes the file at `out` off the inputs if it came with its folder and was made by this program
// from forms: the result of a former run is to be replaced, not read.
void leave_out_former_report(std::vector<InputFile>& inputs, const std::filesystem::path& out);

}  // namespace jixiao::cli
